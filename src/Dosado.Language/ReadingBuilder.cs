using Dosado.Language.Matching;

namespace Dosado.Language;

/// <summary>Puts the sentences of a draft together.</summary>
internal sealed class ReadingBuilder
{
    private readonly List<Finding> _findings = [];
    private readonly List<Presence> _presences = [];

    public void Add(SentenceReading sentence, int offset)
    {
        foreach (var finding in sentence.Findings)
        {
            _findings.Add(finding.Shifted(offset));
        }

        foreach (var presence in sentence.Presences)
        {
            _presences.Add(presence.Shifted(offset));
        }
    }

    public Reading Build()
    {
        if (_findings.Count == 0 && _presences.Count == 0)
        {
            return Reading.Empty;
        }

        AddSoftStart();
        return new Reading(_findings, _presences, Quiet: false);
    }

    // M027: the soft part leads. It is seen only where there is something for it to stand before.
    private void AddSoftStart()
    {
        var soft = _presences.FindIndex(p => IsSoft(p.Kind));
        if (soft >= 0 && _findings.Count > 0 && _presences[soft].Span.Start < _findings[0].Span.Start)
        {
            _presences.Insert(soft, _presences[soft] with { Kind = PresenceKind.SoftStart });
        }
    }

    private static bool IsSoft(PresenceKind kind) =>
        kind is PresenceKind.PrimaryFeeling or PresenceKind.Reassurance or PresenceKind.Appreciation;
}
