using System.Globalization;
using Dosado.App.Us.Notes;
using Dosado.Bond;

namespace Dosado.App.Us.Cues;

/// <summary>How it shows in me, the rungs of each need, what I like to answer, and steps to try.</summary>
internal static class CueShelves
{
    /// <summary>The part of a ladder in which a rung is named.</summary>
    public const string RungName = "name";

    /// <summary>The part of a ladder that says what helps at a rung.</summary>
    public const string RungHelp = "help";

    private const string Door = "/us/needs";
    private const int MostRungs = 5;

    public static IReadOnlyList<Bookcase> All { get; } =
    [
        new("cues", Door, Cue(NeedKind.Closeness), Cue(NeedKind.Space)) { IsPair = true },
        new("ladders", Door, Ladder(NeedKind.Closeness), Ladder(NeedKind.Space)) { IsPair = true },
        new("answers", Door, Answer(NeedKind.Closeness), Answer(NeedKind.Space)) { IsPair = true },
        new("steps", Door, Steps),
    ];

    public static IEnumerable<int> Rungs => Enumerable.Range(1, MostRungs);

    public static Shelf LadderOf(NeedKind kind) => Of("ladder", kind);

    public static Shelf AnswersTo(NeedKind kind) => Of("answer", kind);

    public static string PartOf(int rung, string what) => string.Create(CultureInfo.InvariantCulture, $"{rung}-{what}");

    /// <summary>Tried for a small time; keep, tweak and drop stand side by side, and none of them is a failure.</summary>
    private static ShelfForm Steps => new(
        new("steps"),
        new("what", PartKind.Words),
        new("until", PartKind.Line),
        new("verdict", PartKind.Choice) { Options = ["keep", "tweak", "drop"] },
        new("noticed", PartKind.Words))
    {
        CanBePutAway = true,
        QuickAnswers = ["here", "keep", "tweak", "drop"],
    };

    private static ShelfForm Cue(NeedKind kind) => new(
        Of("cue", kind),
        new("words", PartKind.Words),
        new("good", PartKind.Words))
    {
        Labels = "cue",
        Starters = ["quiet", "busy", "near"],
        CanBePutAway = true,
    };

    private static ShelfForm Ladder(NeedKind kind) => new(
        LadderOf(kind),
        [.. Rungs.SelectMany(rung => new[] { RungName, "sign", RungHelp }.Select(what => Rung(rung, what)))])
    {
        Labels = "ladder",
        HoldsOne = true,
        CanBePutAway = true,
    };

    private static PartForm Rung(int rung, string what) => new(PartOf(rung, what), PartKind.Line)
    {
        Label = what,
        Group = string.Create(CultureInfo.InvariantCulture, $"rung.{rung}"),
    };

    private static ShelfForm Answer(NeedKind kind) => new(AnswersTo(kind), new PartForm("words", PartKind.Line))
    {
        Labels = "answer",
        CanBeShown = false,
    };

    private static Shelf Of(string name, NeedKind kind) => new($"{name}-{kind.ToString().ToLowerInvariant()}");
}
