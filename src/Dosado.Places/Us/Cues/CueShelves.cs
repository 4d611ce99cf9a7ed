using System.Globalization;
using Dosado.App.Today;
using Dosado.Bond;
using Dosado.Places.Us.Notes;

namespace Dosado.Places.Us.Cues;

/// <summary>How it shows in me, the rungs of each need, what I like to answer, and steps to try.</summary>
internal static class CueShelves
{
    private const string Door = "/us/needs";

    public static IReadOnlyList<Bookcase> All { get; } =
    [
        new("cues", Door, Cue(NeedKind.Closeness), Cue(NeedKind.Space)) { IsPair = true },
        new("ladders", Door, Ladder(NeedKind.Closeness), Ladder(NeedKind.Space)) { IsPair = true },
        new("answers", Door, Answer(NeedKind.Closeness), Answer(NeedKind.Space)) { IsPair = true },
        new("steps", Door, Steps),
    ];

    /// <summary>Tried for a small time; keep, tweak and drop stand side by side, and none of them is a failure.</summary>
    private static ShelfForm Steps => new(
        new("steps"),
        new("what", PartKind.Words),
        new("until", PartKind.Line),
        new("verdict", PartKind.Choice) { Options = ["keep", "tweak", "drop"] },
        new("noticed", PartKind.Words))
    {
        CanBePutAway = true,
        Presence = ["here"],
        QuickAnswers = ["keep", "tweak", "drop"],
    };

    private static ShelfForm Cue(NeedKind kind) => new(
        AtHandShelves.Of("cue", kind),
        new("words", PartKind.Words),
        new("good", PartKind.Words))
    {
        Labels = "cue",
        Starters = ["quiet", "busy", "near"],
        CanBePutAway = true,
    };

    private static ShelfForm Ladder(NeedKind kind) => new(
        AtHandShelves.LadderOf(kind),
        [.. AtHandShelves.Rungs.SelectMany(rung => new[] { AtHandShelves.RungName, "sign", AtHandShelves.RungHelp }.Select(what => Rung(rung, what)))])
    {
        Labels = "ladder",
        HoldsOne = true,
        FewestGroups = 3,
        CanBePutAway = true,
    };

    private static PartForm Rung(int rung, string what) => new(AtHandShelves.PartOf(rung, what), PartKind.Line)
    {
        Label = what,
        Group = string.Create(CultureInfo.InvariantCulture, $"rung.{rung}"),
    };

    private static ShelfForm Answer(NeedKind kind) => new(AtHandShelves.AnswersTo(kind), new PartForm("words", PartKind.Line))
    {
        Labels = "answer",
        CanBeShown = false,
    };
}
