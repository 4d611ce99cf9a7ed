namespace Dosado.Planning.Solving;

/// <summary>
/// The master programme of the decomposition (Dantzig and Wolfe, 1960): mixes of day columns that meet the weekly totals
/// and do best by the goal. Its prices go to the days, which answer with better columns, until no day has one. What the
/// prices then say holds for every whole week too: no week is worth more than <see cref="Bound"/>.
/// </summary>
internal sealed class Master
{
    private const double ShortageZero = 1e-6;

    private readonly WeekProblem _problem;
    private readonly DayPricer[] _days;
    private readonly Goal _goal;
    private readonly MasterProgram _program;
    private readonly int _takenAtFirst;
    private readonly HashSet<int> _taken = [];

    public Master(WeekProblem problem, DayPricer[] days, ColumnPool pool, Goal goal)
    {
        _problem = problem;
        _days = days;
        _goal = goal;
        Pool = pool;
        _program = new(problem, goal);
        foreach (var column in pool.All) _program.Add(column);
        _takenAtFirst = pool.All.Count;
        _program.Start();
    }

    public ColumnPool Pool { get; }

    /// <summary>The prices with the best bound so far.</summary>
    public Prices Prices { get; private set; } = new(new double[Amounts.Fields], default);

    /// <summary>By total, what a slot of it costs.</summary>
    public double[] TotalPrices { get; private set; } = [];

    /// <summary>No week's priced gain is more than this.</summary>
    public double Bound { get; private set; } = double.PositiveInfinity;

    /// <summary>The same as a bound on what the goal measures.</summary>
    public double Ceiling =>
        double.IsPositiveInfinity(Bound) ? Bound : _goal.Ceiling(Bound, Prices.Partners);

    /// <summary>No week's priced gain is further than this below the bound.</summary>
    public double Farthest => Bound + (_program.Shift * (Prices.Partners.First + Prices.Partners.Second));

    /// <summary>Whether even mixes of days cannot meet all leasts and mosts.</summary>
    public bool IsShort => _program.Shortage > ShortageZero;

    /// <summary>One round: solve, price all days, take in their columns. False when nothing more is to be gained.</summary>
    public bool Advance()
    {
        _program.Solve();
        var totalPrices = _program.TotalPrices();
        var prices = new Prices(FieldPrices(totalPrices), _goal.Clean(_program.PartnerPrices()));
        var (bound, added) = (TotalsAtBest(totalPrices, prices.Partners), false);
        foreach (var day in _days)
        {
            var value = day.Price(prices);
            bound += value;
            if (value <= _program.DayPrice(day.Shape.Day) + _program.Tolerance) continue;
            var column = day.Trace();
            added |= Take(Pool.Add(column));
        }

        Keep(prices, totalPrices, bound);
        return added;
    }

    /// <summary>Prices the days once more by the best prices, so that their tables speak about <see cref="Bound"/>.</summary>
    public void Reprice()
    {
        foreach (var day in _days) day.Price(Prices);
    }

    /// <summary>Other searches over the same days fill the pool too, so what this program has is kept apart.</summary>
    private bool Take(int column)
    {
        if (column < _takenAtFirst || !_taken.Add(column)) return false;
        _program.Add(Pool.All[column]);
        return true;
    }

    private void Keep(Prices prices, double[] totalPrices, double bound)
    {
        if (Ceiling <= _goal.Ceiling(bound, prices.Partners)) return;
        (Prices, TotalPrices, Bound) = (prices, totalPrices, bound);
    }

    private double[] FieldPrices(double[] totalPrices)
    {
        var fields = new double[Amounts.Fields];
        for (var k = 0; k < totalPrices.Length; k++)
        {
            foreach (var field in _problem.Totals[k].Fields) fields[field] += totalPrices[k];
        }

        return fields;
    }

    private double TotalsAtBest(double[] totalPrices, PartnerPrices prices)
    {
        var sum = 0.0;
        for (var k = 0; k < totalPrices.Length; k++) sum += new PricedTotal(_problem.Totals[k], totalPrices[k], prices).Best;
        return sum;
    }
}

/// <summary>A weekly total at given prices: what it is worth less what its slots cost.</summary>
internal readonly struct PricedTotal
{
    private readonly Total _total;
    private readonly double _price;
    private readonly PartnerPrices _partners;

    public PricedTotal(Total total, double price, PartnerPrices partners)
    {
        (_total, _price, _partners) = (total, price, partners);
        Best = double.NegativeInfinity;
        Peak = total.Low;
        foreach (var x in total.Bends)
        {
            var value = At(x);
            if (value <= Best) continue;
            (Best, Peak) = (value, x);
        }
    }

    /// <summary>The largest value between the total's ends, and where it is.</summary>
    public double Best { get; }

    public int Peak { get; }

    public Total Total => _total;

    public double At(int slots) =>
        (_partners.First * _total.Worth[0][slots]) + (_partners.Second * _total.Worth[1][slots]) - (_price * slots);

    /// <summary>How much less than the best so many slots are worth; endless where the total may not have them.</summary>
    public double Loss(int slots) =>
        slots >= _total.Low && slots <= _total.High ? Math.Max(0, Best - At(slots)) : double.PositiveInfinity;

    /// <summary>The losses of none up to so many slots.</summary>
    public double[] Losses(int most)
    {
        var losses = new double[most + 1];
        for (var slots = 0; slots < losses.Length; slots++) losses[slots] = Loss(slots);
        return losses;
    }
}
