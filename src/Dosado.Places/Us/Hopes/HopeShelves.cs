using Dosado.Places.Talk.Answering;
using Dosado.Places.Us.Notes;

namespace Dosado.Places.Us.Hopes;

/// <summary>Hopes and fears, what scares me, what is missing, and missing each other.</summary>
internal static class HopeShelves
{
    /// <summary>The list that is nobody's task.</summary>
    public const string Scares = "edges";

    private const string Door = "/us/between";

    public static IReadOnlyList<Bookcase> All { get; } =
    [
        new("twin", Door, Twin),
        new("hopes", Door, Hopes),
        new("missed", Door, new ShelfForm(new("missed"), new("mine", PartKind.Words), new("yours", PartKind.Words))),
        new("missing", Door, Missing),
        new("turns", Door, new ShelfForm(new("turns"), new("first", PartKind.Line), new("becomes", PartKind.Line), new("words", PartKind.Words))),
        new(Scares, "/us/own", Edges),
    ];

    /// <summary>Two sentences that both hold: seen only when both have finished both.</summary>
    private static ShelfForm Twin => new(
        new("twin"),
        new("hope", PartKind.Words),
        new("fear", PartKind.Words),
        new("older", PartKind.Words) { StaysMine = true })
    {
        HoldsOne = true,
        CanBeShown = false,
        IsReleased = true,
        ReleasedWhole = true,
    };

    /// <summary>
    /// A wish and its fear; neither has to cancel the other, and either can stand alone. Much hangs on how it is met: which answer
    /// would do good can go along, and whoever reads it can ask for time (M097).
    /// </summary>
    private static ShelfForm Hopes => new(
        new("hopes"),
        new("hope", PartKind.Words),
        new("fear", PartKind.Words),
        new("older", PartKind.Words) { StaysMine = true },
        new("wish", PartKind.Choice) { Options = ["read", "answer", "tonight"] })
    {
        Presence = [.. Answers.Presence, Answers.Time],
    };

    private static ShelfForm Missing => new(
        new("missing"),
        new("words", PartKind.Words),
        new("sign", PartKind.Words) { StaysMine = true })
    {
        Starters = ["time", "cared", "understood", "matter", "count", "forgotten", "shared"],
    };

    /// <summary>Never a task, never shown from here; the first one opens safety information before anything else.</summary>
    private static ShelfForm Edges => new(
        new(Scares),
        new("words", PartKind.Words),
        new("fear", PartKind.Dial))
    {
        Starters = ["anger", "secret", "touch", "wishes", "card"],
        CareFirst = "anger",
        IsAboutMyself = true,
        CanBeShown = false,
    };
}
