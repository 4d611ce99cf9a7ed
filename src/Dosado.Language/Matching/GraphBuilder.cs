using Dosado.Language.Rules;

namespace Dosado.Language.Matching;

/// <summary>Joins the patterns of all rules into one graph of tokens with a shared root.</summary>
/// <remarks>Patterns are laid down from their end to their start, so an optional part is a copy of what follows it and
/// no empty step is left for the scan to take.</remarks>
internal sealed class GraphBuilder
{
    private readonly Node _root = new();

    /// <summary>Adds a pattern that reports <paramref name="output"/> where it matches.</summary>
    public void Add(Pattern pattern, int output)
    {
        var end = new Node();
        end.Accepts.Add((output, false));
        _root.CopyFrom(Lay(pattern, end));
    }

    public TokenGraph Build(VocabularyBuilder words) => new GraphFlattener(SharedBeginnings.Join(_root)).Flatten(words);

    /// <summary>Whether some pattern could match nothing at all, or could begin with any word.</summary>
    public bool IsTooLoose =>
        _root.Accepts.Count > 0 || _root.Edges.Exists(e => e.Label is ~VocabularyBuilder.AnyWord or ~VocabularyBuilder.AnyMark);

    private static Node Lay(Pattern pattern, Node next) => pattern switch
    {
        Pattern.One one => new Node { Edges = { new Edge(one.Label, next, MarkBegins: false, MarkEnds: false) } },
        Pattern.Gap gap => LayGap(gap.Most, next),
        Pattern.Optional optional => Lay(optional.Of, next).CopyFrom(next),
        Pattern.Sequence sequence => sequence.Of.Reverse().Aggregate(next, (after, part) => Lay(part, after)),
        Pattern.Choice choice => choice.Of.Aggregate(new Node(), (all, part) => all.CopyFrom(Lay(part, next))),
        Pattern.MarkBegin => next.Marked(begins: true),
        Pattern.MarkEnd => next.Marked(begins: false),
        _ => throw new ArgumentOutOfRangeException(nameof(pattern)),
    };

    private static Node LayGap(int most, Node next)
    {
        var node = next;
        for (var i = 0; i < most; i++)
        {
            var longer = new Node { Edges = { new Edge(~VocabularyBuilder.AnyWord, node, MarkBegins: false, MarkEnds: false) } };
            node = longer.CopyFrom(next);
        }

        return node;
    }

    internal sealed record Edge(int Label, Node To, bool MarkBegins, bool MarkEnds);

    internal sealed class Node
    {
        public List<Edge> Edges { get; } = [];

        public List<(int Output, bool MarkEnds)> Accepts { get; } = [];

        public Node CopyFrom(Node other)
        {
            Edges.AddRange(other.Edges);
            Accepts.AddRange(other.Accepts);
            return this;
        }

        public Node Marked(bool begins)
        {
            var marked = new Node();
            marked.Edges.AddRange(Edges.Select(e => begins ? e with { MarkBegins = true } : e with { MarkEnds = true }));
            marked.Accepts.AddRange(Accepts.Select(a => (a.Output, a.MarkEnds || !begins)));
            return marked;
        }
    }
}
