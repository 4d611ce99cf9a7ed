using Dosado.App.Homes;
using Dosado.Bond;
using Dosado.Language;

namespace Dosado.Places.Talk.Steps;

/// <summary>
/// The one further question that a line may bring, as a question only. None at all where the text speaks of fear, injury,
/// force or a threat, and then nothing says that there is none (S5).
/// </summary>
internal static class StepQuestions
{
    /// <summary>Whether the text asks for quiet: then nothing is asked, softened or preselected.</summary>
    public static bool AsksForQuiet(Home home, FiveSteps text) => AsksForQuiet(text, SpokenRules.Of(home));

    private static bool AsksForQuiet(FiveSteps text, SpokenRules rules) =>
        rules.Read(ToText(text)).Quiet
        || Harm.Read(text.Happened + "\n" + text.JustThen + "\n" + text.Underneath.Own, ofMe: false).IsThere
        || Harm.Read(text.Did + "\n" + text.Need + "\n" + text.Ask, ofMe: true).IsThere;

    /// <summary>Questions that neither were answered nor passed over, at most one a line.</summary>
    public static IReadOnlyList<StepQuestion> Find(Home home, FiveSteps text, string? other) =>
        Find(text, other, SpokenRules.Of(home));

    private static IReadOnlyList<StepQuestion> Find(FiveSteps text, string? other, SpokenRules rules) => AsksForQuiet(text, rules)
        ? []
        : [.. new[] { OfHappened(text, rules), OfDid(text, other), OfNeed(text, other, rules), OfAsk(text, rules) }
            .OfType<StepQuestion>().Where(q => !text.Asked.HasFlag(q.Line))];

    /// <summary>No moment, no act, or always and never: which time, and what happened just then? (M049)</summary>
    private static StepQuestion? OfHappened(FiveSteps text, SpokenRules rules)
    {
        var reading = rules.Read(text.Happened);
        var isNear = reading.Presences.Any(p => p.Kind == PresenceKind.ConcreteMoment)
            && reading.Findings.All(f => f.Kind != FindingKind.Generalisation);
        return text.Happened.Length > 0 && text.JustThen.Length == 0 && !isNear
            ? new(StepLines.Happened, "steps.ask.happened", string.Empty)
            : null;
    }

    /// <summary>What somebody else did belongs to what happened (M051).</summary>
    private static StepQuestion? OfDid(FiveSteps text, string? other) => ActsOfOthers.Find(text.Did, other) is [var first, ..]
        ? new(StepLines.Did, "steps.ask.did", first)
        : null;

    /// <summary>A need is about oneself (M054).</summary>
    private static StepQuestion? OfNeed(FiveSteps text, string? other, SpokenRules rules) =>
        ActsOfOthers.Find(text.Need, other).Count > 0 || rules.Read(text.Need).Findings.Count > 0
            ? new(StepLines.Need, "steps.ask.need", string.Empty)
            : null;

    /// <summary>What is asked can be seen to be done, and can be declined (M054).</summary>
    private static StepQuestion? OfAsk(FiveSteps text, SpokenRules rules)
    {
        var reading = rules.Read(text.Ask);
        return text.Ask.Length == 0 ? null
            : reading.Findings is [var first, ..] ? new(StepLines.Ask, null, first.Question)
            : reading.Presences.All(p => p.Kind != PresenceKind.Request) ? new(StepLines.Ask, "steps.ask.ask", string.Empty)
            : null;
    }

    private static string ToText(FiveSteps text) => string.Join(
        "\n",
        text.Happened,
        text.JustThen,
        text.AtFirst.Own,
        text.Did,
        text.Underneath.Own,
        text.Need,
        text.Ask);
}
