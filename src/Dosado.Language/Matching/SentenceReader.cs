using Dosado.Language.Rules;
using Dosado.Language.Text;

namespace Dosado.Language.Matching;

/// <summary>Reads one sentence: tokens, matches, guards, and one finding where several meet.</summary>
internal sealed class SentenceReader(Rulebook rules)
{
    private readonly Tokenizer _tokenizer = new(rules.Words);
    private readonly List<Match> _matches = [];
    private readonly List<Match> _cues = [];
    private readonly List<Finding> _findings = [];
    private readonly List<Presence> _presences = [];

    public SentenceReading Read(ReadOnlySpan<char> sentence)
    {
        var tokens = _tokenizer.Read(sentence);
        _matches.Clear();
        _cues.Clear();
        rules.Graph.Scan(tokens, rules.Words, _matches);
        _cues.AddRange(_matches.Where(m => m.Output < Guard.MostCues));
        if (_matches.Count == _cues.Count)
        {
            return SentenceReading.Nothing;
        }

        _findings.Clear();
        _presences.Clear();
        var danger = Collect(tokens);
        var findings = KeepOnePerPlace();
        return new SentenceReading(findings, KeepApartFrom(findings), danger);
    }

    private bool Collect(ReadOnlySpan<Token> tokens)
    {
        var danger = false;
        foreach (var match in _matches)
        {
            if (match.Output < Guard.MostCues || !IsAllowed(match))
            {
                continue;
            }

            var span = new TextSpan(tokens[match.MarkStart].Start, tokens[match.MarkEnd - 1].End);
            switch (rules.Rules[match.Output - Guard.MostCues])
            {
                case Rule.Finds finds:
                    _findings.Add(new Finding(finds.Kind, span, finds.Id, finds.Question, NeedOf(finds, tokens[match.MarkStart..match.MarkEnd])));
                    break;
                case Rule.Sees sees:
                    _presences.Add(new Presence(sees.Kind, span, sees.Id));
                    break;
                case Rule.GoesQuiet:
                    danger = true;
                    break;
            }
        }

        return danger;
    }

    private string NeedOf(Rule.Finds finds, ReadOnlySpan<Token> marked)
    {
        foreach (var behind in finds.Behind)
        {
            foreach (var token in marked)
            {
                if (rules.Words.IsIn(token.Word, behind.Set))
                {
                    return behind.Need;
                }
            }
        }

        return finds.Need;
    }

    private bool IsAllowed(Match match)
    {
        foreach (var guard in rules.Rules[match.Output - Guard.MostCues].Guards)
        {
            if (!guard.Allows(match, _cues))
            {
                return false;
            }
        }

        return true;
    }

    // Two rules never contradict each other on the same words: the graver kind stays, then the longer stretch.
    private List<Finding> KeepOnePerPlace()
    {
        List<Finding> kept = [];
        foreach (var finding in _findings.OrderBy(f => f.Kind).ThenByDescending(f => f.Span.Length).ThenBy(f => f.Span.Start))
        {
            if (finding.Span.Length > 0 && !kept.Exists(k => k.Span.Overlaps(finding.Span)))
            {
                kept.Add(finding);
            }
        }

        kept.Sort((a, b) => a.Span.Start.CompareTo(b.Span.Start));
        return kept;
    }

    private List<Presence> KeepApartFrom(List<Finding> findings)
    {
        List<Presence> kept = [];
        foreach (var presence in _presences.OrderByDescending(p => p.Span.Length).ThenBy(p => p.Span.Start))
        {
            if (!findings.Exists(f => f.Span.Overlaps(presence.Span))
                && !kept.Exists(k => k.Kind == presence.Kind && k.Span.Overlaps(presence.Span)))
            {
                kept.Add(presence);
            }
        }

        kept.Sort((a, b) => a.Span.Start.CompareTo(b.Span.Start));
        return kept;
    }
}
