using Dosado.Places.Us.Notes;

namespace Dosado.Places.Us.Needs;

/// <summary>Cards of closeness and of space, as many of each; where one is just now; what would hurt my trust.</summary>
internal static class NeedShelves
{
    private const string Door = "/us/needs";

    public static IReadOnlyList<Bookcase> All { get; } =
    [
        new("needs", Door, Cards("closeness", "there", "mind", "trust"), Cards("space", "friends", "thoughts", "away")) { IsPair = true },
        new("place", Door, Place),
        new("trust", Door, Trust),
    ];

    /// <summary>A statement about its writer; the app asks about words that reach into the other's own life.</summary>
    private static ShelfForm Trust => new(new("trust"), new("words", PartKind.Words), new("instead", PartKind.Words))
    {
        LooksAt = id => $"/mine/notes/{id}/look",
        OffersAsAgreement = id => $"/mine/notes/{id}/agreement",
    };

    /// <summary>Where one is at present, in this bond; both needs can draw at once, and it is a story and no measure.</summary>
    private static ShelfForm Place => new(
        new("place"),
        new("draws", PartKind.Choice) { Options = ["closeness", "space", "both", "neither"] },
        new("story", PartKind.Words));

    private static ShelfForm Cards(string need, params IReadOnlyList<string> starters) => new(
        new("need-" + need),
        new("words", PartKind.Words),
        new("weight", PartKind.Dial),
        new("self", PartKind.Words),
        new("wish", PartKind.Words),
        new("others", PartKind.Words) { StaysMine = true })
    {
        Labels = "need",
        Starters = starters,
    };
}
