using Dosado.Places.Us.Notes;

namespace Dosado.Places.Us.Decks;

/// <summary>Answers to questions: kept, shown one at a time with a wish, or sealed until both have answered.</summary>
internal static class DeckShelves
{
    public const string Name = "questions";

    public static IReadOnlyList<Bookcase> All { get; } =
    [
        new(Name, "/us/questions", new ShelfForm(
            new(Name),
            new("words", PartKind.Words),
            new("wish", PartKind.Choice) { Options = ["listen", "celebrate"] })
        {
            IsReleased = true,
            CanBeAbout = about => Deck.FindQuestion(about) is not null,
            OnlyTogether = about => Deck.FindQuestion(about)?.Deck == Deck.Closer,
            HasFeelings = true,
            BeginsAt = "/us/questions",
        }),
        new("known", "/us/questions", new ShelfForm(
            new("known"),
            Sure("they"),
            Sure("me"),
            new("words", PartKind.Words))
        {
            HoldsOne = true,
            CanBeShown = false,
            IsReleased = true,
        }),
    ];

    /// <summary>Both answers appear only when both were released (M077).</summary>
    private static PartForm Sure(string name) => new(name, PartKind.Choice) { Options = ["think", "know"] };
}
