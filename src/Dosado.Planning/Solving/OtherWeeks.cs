namespace Dosado.Planning.Solving;

/// <summary>
/// Weeks of another kind: the greatest total gain, leaning to either, and the calmest. One is shown only if no shown week
/// is at least as good for both, and if it differs from every other by an hour or more in two kinds of time or more.
/// </summary>
internal sealed class OtherWeeks(
    WeekRequest request, WeekGrid grid, WeekProblem problem, EvenPlanning even, Effort effort, List<PlannedWeek> shown)
{
    private readonly WeekWriter _writer = new(request, grid, problem);

    public IEnumerable<Slice> Find(PlannedWeek first)
    {
        foreach (var slice in Greatest(first)) yield return slice;
        foreach (var (rule, lean) in new[] { (Rule.LeaningToFirst, WeekPlanning.Lean), (Rule.LeaningToSecond, -WeekPlanning.Lean) })
        {
            foreach (var slice in Leaning(first, rule, lean + even.Lean)) yield return slice;
        }

        foreach (var slice in Calmest(first)) yield return slice;
    }

    private IEnumerable<Slice> Greatest(PlannedWeek first)
    {
        if (first.Certificate.Gains.Any(g => g <= 0)) yield break;
        var search = even.Search(new GreatestProduct());
        search.Consider(even.Even!.Best);
        foreach (var slice in All(search)) yield return slice;
        Show(first, Rule.GreatestTotal, search, 0);
    }

    private IEnumerable<Slice> Leaning(PlannedWeek first, Rule rule, int lean)
    {
        var search = even.Search(new Even(ShareScale.Of(even.Bests[0], -lean), ShareScale.Of(even.Bests[1], lean)));
        search.Consider(even.Even!.Best);
        foreach (var slice in All(search)) yield return slice;
        Show(first, rule, search, lean);
    }

    /// <summary>As the even week, but each block costs each of those it is for as much as half a slot's mean gain.</summary>
    private IEnumerable<Slice> Calmest(PlannedWeek first)
    {
        var cost = Math.Max(1, first.Certificate.Gains.Max() / (2 * Math.Max(1, first.Blocks.Count)));
        var calm = new EvenPlanning(problem with { BlockCost = cost }, even.Lean, effort);
        var search = calm.Search(even.Goal!);
        foreach (var slice in All(search)) yield return slice;
        if (search.Best is not { } found) yield break;
        var week = _writer.Write(Rule.Calmest, found with { Gains = problem.GainsOf(found.Blocks) }, even, search, even.Lean, search.IsProven, cost);
        if (week.Blocks.Count < first.Blocks.Count && Differs(week, [first, .. shown])) shown.Add(week);
    }

    private static IEnumerable<Slice> All(GoalSearch search)
    {
        foreach (var slice in search.Bound()) yield return slice;
        foreach (var slice in search.FirstWeek()) yield return slice;
        foreach (var slice in search.Prove()) yield return slice;
    }

    private void Show(PlannedWeek first, Rule rule, GoalSearch search, int lean)
    {
        if (search.Best is not { } found) return;
        var week = _writer.Write(rule, found, even, search, lean, search.IsProven);
        if (Differs(week, [first, .. shown])) shown.Add(week);
    }

    private static bool Differs(PlannedWeek week, IEnumerable<PlannedWeek> others) =>
        others.All(other => !Dominates(week, other) && !Dominates(other, week) && KindsThatDiffer(week, other) >= 2);

    private static bool Dominates(PlannedWeek a, PlannedWeek b) =>
        Enumerable.Range(0, 2).All(p => a.Certificate.Gains[p] >= b.Certificate.Gains[p]);

    private static int KindsThatDiffer(PlannedWeek a, PlannedWeek b)
    {
        var (one, other) = (Hours(a), Hours(b));
        return one.Keys.Union(other.Keys).Count(kind =>
            (one.GetValueOrDefault(kind) - other.GetValueOrDefault(kind)).Duration() >= TimeSpan.FromHours(1));
    }

    private static Dictionary<(string Kind, int? Owner), TimeSpan> Hours(PlannedWeek week) => week.Blocks
        .GroupBy(b => (b.Kind, b.Owner))
        .ToDictionary(g => g.Key, g => g.Aggregate(TimeSpan.Zero, (sum, b) => sum + b.Length));
}
