using System.Collections.Immutable;
using Dosado.Places.Us.Notes;

namespace Dosado.Places.Us.Signs;

/// <summary>How safe it feels between us: three questions and five signs, for oneself.</summary>
internal static class SignShelves
{
    public const string Name = "signs";

    /// <summary>The answer that, from both, is called sure.</summary>
    public const string Surest = "certain";

    /// <summary>What is asked of the bond (M064); only these are ever put beside the other's.</summary>
    public static IReadOnlyList<string> Asked { get; } = ["turn", "there", "respond"];

    /// <summary>From the surest on; one below the other, never a sum.</summary>
    public static ImmutableArray<string> Answers { get; } = [Surest, "mostly", "sometimes", "not-now"];

    public static IReadOnlyList<Bookcase> All { get; } =
    [
        new(Name, "/us/between", new ShelfForm(
            new(Name),
            [
                .. Asked.Select(name => Sure(name, "signs.asked")),
                new("words", PartKind.Words) { Group = "signs.asked" },
                Sure("apart", "signs.balance"), Mine("recovery", PartKind.Line, "signs.balance"),
                Sure("say", "signs.tuning"), Mine("unsaid", PartKind.Words, "signs.tuning"),
                Sure("doubt", "signs.open"), Mine("else", PartKind.Words, "signs.open"),
                Mine("heard", PartKind.Words, "signs.worth"), Mine("concluded", PartKind.Words, "signs.worth"),
                Mine("worry", PartKind.Dial, "signs.alone"), Mine("alone", PartKind.Dial, "signs.alone"),
            ])
        {
            CanBeShown = false,
            IsReleased = true,
            HasRounds = true,
            Drawn = [.. Asked, "apart", "worry", "alone"],
            ToldOverTime = ["recovery"],
        }),
    ];

    /// <summary>
    /// What both can say: the lower of two answers, never something in between; null unless both answered (M064).
    /// </summary>
    public static string? Lower(string mine, string theirs) => Answers.Contains(mine) && Answers.Contains(theirs)
        ? new[] { mine, theirs }.MaxBy(answer => Answers.IndexOf(answer))
        : null;

    private static PartForm Sure(string name, string group) => new(name, PartKind.Choice)
    {
        Options = Answers,
        Group = group,
        StaysMine = !Asked.Contains(name),
    };

    private static PartForm Mine(string name, PartKind kind, string group) =>
        new(name, kind) { Group = group, StaysMine = true };
}
