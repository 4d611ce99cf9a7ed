namespace Dosado.Planning.Solving;

/// <summary>
/// The searches that a week by shares takes: what each partner's own best week would add, then the even week. A first
/// even week is there before the bests are proven, measured against their bounds; once they are, it is looked for again.
/// </summary>
internal sealed class EvenPlanning
{
    /// <summary>So far from the bound, in small steps, a first week is looked for before the proof begins.</summary>
    private const int Widest = 160;
    private const int WideBeam = 1_000;
    private const int ManyLabels = 20_000;

    private readonly WeekProblem _problem;
    private readonly DayPricer[] _days;
    private readonly ColumnPool _pool;
    private readonly Effort _effort;
    private readonly int _lean;
    private readonly GoalSearch[] _bests;

    /// <param name="problem">The week.</param>
    /// <param name="lean">Thousandths of a share by which the first partner is put ahead.</param>
    /// <param name="effort">How far the searches may go.</param>
    public EvenPlanning(WeekProblem problem, int lean, Effort effort)
    {
        (_problem, _lean, _effort) = (problem, lean, effort);
        _days = [.. Enumerable.Range(0, problem.Days).Select(d => new DayPricer(new DayShape(problem, d)))];
        _pool = new(_days.Select(d => d.Shape));
        _bests = [Search(new BestFor(0)), Search(new BestFor(1))];
    }

    public bool IsImpossible { get; private set; }

    /// <summary>The search for the even week; null before there is one.</summary>
    public GoalSearch? Even { get; private set; }

    public Even? Goal { get; private set; }

    public int Lean => _lean;

    public int[] Bests { get; private set; } = [];

    public IReadOnlyList<GoalSearch> BestSearches => _bests;

    /// <summary>Whether both bests are exact, so that shares are what they say.</summary>
    public bool AreBestsProven => _bests.All(b => b.IsProven);

    /// <summary>As far as a first even week.</summary>
    public IEnumerable<Slice> First()
    {
        IsImpossible = _problem.Totals.Any(t => t.Low > t.High);
        if (IsImpossible) yield break;
        foreach (var best in _bests)
        {
            foreach (var slice in best.Bound()) yield return slice;
            if (!best.IsImpossible) continue;
            IsImpossible = true;
            yield break;
        }

        SetGoal(b => (int)Math.Floor(b.Ceiling + 1e-6));
        foreach (var slice in Even!.Bound()) yield return slice;
        foreach (var slice in Even.FirstWeek()) yield return slice;
        foreach (var slice in Even.Improve()) yield return slice;
        for (var wider = 10; Even.Best is null && wider <= Widest; wider *= 4)
        {
            foreach (var slice in Even.Improve(wider, WideBeam, ManyLabels)) yield return slice;
        }
    }

    /// <summary>The rest: both bests, then the even week, each until proven.</summary>
    public IEnumerable<Slice> Prove()
    {
        var first = Even!.Best;
        foreach (var best in _bests)
        {
            best.Consider(first);
            foreach (var slice in best.FirstWeek()) yield return slice;
            foreach (var slice in best.Prove()) yield return slice;
            if (best.Best is null) yield break;
        }

        SetGoal(b => b.Best!.Gains.Of(b == _bests[0] ? 0 : 1));
        Even.Consider(first);
        foreach (var best in _bests) Even.Consider(best.Best);
        foreach (var slice in Even.Bound()) yield return slice;
        foreach (var slice in Even.FirstWeek()) yield return slice;
        foreach (var slice in Even.Prove()) yield return slice;
    }

    /// <summary>A search for another goal over the same days and columns.</summary>
    public GoalSearch Search(Goal goal) => new(_problem, _days, _pool, goal, _effort);

    private void SetGoal(Func<GoalSearch, int> best)
    {
        Bests = [.. _bests.Select(best)];
        Goal = new(ShareScale.Of(Bests[0], -_lean), ShareScale.Of(Bests[1], _lean));
        Even = Search(Goal);
    }
}
