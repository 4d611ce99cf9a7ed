using Dosado.Planning.Solving;

namespace Dosado.Planning.Conflicts;

/// <summary>
/// Whether some claims can be met together, and if not all, by how little they must be missed. The bound alone mostly
/// answers; where it does not, the exact search does. All questions share the same days and columns.
/// </summary>
internal sealed class ClaimOracle
{
    private const double Zero = 1e-6;
    private const int Widest = 8;

    private readonly ClaimedTotals _totals;
    private readonly DayPricer[] _days;
    private readonly ColumnPool _pool;
    private readonly Effort _effort;
    private readonly FewestMissed _goal = new(ClaimedTotals.Missing);

    public ClaimOracle(ClaimedTotals totals, Effort effort)
    {
        (_totals, _effort) = (totals, effort);
        _days = [.. Enumerable.Range(0, totals.Days.Days).Select(d => new DayPricer(new DayShape(totals.Days, d)))];
        _pool = new(_days.Select(d => d.Shape));
    }

    /// <summary>The slots of each kind in the week last found; null where there was none.</summary>
    public Amounts? Found { get; private set; }

    /// <summary>Whether everything said so far was certain.</summary>
    public bool IsExact { get; private set; } = true;

    /// <summary>Whether the last question was answered by the bound alone: no week meets the claims.</summary>
    public bool IsRuledOut { get; private set; }

    public int Questions { get; private set; }

    /// <summary>Looks for a week that meets these claims, and leaves it in <see cref="Found"/>.</summary>
    public IEnumerable<Slice> Meet(IReadOnlyCollection<SlotClaim> claims)
    {
        var problem = _totals.With([], claims);
        var search = Begin(problem);
        foreach (var slice in search.Bound())
        {
            yield return slice;
            if (search.Ceiling < -Zero) yield break;
        }

        if (search.Ceiling < -Zero) yield break;
        search.Consider(new(new(-ClaimedTotals.Missing, 0), []));
        foreach (var slice in Look(search)) yield return slice;
        foreach (var slice in search.Prove()) yield return slice;
        if (_goal.Missed(search.Best!.Gains) == 0) Keep(problem, search.Best);
        else if (!search.IsProven) IsExact = false;
    }

    /// <summary>
    /// Looks for a week that meets these claims and misses few of the others by little. Where <see cref="Found"/> stays
    /// empty, there is none if <see cref="IsRuledOut"/> says so; otherwise none was found without a long search.
    /// </summary>
    public IEnumerable<Slice> MeetWithMost(IReadOnlyCollection<SlotClaim> claims)
    {
        var problem = _totals.With(claims, [.. _totals.All.Except(claims)]);
        var search = Begin(problem);
        IsRuledOut = problem.Totals.Any(t => t.Low > t.High);
        if (IsRuledOut) yield break;
        foreach (var slice in search.Bound()) yield return slice;
        IsRuledOut = search.IsImpossible;
        foreach (var slice in Look(search)) yield return slice;
        if (search.Best is { } best) Keep(problem, best);
    }

    /// <summary>Looks for the week that keeps the hard claims and misses the soft ones by the fewest slots.</summary>
    public IEnumerable<Slice> Miss(IReadOnlyCollection<SlotClaim> hard, IReadOnlyCollection<SlotClaim> soft)
    {
        var problem = _totals.With(hard, soft);
        var search = Begin(problem);
        if (problem.Totals.Any(t => t.Low > t.High)) yield break;
        foreach (var slice in search.Bound()) yield return slice;
        foreach (var slice in Look(search)) yield return slice;
        foreach (var slice in search.Prove()) yield return slice;
        if (search.Best is { } best) Keep(problem, best);
        if (!search.IsProven && !search.IsImpossible) IsExact = false;
    }

    /// <summary>Looks for a week long before the proof, which is dear.</summary>
    private static IEnumerable<Slice> Look(GoalSearch search)
    {
        foreach (var slice in search.FirstWeek()) yield return slice;
        for (var wider = 1; wider <= Widest; wider *= 2)
        {
            foreach (var slice in search.Improve(wider)) yield return slice;
        }
    }

    private GoalSearch Begin(WeekProblem problem)
    {
        Questions++;
        Found = null;
        return new(problem, _days, _pool, _goal, _effort);
    }

    private void Keep(WeekProblem problem, FoundWeek week) => Found = problem.AmountsOf(week.Blocks);
}
