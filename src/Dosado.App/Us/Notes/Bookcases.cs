using Dosado.App.Us.Cues;
using Dosado.Bond;

namespace Dosado.App.Us.Notes;

/// <summary>Every shelf of the app, feature by feature.</summary>
internal static class Bookcases
{
    private static readonly IReadOnlyList<Bookcase> All =
    [
        .. CueShelves.All,
    ];

    public static Bookcase? Find(string name) => All.FirstOrDefault(b => b.Name == name);

    public static Bookcase? FindOf(Shelf shelf) => All.FirstOrDefault(b => b.Shelves.Any(s => s.Shelf == shelf));

    public static ShelfForm? Find(Shelf shelf) => All.SelectMany(b => b.Shelves).FirstOrDefault(s => s.Shelf == shelf);
}
