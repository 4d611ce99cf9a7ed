using Dosado.Bond;
using Dosado.Places.Us.Cues;
using Dosado.Places.Us.Decks;
using Dosado.Places.Us.Hopes;
using Dosado.Places.Us.InnerWorld;
using Dosado.Places.Us.Needs;
using Dosado.Places.Us.OwnTime;
using Dosado.Places.Us.Practices;
using Dosado.Places.Us.Signs;
using Dosado.Places.Us.Weekly;

namespace Dosado.Places.Us.Notes;

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
