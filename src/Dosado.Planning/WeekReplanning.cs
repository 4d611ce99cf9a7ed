using Dosado.Planning.Solving;

namespace Dosado.Planning;

/// <summary>What one of the two would rather have: some blocks not there, some blocks here.</summary>
/// <param name="Without">Blocks of the proposal that are not wanted where they are.</param>
/// <param name="With">Blocks that are wanted instead; may be empty.</param>
public sealed record CounterOffer(IReadOnlyList<Block> Without, IReadOnlyList<Block> With);

/// <summary>
/// A proposal planned anew around a counter-offer, in slices like <see cref="WeekPlanning"/>. Fixed blocks stay, and so
/// does all else that can: blocks are let go one by one, always the one that helps most, until the smaller share is
/// within <see cref="Tolerance"/> of what it would be if everything could move.
/// </summary>
public sealed class WeekReplanning
{
    /// <summary>How much of a share staying put may cost the one who has less.</summary>
    public const double Tolerance = 0.05;

    private const int MostLetGo = 3;

    private readonly WeekGrid _grid;
    private readonly WeekProblem _problem;
    private readonly Placement[] _before;
    private readonly IEnumerator<Slice> _slices;
    private readonly EvenPlanning _free;

    internal WeekReplanning(WeekRequest request, Zone zone, IReadOnlyList<Block> before, CounterOffer offer)
    {
        Request = request with { Fixed = [.. request.Fixed ?? [], .. offer.With] };
        var faults = Planner.Check(Request, zone);
        if (faults.Count > 0) throw new ArgumentException($"{faults[0].Path}: {faults[0].Cause}", nameof(offer));
        _grid = new(Request, zone);
        var builder = new ProblemBuilder(Request, _grid);
        var problem = builder.Build();
        _problem = Avoiding(problem, [.. offer.Without.Select(b => builder.Place(b, problem.Kinds))]);
        _before = [.. before.Except(offer.Without).Except(Request.Fixed).Select(b => builder.Place(b, problem.Kinds))];
        _free = new(_problem, request.Credit?.Thousandths ?? 0, Effort.Thorough);
        _slices = Plan().GetEnumerator();
    }

    /// <summary>The request with the blocks of the counter-offer fixed; the new week is planned, and can be checked, by it.</summary>
    public WeekRequest Request { get; }

    /// <summary>What there is so far.</summary>
    public PlanningOutcome Outcome { get; private set; } = new PlanningOutcome.Searching();

    /// <summary>Begins to plan anew.</summary>
    /// <param name="request">What the proposal was planned from.</param>
    /// <param name="zone">The clocks of its zone.</param>
    /// <param name="before">The proposal's blocks.</param>
    /// <param name="offer">The counter-offer.</param>
    /// <exception cref="ArgumentException">The blocks of the counter-offer do not fit the request.</exception>
    public static WeekReplanning Begin(WeekRequest request, Zone zone, IReadOnlyList<Block> before, CounterOffer offer)
    {
        ArgumentNullException.ThrowIfNull(request);
        ArgumentNullException.ThrowIfNull(zone);
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(offer);
        return new(request, zone, before, offer);
    }

    /// <summary>Works on for a little. False when there is nothing more to do.</summary>
    public bool Advance() => _slices.MoveNext();

    private IEnumerable<Slice> Plan()
    {
        foreach (var slice in _free.First()) yield return slice;
        if (!_free.IsImpossible)
        {
            foreach (var slice in _free.Prove()) yield return slice;
        }

        if (_free.Even?.Best is not { } best)
        {
            Outcome = new PlanningOutcome.Undecided();
            yield break;
        }

        Tell(best);
        var enough = Smaller(best) - Tolerance;
        var held = _before.Where(b => !_problem.Fixed.Any(f => Collide(f, b))).ToList();
        for (var letGo = 0; letGo <= MostLetGo && held.Count > 0; letGo++)
        {
            var search = Hold(held);
            foreach (var slice in All(search)) yield return slice;
            if (search.Best is { } found && Smaller(found) >= enough)
            {
                Tell(found);
                yield break;
            }

            foreach (var slice in LetGo(held)) yield return slice;
        }
    }

    /// <summary>Lets go of the block without which the smaller share is largest.</summary>
    private IEnumerable<Slice> LetGo(List<Placement> held)
    {
        var (helps, most) = (held[^1], double.NegativeInfinity);
        foreach (var block in held)
        {
            var search = Hold([.. held.Where(b => b != block)]);
            foreach (var slice in All(search)) yield return slice;
            if (search.Best is not { } week || Smaller(week) <= most) continue;
            (helps, most) = (block, Smaller(week));
        }

        held.Remove(helps);
    }

    private GoalSearch Hold(List<Placement> held)
    {
        var problem = _problem with { Fixed = [.. _problem.Fixed, .. held] };
        return new EvenPlanning(problem, 0, Effort.Thorough).Search(_free.Goal!);
    }

    private static IEnumerable<Slice> All(GoalSearch search)
    {
        foreach (var slice in search.Bound()) yield return slice;
        foreach (var slice in search.FirstWeek()) yield return slice;
        foreach (var slice in search.Prove()) yield return slice;
    }

    private double Smaller(FoundWeek week) =>
        Math.Min(_free.Goal!.First.Of(week.Gains.First), _free.Goal.Second.Of(week.Gains.Second));

    private void Tell(FoundWeek week)
    {
        var written = new WeekWriter(Request, _grid, _problem).Write(Rule.Even, week, _free, _free.Even!, _free.Lean, false);
        Outcome = new PlanningOutcome.Planned(written, Math.Max(0, _free.Even!.Ceiling - Smaller(week)));
    }

    private bool Collide(Placement a, Placement b)
    {
        var (one, other) = (_problem.Kinds[a.Kind].Owner, _problem.Kinds[b.Kind].Owner);
        return a.Day == b.Day && (one is null || other is null || one == other)
            && a.Slot < b.Slot + b.Length && b.Slot < a.Slot + a.Length;
    }

    /// <summary>The week in which a kind may not lie where a block of it is not wanted.</summary>
    private static WeekProblem Avoiding(WeekProblem problem, Placement[] unwanted) => problem with
    {
        Kinds =
        [
            .. problem.Kinds.Select((kind, k) => kind with
            {
                Allowed =
                [
                    .. kind.Allowed.Select((day, d) => day.Select((allowed, s) =>
                        allowed && !unwanted.Any(u => u.Kind == k && u.Day == d && s >= u.Slot && s < u.Slot + u.Length)).ToArray()),
                ],
            }),
        ],
    };
}
