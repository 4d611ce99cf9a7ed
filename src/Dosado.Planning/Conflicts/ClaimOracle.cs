using Dosado.Planning.Solving;

namespace Dosado.Planning.Conflicts;

/// <summary>
/// Whether some claims can be met together, and if not all, by how little they must be missed. One programme that goes on
/// from question to question, and the weeks out of its columns, mostly answer; where they do not, the exact search does.
/// </summary>
internal sealed class ClaimOracle
{
    private const double Zero = 1e-6;
    private const int Widest = 8;
    private const int Narrow = 30;
    private const double NoPrice = 1e-9;

    /// <summary>How much more than another claim one costs that has to be met.</summary>
    private const int Firmly = 20;

    /// <summary>How much of a slot that is needed one is worth that is to spare.</summary>
    private const double Roomy = 0.02;
    private const int WideBeam = 1_500;
    private const int ManyLabels = 20_000;

    private readonly ClaimedTotals _totals;
    private readonly DayPricer[] _days;
    private readonly ColumnPool _pool;
    private readonly Effort _effort;
    private readonly FewestMissed _goal = new(ClaimedTotals.Missing);
    private readonly ClaimProgram _program;

    public ClaimOracle(ClaimedTotals totals, Effort effort)
    {
        (_totals, _effort) = (totals, effort);
        _days = [.. Enumerable.Range(0, totals.Days.Days).Select(d => new DayPricer(new DayShape(totals.Days, d)))];
        _pool = new(_days.Select(d => d.Shape));
        _program = new(totals.Days, totals.All, _days, _pool);
    }

    /// <summary>The slots of each kind in the week last found; null where there was none.</summary>
    public Amounts? Found { get; private set; }

    /// <summary>Whether every change found so far is certainly the smallest.</summary>
    public bool AreChangesSmallest { get; private set; } = true;

    /// <summary>Whether the last question was answered by a certain no: no week meets the claims.</summary>
    public bool IsRuledOut { get; private set; }

    /// <summary>Where the bound ruled some claims out: those of them that it speaks about, often few.</summary>
    public IReadOnlyList<SlotClaim> Scarce { get; private set; } = [];

    public int Questions { get; private set; }

    /// <summary>
    /// Looks for a week that meets these claims, and leaves it in <see cref="Found"/>. Where that stays empty and
    /// <see cref="IsRuledOut"/> does not say that there is none, the effort was used up.
    /// </summary>
    public IEnumerable<Slice> Meet(IReadOnlyCollection<SlotClaim> claims)
    {
        var problem = _totals.With([], claims);
        var search = Begin(problem);
        foreach (var slice in search.Bound())
        {
            yield return slice;
            if (search.Ceiling < -Zero) break;
        }

        IsRuledOut = search.Ceiling < -Zero;
        if (IsRuledOut) yield break;
        search.Consider(new(new(-ClaimedTotals.Missing, 0), []));
        foreach (var slice in Look(search)) yield return slice;
        foreach (var slice in search.Prove()) yield return slice;
        if (_goal.Missed(search.Best!.Gains) == 0) Keep(problem, search.Best);
        else IsRuledOut = search.IsProven;
    }

    /// <summary>Asks the bound alone whether these claims can be met, and leaves its answer in <see cref="Scarce"/>.</summary>
    public IEnumerable<Slice> RuleOut(IReadOnlyCollection<SlotClaim> claims)
    {
        Questions++;
        Found = null;
        _program.Ask(c => claims.Contains(c) ? 1 : 0);
        while (_program.Advance() && !_program.IsRuledOut) yield return default;
        IsRuledOut = _program.IsRuledOut;
        Scarce = IsRuledOut ? [.. claims.Where(c => IsPriced(c) || claims.Any(c.Excludes))] : [];
    }

    /// <summary>
    /// Looks for a week that meets these claims and misses few of the others; then for one that only meets these. Where
    /// <see cref="Found"/> stays empty, there is none if <see cref="IsRuledOut"/> says so; otherwise none was found
    /// without a long search.
    /// </summary>
    public IEnumerable<Slice> MeetWithMost(IReadOnlyCollection<SlotClaim> claims)
    {
        foreach (var slice in RuleOut(claims)) yield return slice;
        if (IsRuledOut) yield break;
        SlotClaim[] others = [.. _totals.All.Except(claims)];
        _program.Ask(c => claims.Contains(c) ? Firmly : 1);
        foreach (var slice in Join(_totals.With(claims, others))) yield return slice;
        if (Found is not null) yield break;
        _program.Ask(c => claims.Contains(c) ? 1 : 0, Roomy);
        foreach (var slice in Join(_totals.With(claims, []))) yield return slice;
    }

    /// <summary>The week out of the columns of the best mix that keeps all hard claims and misses the soft ones by the fewest slots.</summary>
    private IEnumerable<Slice> Join(WeekProblem problem)
    {
        while (_program.Advance()) yield return default;
        var totals = new PricedTotals(problem.Totals, _program.TotalPrices, new(1.0 / ClaimedTotals.Missing, 0));
        var options = _days.Select(d => d.Shape.Day).Select(
            day => new OptionsOfDay(day, _program.DayPrice(day), _pool.OptionsOf(day, _program.Prices), totals.InOrder));
        var fewest = int.MaxValue;
        var join = new WeekJoin(new(problem, _goal), totals, options, Judge, double.MaxValue / 4, Narrow);
        while (join.Advance()) yield return default;

        double? Judge(DayTally week)
        {
            if (!problem.Meets(week.Amounts)) return null;
            var missed = _goal.Missed(new(problem.Worth(0, week.Amounts), 0));
            if (missed >= fewest) return null;
            (fewest, Found) = (missed, week.Amounts);
            return missed == 0 ? -1 : double.MaxValue / 4;
        }
    }

    /// <summary>
    /// Looks for the week that keeps the hard claims and misses the soft ones by the fewest slots. That none misses fewer is
    /// proven by as few of the hard claims as do, beginning with some: each that a week found with them breaks joins them.
    /// </summary>
    public IEnumerable<Slice> Miss(
        IReadOnlyCollection<SlotClaim> hard, IReadOnlyCollection<SlotClaim> soft, IReadOnlyCollection<SlotClaim> some)
    {
        var problem = _totals.With(hard, soft);
        var search = Begin(problem);
        if (problem.Totals.Any(t => t.Low > t.High)) yield break;
        foreach (var slice in search.Bound()) yield return slice;
        if (search.IsImpossible) yield break;
        foreach (var slice in Look(search)) yield return slice;
        if (search.Best is { } best) Keep(problem, best);
        if (search.IsSettled) yield break;
        foreach (var slice in MissFewer(hard, soft, [.. some.Except(soft)], search.Best)) yield return slice;
    }

    private IEnumerable<Slice> MissFewer(
        IReadOnlyCollection<SlotClaim> hard, IReadOnlyCollection<SlotClaim> soft, SlotClaim[] some, FoundWeek? known)
    {
        var problem = _totals.With(some, soft);
        var search = Search(problem);
        search.Consider(known is null ? null : known with { Gains = problem.GainsOf(known.Blocks) });
        foreach (var slice in search.Bound()) yield return slice;
        foreach (var slice in Look(search)) yield return slice;
        foreach (var slice in search.Improve(1, WideBeam, ManyLabels)) yield return slice;
        foreach (var slice in search.Prove()) yield return slice;
        AreChangesSmallest &= search.IsProven || search.IsImpossible;
        if (!search.IsProven || search.Best is not { } best || best.Blocks == known?.Blocks) yield break;
        var broken = Broken(hard, problem.AmountsOf(best.Blocks));
        if (broken.Length == 0) Keep(problem, best);
        else
        {
            foreach (var slice in MissFewer(hard, soft, [.. some, .. broken], known)) yield return slice;
        }
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
        (Found, IsRuledOut) = (null, false);
        return Search(problem);
    }

    private GoalSearch Search(WeekProblem problem) => new(problem, _days, _pool, _goal, _effort);

    private SlotClaim[] Broken(IEnumerable<SlotClaim> claims, Amounts week) =>
        [.. claims.Where(c => c.Missed(_totals.SlotsOf(c, week)) > 0)];

    private bool IsPriced(SlotClaim claim) => Math.Abs(_program.TotalPrices[claim.Total]) > NoPrice;

    private void Keep(WeekProblem problem, FoundWeek week) => Found = problem.AmountsOf(week.Blocks);
}
