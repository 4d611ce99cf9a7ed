namespace Dosado.Language.Matching;

/// <summary>Joins steps that begin alike, so that a word which begins a thousand patterns is followed once and not a thousand times.</summary>
/// <remarks>Deep enough for "you", two adverbs and a verb. Deeper joining would copy more than it spares.</remarks>
internal static class SharedBeginnings
{
    private const int Deep = 4;

    /// <summary>A graph that matches the same, seen from <paramref name="root"/>.</summary>
    public static GraphBuilder.Node Join(GraphBuilder.Node root) => Join([root], Deep);

    private static GraphBuilder.Node Join(IReadOnlyList<GraphBuilder.Node> alike, int deep)
    {
        if (alike.Count == 1 && deep < Deep)
        {
            return alike[0];
        }

        var joined = new GraphBuilder.Node();
        joined.Accepts.AddRange(alike.SelectMany(n => n.Accepts).Distinct());
        var edges = alike.SelectMany(n => n.Edges).Distinct();
        joined.Edges.AddRange(deep == 0 ? edges : edges.GroupBy(e => e with { To = joined }).Select(same => JoinEnds(same, deep)));
        return joined;
    }

    private static GraphBuilder.Edge JoinEnds(IGrouping<GraphBuilder.Edge, GraphBuilder.Edge> same, int deep) =>
        same.Key with { To = Join([.. same.Select(e => e.To)], deep - 1) };
}
