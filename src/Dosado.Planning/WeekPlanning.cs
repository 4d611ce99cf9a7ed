using Dosado.Planning.Conflicts;
using Dosado.Planning.Solving;

namespace Dosado.Planning;

/// <summary>
/// One planning, in slices of a few milliseconds, so that a page stays alive and can stop it: call
/// <see cref="Advance"/> until it says false or until you have had enough; <see cref="Outcome"/> holds the best so far.
/// </summary>
public sealed class WeekPlanning
{
    /// <summary>Thousandths of a share by which a leaning week raises one partner and lowers the other.</summary>
    public const int Lean = 75;

    private readonly WeekRequest _request;
    private readonly WeekGrid _grid;
    private readonly WeekProblem _problem;
    private readonly Effort _effort;
    private readonly List<PlannedWeek> _alternatives = [];
    private readonly IEnumerator<Slice> _slices;

    internal WeekPlanning(WeekRequest request, WeekGrid grid, bool alternatives, Effort effort)
    {
        (_request, _grid, _effort) = (request, grid, effort);
        _problem = new ProblemBuilder(request, grid).Build();
        _slices = Plan(alternatives).GetEnumerator();
    }

    /// <summary>What there is so far.</summary>
    public PlanningOutcome Outcome { get; private set; } = new PlanningOutcome.Searching();

    /// <summary>
    /// Other kinds of week, none better for both than another one shown, each at least an hour different from every
    /// other in at least two kinds of time.
    /// </summary>
    public IReadOnlyList<PlannedWeek> Alternatives => _alternatives;

    /// <summary>Works on for a little. False when there is nothing more to do.</summary>
    public bool Advance() => _slices.MoveNext();

    private IEnumerable<Slice> Plan(bool alternatives)
    {
        var even = new EvenPlanning(_problem, _request.Credit?.Thousandths ?? 0, _effort);
        foreach (var slice in even.First()) yield return slice;
        if (!even.IsImpossible)
        {
            Tell(even);
            foreach (var slice in even.Prove()) yield return slice;
            Tell(even);
        }

        if (Outcome is PlanningOutcome.Planned planned)
        {
            if (!alternatives) yield break;
            foreach (var slice in new OtherWeeks(_request, _grid, _problem, even, _effort, _alternatives).Find(planned.Week)) yield return slice;
            yield break;
        }

        var search = new ConflictSearch(_request, _grid, _problem, _effort);
        foreach (var slice in search.Run())
        {
            Tell(search.Found);
            yield return slice;
        }

        Tell(search.Found);
        if (search.Found is null) Outcome = new PlanningOutcome.Undecided();
    }

    private void Tell(Conflict? conflict)
    {
        if (conflict is null || (Outcome is PlanningOutcome.NoWeek known && ReferenceEquals(known.Conflict, conflict))) return;
        Outcome = new PlanningOutcome.NoWeek(conflict);
    }

    private void Tell(EvenPlanning even)
    {
        if (even.Even?.Best is not { } best) return;
        var isProven = even.Even.IsProven && even.AreBestsProven;
        var week = new WeekWriter(_request, _grid, _problem).Write(Rule.Even, best, even, even.Even, even.Lean, isProven);
        var smaller = Math.Min(even.Goal!.First.Of(best.Gains.First), even.Goal.Second.Of(best.Gains.Second));
        Outcome = new PlanningOutcome.Planned(week, isProven ? 0 : Math.Max(0, even.Even.Ceiling - smaller));
    }
}
