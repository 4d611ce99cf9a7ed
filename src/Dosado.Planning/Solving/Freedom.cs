namespace Dosado.Planning.Solving;

/// <summary>
/// Which differences between two partial weeks matter to a goal. More own time does no harm and helps only up to a point,
/// so a partial week with more of it may stand for one with less; time together has to agree to the slot.
/// </summary>
internal sealed class Freedom
{
    private readonly bool _first;
    private readonly bool _second;

    public Freedom(WeekProblem problem, Goal goal)
    {
        _first = goal.Counts(0);
        _second = goal.Counts(1);
        var ample = Enumerable.Range(0, Amounts.Fields).Select(f => Ample(problem, goal, f)).ToArray();
        Exact = Amounts.FieldMask(Enumerable.Range(0, Amounts.Fields).Where(f => ample[f] is null));
        Cap = ample.Select((slots, f) => Amounts.Of(f, slots ?? Total.MaxSlots)).Aggregate((a, b) => a + b);
    }

    /// <summary>The fields that have to agree.</summary>
    public Amounts Exact { get; }

    /// <summary>More than this is as good as this.</summary>
    public Amounts Cap { get; }

    /// <summary>Whether the goal looks at this partner's gain.</summary>
    public bool Counts(int partner) => partner == 0 ? _first : _second;

    private static int? Ample(WeekProblem problem, Goal goal, int field)
    {
        var totals = problem.Totals.Where(t => t.Fields.Contains(field)).Select(t => t.FindAmple(goal)).ToArray();
        return totals.Any(a => a is null) ? null : totals.Max() ?? 0;
    }
}
