namespace Dosado.Language;

/// <summary>What a draft holds. Equal drafts have equal readings.</summary>
/// <param name="Findings">In order of their start; no two overlap. Empty where <paramref name="Quiet"/>.</param>
/// <param name="Presences">In order of their start; none overlaps a finding. Empty where <paramref name="Quiet"/>.</param>
/// <param name="Quiet">The draft speaks of fear of the other, injury, force or a threat received: whoever shows this
/// reading asks nothing at all, neither for the soft part first nor for a reassurance.</param>
public sealed record Reading(IReadOnlyList<Finding> Findings, IReadOnlyList<Presence> Presences, bool Quiet)
{
    /// <summary>The reading of an empty draft.</summary>
    public static Reading Empty { get; } = new([], [], Quiet: false);

    internal static Reading Silent { get; } = new([], [], Quiet: true);

    /// <summary>Whether a finding is of one of the eight kinds that the annotators' guide counts as blame speech.</summary>
    public bool SpeaksBlame => Findings.Any(f => IsBlameSpeech(f.Kind));

    private static bool IsBlameSpeech(FindingKind kind) => kind
        is FindingKind.Blame or FindingKind.Criticism or FindingKind.Contempt or FindingKind.MindReading
        or FindingKind.Generalisation or FindingKind.Label or FindingKind.Demand or FindingKind.Threat;
}
