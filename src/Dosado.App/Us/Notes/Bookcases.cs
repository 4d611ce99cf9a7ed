using Dosado.App.Us.Cues;
using Dosado.App.Us.Decks;
using Dosado.App.Us.Hopes;
using Dosado.App.Us.InnerWorld;
using Dosado.App.Us.Needs;
using Dosado.App.Us.OwnTime;
using Dosado.App.Us.Practices;
using Dosado.App.Us.Signs;
using Dosado.App.Us.Weekly;
using Dosado.Bond;

namespace Dosado.App.Us.Notes;

/// <summary>Every shelf of the app, feature by feature.</summary>
internal static class Bookcases
{
    public static IReadOnlyList<Bookcase> All { get; } =
    [
        .. CueShelves.All,
        .. NeedShelves.All,
        .. InnerShelves.All,
        .. DeckShelves.All,
        .. SignShelves.All,
        .. HopeShelves.All,
        .. PracticeShelves.All,
        .. OwnTimeShelves.All,
        .. WeeklyShelves.All,
    ];

    /// <summary>Shelves whose notes can be sealed until both have answered.</summary>
    public static IEnumerable<ShelfForm> Released => All.SelectMany(b => b.Shelves).Where(s => s.IsReleased);

    public static Bookcase? Find(string name) => All.FirstOrDefault(b => b.Name == name);

    public static Bookcase? FindOf(Shelf shelf) => All.FirstOrDefault(b => b.Shelves.Any(s => s.Shelf == shelf));

    public static ShelfForm? Find(Shelf shelf) => All.SelectMany(b => b.Shelves).FirstOrDefault(s => s.Shelf == shelf);
}
