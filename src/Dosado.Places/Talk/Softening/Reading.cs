using Dosado.App.Homes;
using Dosado.Bond;
using Dosado.Language;

namespace Dosado.Places.Talk.Softening;

/// <summary>What the language engine says to own moves and to earlier words. Only routes that name the engine come here.</summary>
internal static class Reading
{
    private static readonly FindingKind[] NotToBeReadKindly =
        [FindingKind.Threat, FindingKind.Contempt, FindingKind.ReachingIn];

    /// <summary>One question about a sentence that is about the other's doing; null for none, and for words about danger (S5).</summary>
    public static ApproachQuestion? FindQuestion(Home home, Approach approach)
    {
        var words = approach.ToWords();
        var reading = SpokenRules.Of(home).Read(words);
        return reading.Findings.Where(f => IsAboutTheOther(f.Kind)).Select(f => new ApproachQuestion(
            words[f.Span.Start..f.Span.End],
            f.Question)).FirstOrDefault();
    }

    /// <summary>
    /// Whether words may be offered to be heard anew, or looked at from outside: never those with threat, insult, contempt, a reach
    /// into one's own life, danger, or an act that is never a step.
    /// </summary>
    public static bool CanBeReadKindly(Home home, string words)
    {
        var reading = SpokenRules.Of(home).Read(words);
        return !reading.Quiet && !reading.Findings.Any(f => NotToBeReadKindly.Contains(f.Kind))
            && !Harm.Read(words, ofMe: true).IsThere;
    }

    private static bool IsAboutTheOther(FindingKind kind) => kind
        is FindingKind.Threat or FindingKind.Contempt or FindingKind.Label or FindingKind.Blame or FindingKind.MindReading
        or FindingKind.Generalisation or FindingKind.Criticism or FindingKind.Demand;
}
