using System.Runtime.CompilerServices;
using Dosado.App.Homes;
using Dosado.Language;

namespace Dosado.Places.Talk.Say;

/// <summary>Reads a draft with the language engine, by the rules of the language that is spoken.</summary>
internal static class DraftMarks
{
    private const string WhyRule = "blame.how-could-you";

    private static readonly Lock OneAtATime = new();
    private static readonly ConditionalWeakTable<SpokenRules, DraftReader> Readers = [];

    /// <summary>What the parts hold; wordings that were called fine are left out.</summary>
    public static DraftReading Read(Home home, IReadOnlyList<string> parts)
    {
        var whole = new JoinedParts(parts);
        var fine = FineWordings.Of(home);
        var reading = Read(whole.Text, SpokenRules.Of(home));
        return reading.Quiet
            ? DraftReading.Silent
            : new(
                false,
                [.. reading.Findings.Select(f => ToMark(f, whole)).OfType<DraftMark>().Where(m => !fine.Holds(m.Fine))],
                [.. reading.Presences.Select(p => p.Kind).Where(IsShown).Distinct().Order().Select(NameOf)],
                reading.SpeaksBlame || reading.Presences.Any(p => p.Kind == PresenceKind.SecondaryFeeling));
    }

    private static Reading Read(string text, SpokenRules rules)
    {
        lock (OneAtATime)
        {
            return Readers.GetValue(rules, r => r.NewReader()).Read(text[..Math.Min(text.Length, Draft.LiveLimit)]);
        }
    }

    private static DraftMark? ToMark(Finding finding, JoinedParts whole) =>
        whole.FindPart(finding.Span.Start, finding.Span.End) is not { } at
            ? null
            : new(
                at.Part,
                at.Start,
                at.End,
                whole.Text[finding.Span.Start..finding.Span.End],
                finding.Kind.ToString(),
                finding.Question,
                finding.Need,
                FineWordings.Name(finding.Rule, whole.Text[finding.Span.Start..finding.Span.End]))
            {
                Lifts = finding.Kind == FindingKind.Blame,
                AsksWhy = finding.Rule == WhyRule,
            };

    private static bool IsShown(PresenceKind kind) => kind != PresenceKind.SecondaryFeeling;

    private static string NameOf(PresenceKind kind) => kind switch
    {
        PresenceKind.ConcreteMoment => "moment",
        PresenceKind.PrimaryFeeling => "feeling",
        PresenceKind.Need => "need",
        PresenceKind.Request => "request",
        PresenceKind.Reassurance => "reassurance",
        PresenceKind.Appreciation => "thanks",
        PresenceKind.SoftStart => "soft",
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };
}
