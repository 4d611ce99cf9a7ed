using Dosado.App.Visits;
using Dosado.Bond;

namespace Dosado.Places.Talk.Steps;

/// <summary>The steps as their form sends them. Lines that were not on the page stay as they were.</summary>
internal static class StepsForm
{
    private static readonly (StepLines Line, string Name)[] Names =
    [
        (StepLines.Happened, "happened"), (StepLines.AtFirst, "at-first"), (StepLines.Did, "did"),
        (StepLines.Underneath, "underneath"), (StepLines.Need, "need"), (StepLines.Ask, "ask"),
    ];

    /// <summary>Lines in their order, with their names.</summary>
    public static IReadOnlyList<(StepLines Line, string Name)> Lines => Names;

    /// <summary>The lines with these names.</summary>
    public static StepLines ReadLines(IEnumerable<string> names) =>
        names.Aggregate(StepLines.None, (lines, name) => lines | Array.Find(Names, n => n.Name == name).Line);

    /// <summary>The names of these lines, in their order.</summary>
    public static IEnumerable<string> NamesOf(StepLines lines) =>
        Names.Where(n => lines.HasFlag(n.Line)).Select(n => n.Name);

    /// <summary>What was typed into the lines that were on the page, over what was kept.</summary>
    public static FiveSteps Read(Request request, FiveSteps kept)
    {
        var open = ReadLines(request.All("open"));
        string Words(StepLines line, string name, string before) => open.HasFlag(line) ? request.Text(name) : before;
        Choices Picks(StepLines line, string name, IReadOnlyList<string> offered, Choices before) => open.HasFlag(line)
            ? new([.. offered.Where(request.All(name).Contains)], request.Text(name + "-own"))
            : before;
        var justThen = request.Text("just-then") is { Length: > 0 } nearer ? nearer
            : open.HasFlag(StepLines.Happened) && request.IsTicked("has-just-then") ? ""
            : kept.JustThen;
        return new(
            Words(StepLines.Happened, "happened", kept.Happened),
            justThen,
            Picks(StepLines.AtFirst, "at-first", StepLists.AtFirst, kept.AtFirst),
            Words(StepLines.Did, "did", kept.Did),
            Picks(StepLines.Underneath, "underneath", StepLists.Underneath, kept.Underneath),
            Words(StepLines.Need, "need", kept.Need),
            Words(StepLines.Ask, "ask", kept.Ask),
            (kept.NotKnown & ~open) | (ReadLines(request.All("not-known")) & open),
            kept.Asked | (justThen.Length > 0 ? StepLines.Happened : StepLines.None));
    }

    /// <summary>What is too long to be kept, or null. Nothing is cut: the person sees it and shortens it.</summary>
    public static Problem? FindProblem(FiveSteps text) =>
        new (string Field, string Words)[]
        {
            ("happened", text.Happened), ("just-then", text.JustThen), ("at-first", text.AtFirst.Own), ("did", text.Did),
            ("underneath", text.Underneath.Own), ("need", text.Need), ("ask", text.Ask),
        }
        .Where(line => line.Words.Length > FiveSteps.MostWords)
        .Select(line => new Problem(line.Field, line.Words.Length, FiveSteps.MostWords))
        .FirstOrDefault();
}
