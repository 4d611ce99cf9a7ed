using Dosado.Language.Rules;
using Dosado.Language.Text;

namespace Dosado.Language.Matching;

/// <summary>A step of the graph: a token that carries the label leads on.</summary>
internal readonly record struct TokenEdge(int Label, int To, bool MarkBegins, bool MarkEnds);

/// <summary>A node where a pattern is complete.</summary>
internal readonly record struct TokenAccept(int Output, bool MarkEnds);

/// <summary>All patterns of a language as one graph.</summary>
/// <param name="Edges">The edges, those of a node together, the root's first.</param>
/// <param name="EdgeFrom">Where the edges of a node begin; one more entry than nodes.</param>
/// <param name="Accepts">The accepts, those of a node together.</param>
/// <param name="AcceptFrom">Where the accepts of a node begin.</param>
/// <param name="RootByWord">The root's edges that a word can take.</param>
internal sealed record TokenGraph(
    TokenEdge[] Edges, int[] EdgeFrom, TokenAccept[] Accepts, int[] AcceptFrom, int[][] RootByWord)
{
    public void Scan(ReadOnlySpan<Token> tokens, Vocabulary words, List<Match> into)
    {
        for (var start = 0; start < tokens.Length; start++)
        {
            foreach (var edge in RootByWord[tokens[start].Word])
            {
                Follow(Edges[edge], tokens, start, new Match(-1, start, start, start, -1), words, into);
            }
        }
    }

    // 'so far' holds the mark's end as -1 until a pattern says where it ends.
    private void Follow(
        TokenEdge edge, ReadOnlySpan<Token> tokens, int at, Match soFar, Vocabulary words, List<Match> into)
    {
        var step = soFar with
        {
            MarkStart = edge.MarkBegins ? at : soFar.MarkStart,
            MarkEnd = edge.MarkEnds && soFar.MarkEnd < 0 ? at : soFar.MarkEnd,
        };
        Report(edge.To, at + 1, step, into);
        var next = at + 1;
        if (next >= tokens.Length)
        {
            return;
        }

        var word = tokens[next].Word;
        for (var i = EdgeFrom[edge.To]; i < EdgeFrom[edge.To + 1]; i++)
        {
            var label = Edges[i].Label;
            if (label == word || (label < 0 && words.IsIn(word, ~label)))
            {
                Follow(Edges[i], tokens, next, step, words, into);
            }
        }
    }

    private void Report(int node, int end, Match match, List<Match> into)
    {
        for (var i = AcceptFrom[node]; i < AcceptFrom[node + 1]; i++)
        {
            into.Add(match with
            {
                Output = Accepts[i].Output,
                End = end,
                MarkEnd = match.MarkEnd >= 0 ? match.MarkEnd : end,
            });
        }
    }
}
