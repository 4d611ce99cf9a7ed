using Dosado.Planning.Solving;

namespace Dosado.Planning.Conflicts;

/// <summary>
/// The master programme (see <see cref="Master"/>) of all questions about claims: mixes of day columns that miss them by
/// the fewest slots. Every weekly total is cut where a claim about it ends, so a question changes only what the slots
/// between two cuts are worth, and is answered from where the last one ended.
/// </summary>
internal sealed class ClaimProgram
{
    private const double Zero = 1e-5;
    private const int SomeRoom = 4;

    private readonly DayPricer[] _days;
    private readonly ColumnPool _pool;
    private readonly Total[] _totals;
    private readonly SlotClaim[] _claims;
    private readonly Simplex _simplex;
    private readonly List<Stretch> _stretches = [];
    private readonly HashSet<int> _taken = [];
    private readonly int[] _basis;
    private double _asked;

    /// <param name="problem">The week without any claim.</param>
    /// <param name="claims">All that will be asked about.</param>
    /// <param name="days">Its days.</param>
    /// <param name="pool">With nothing but the empty days so far.</param>
    public ClaimProgram(WeekProblem problem, SlotClaim[] claims, DayPricer[] days, ColumnPool pool)
    {
        (_totals, _claims, _days, _pool) = (problem.Totals, claims, days, pool);
        _basis = new int[days.Length + _totals.Length];
        var right = new double[_basis.Length];
        Array.Fill(right, 1, 0, days.Length);
        _simplex = new(right);
        foreach (var empty in pool.All) _basis[empty.Day] = Add(empty);
        for (var k = 0; k < _totals.Length; k++) AddStretches(k);
        _simplex.StartFrom(_basis);
    }

    /// <summary>No mix, and no week, misses less than this.</summary>
    public double LeastMissed { get; private set; }

    /// <summary>Whether no week meets all claims asked about; only where room is worth nothing.</summary>
    public bool IsRuledOut => LeastMissed > Zero;

    /// <summary>By total, what a slot of it costs.</summary>
    public double[] TotalPrices { get; private set; } = [];

    /// <summary>Those prices by field.</summary>
    public Prices Prices { get; private set; } = new([], default);

    /// <summary>What the best mix makes of a day.</summary>
    public double DayPrice(int day) => _simplex.Duals[day];

    /// <summary>Begins a question.</summary>
    /// <param name="cost">What missing a claim costs a slot.</param>
    /// <param name="room">How much of that a few slots more than a least are worth; so prices say where time is scarce,
    /// which those of a bare yes or no do not.</param>
    public void Ask(Func<SlotClaim, double> cost, double room = 0)
    {
        var costs = Array.ConvertAll(_claims, c => cost(c));
        (_asked, LeastMissed) = (0, 0);
        for (var i = 0; i < costs.Length; i++)
        {
            if (_claims[i].Claim.End == WishEnd.Least) _asked += costs[i] * (_claims[i].Slots + (room * SomeRoom));
        }

        foreach (var stretch in _stretches) _simplex.Reprice(stretch.Variable, Worth(stretch, costs, room));
    }

    /// <summary>One round: solve, price all days, take in their columns. False when nothing more is to be gained.</summary>
    public bool Advance()
    {
        _simplex.Solve();
        SetPrices();
        var missed = _asked - _simplex.Value;
        if (missed < Zero) return false;
        var (excess, added) = (0.0, false);
        foreach (var day in _days)
        {
            var more = day.Price(Prices) - DayPrice(day.Shape.Day);
            excess += Math.Max(0, more);
            if (more > Zero) added |= Take(_pool.Add(day.Trace()));
        }

        LeastMissed = Math.Max(LeastMissed, missed - excess);
        return added;
    }

    private bool Take(int place)
    {
        if (!_taken.Add(place)) return false;
        Add(_pool.All[place]);
        return true;
    }

    private int Add(DayColumn column)
    {
        Span<int> rows = stackalloc int[1 + _totals.Length];
        Span<double> values = stackalloc double[rows.Length];
        (rows[0], values[0]) = (column.Day, 1);
        var count = 1;
        for (var k = 0; k < _totals.Length; k++)
        {
            var slots = _totals[k].Of(column.Tally.Amounts);
            if (slots == 0) continue;
            (rows[count], values[count++]) = (_days.Length + k, slots);
        }

        return _simplex.Add(0, double.PositiveInfinity, rows[..count], values[..count]);
    }

    private void AddStretches(int k)
    {
        var from = 0;
        var cuts = _claims.Where(c => c.Total == k).SelectMany(Cuts).Where(slots => slots > 0).Distinct().Order();
        foreach (var to in cuts.Append(int.MaxValue))
        {
            var length = to == int.MaxValue ? double.PositiveInfinity : to - from;
            _basis[_days.Length + k] = _simplex.Add(0, length, _days.Length + k, -1);
            _stretches.Add(new(_basis[_days.Length + k], k, from, to));
            from = to;
        }
    }

    private static IEnumerable<int> Cuts(SlotClaim claim) =>
        claim.Claim.End == WishEnd.Least ? [claim.Slots, claim.Slots + SomeRoom] : [claim.Slots];

    /// <summary>What a slot of a stretch is worth to all claims.</summary>
    private double Worth(Stretch stretch, double[] costs, double room)
    {
        var worth = 0.0;
        for (var i = 0; i < costs.Length; i++)
        {
            if (_claims[i].Total == stretch.Total) worth += costs[i] * Share(_claims[i], stretch, room);
        }

        return worth;
    }

    /// <summary>Up to a least a slot saves what missing costs, a little past it some of that; past a most it costs as much.</summary>
    private static double Share(SlotClaim claim, Stretch stretch, double room)
    {
        if (claim.Claim.End == WishEnd.Most) return stretch.From >= claim.Slots ? -1 : 0;
        return stretch.To <= claim.Slots ? 1 : stretch.To <= claim.Slots + SomeRoom ? room : 0;
    }

    private void SetPrices()
    {
        var fields = new double[Amounts.Fields];
        TotalPrices = new double[_totals.Length];
        for (var k = 0; k < _totals.Length; k++)
        {
            TotalPrices[k] = -_simplex.Duals[_days.Length + k];
            foreach (var field in _totals[k].Fields) fields[field] += TotalPrices[k];
        }

        Prices = new(fields, default);
    }

    /// <summary>The slots of a weekly total between two cuts.</summary>
    private readonly record struct Stretch(int Variable, int Total, int From, int To);
}
