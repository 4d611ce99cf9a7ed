namespace Dosado.Planning.Solving;

/// <summary>Writes a found week in the words of the request.</summary>
internal sealed class WeekWriter(WeekRequest request, WeekGrid grid, WeekProblem problem)
{
    private readonly Tidying _tidying = new(problem);

    public PlannedWeek Write(Rule rule, FoundWeek found, EvenPlanning even, GoalSearch search, int lean, bool isProven, int blockCost = 0)
    {
        var gains = found.Gains;
        var shares = new Shares(
            ShareScale.Of(even.Bests[0], 0).Of(gains.First), ShareScale.Of(even.Bests[1], 0).Of(gains.Second));
        var certificate = new Certificate(
            [gains.First, gains.Second],
            even.Bests,
            [.. even.BestSearches.Select(Prices)],
            Prices(search),
            lean,
            blockCost);
        return new(rule, Blocks(_tidying.Of(found).Blocks), shares, certificate, isProven);
    }

    private static DualPrices Prices(GoalSearch search) => new(
        search.TotalPrices, [search.Prices.Partners.First, search.Prices.Partners.Second], search.PricedBound);

    public IReadOnlyList<Block> Blocks(IEnumerable<Placement> placements) =>
        [.. Joined(placements.OrderBy(p => p.Kind).ThenBy(p => p.Day).ThenBy(p => p.Slot)).Select(ToBlock).OrderBy(b => b.From).ThenBy(b => b.Owner ?? -1)];

    /// <summary>Own time of one kind that touches is one block, as far as one block may be that long.</summary>
    private List<Placement> Joined(IEnumerable<Placement> placements)
    {
        var joined = new List<Placement>();
        foreach (var next in placements)
        {
            if (joined.Count > 0 && Touch(joined[^1], next)) joined[^1] = joined[^1] with { Length = joined[^1].Length + next.Length };
            else joined.Add(next);
        }

        return joined;
    }

    private bool Touch(Placement a, Placement b)
    {
        var kind = problem.Kinds[a.Kind];
        var isFixed = problem.Fixed.Contains(a) || problem.Fixed.Contains(b);
        return !isFixed && kind.Owner is not null && a.Kind == b.Kind && a.Day == b.Day && a.Slot + a.Length == b.Slot
            && a.Length + b.Length <= kind.Longest && (a.Length + b.Length - kind.Shortest) % kind.Step == 0;
    }

    private Block ToBlock(Placement p)
    {
        var kind = problem.Kinds[p.Kind];
        return new(kind.Name, grid.ToLocal(p.Day, p.Slot), p.Length * TimeSpan.FromMinutes(request.SlotMinutes), kind.Owner);
    }
}
