using Dosado.Language.Rules;

namespace Dosado.Language.Matching;

/// <summary>Lays the nodes out in arrays, which the browser's interpreter walks far faster than objects.</summary>
internal sealed class GraphFlattener(GraphBuilder.Node root)
{
    private readonly Dictionary<GraphBuilder.Node, int> _numbers = new(ReferenceEqualityComparer.Instance);
    private readonly List<GraphBuilder.Node> _nodes = [];

    public TokenGraph Flatten(VocabularyBuilder words)
    {
        Number(root);
        for (var i = 0; i < _nodes.Count; i++)
        {
            _nodes[i].Edges.ForEach(e => Number(e.To));
        }

        var edges = _nodes.SelectMany(n => n.Edges)
            .Select(e => new TokenEdge(e.Label, _numbers[e.To], e.MarkBegins, e.MarkEnds)).ToArray();
        return new TokenGraph(
            edges,
            Offsets(n => n.Edges.Count),
            [.. _nodes.SelectMany(n => n.Accepts).Select(a => new TokenAccept(a.Output, a.MarkEnds))],
            Offsets(n => n.Accepts.Count),
            RootByWord(words));
    }

    private void Number(GraphBuilder.Node node)
    {
        if (_numbers.TryAdd(node, _nodes.Count))
        {
            _nodes.Add(node);
        }
    }

    private int[] Offsets(Func<GraphBuilder.Node, int> count)
    {
        var offsets = new int[_nodes.Count + 1];
        for (var i = 0; i < _nodes.Count; i++)
        {
            offsets[i + 1] = offsets[i] + count(_nodes[i]);
        }

        return offsets;
    }

    // The root's edges are its first in the array, so an edge's place in the root is its index.
    private int[][] RootByWord(VocabularyBuilder words)
    {
        var byWord = new List<int>?[words.Count];
        for (var edge = 0; edge < root.Edges.Count; edge++)
        {
            foreach (var word in words.WordsOf(root.Edges[edge].Label))
            {
                (byWord[word] ??= []).Add(edge);
            }
        }

        return [.. byWord.Select(b => b?.ToArray() ?? [])];
    }
}
