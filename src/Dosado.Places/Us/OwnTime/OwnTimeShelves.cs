using Dosado.Places.Us.Notes;

namespace Dosado.Places.Us.OwnTime;

/// <summary>Time of my own: six ideas, friends, and own ones. The other sees "my time" and when, and what is brought back (M091).</summary>
internal static class OwnTimeShelves
{
    public static IReadOnlyList<Bookcase> All { get; } =
    [
        new("own-time", "/us/own", new ShelfForm(
            new("own-time"),
            new("what", PartKind.Words) { StaysMine = true },
            new("when", PartKind.Line),
            new("enjoyed", PartKind.Words) { StaysMine = true },
            new("joy", PartKind.Dial) { StaysMine = true },
            new("brought", PartKind.Words))
        {
            Starters = ["date", "spa", "bath", "book", "hike", "retreat", "friends"],
            IsAboutMyself = true,
        }),
    ];
}
