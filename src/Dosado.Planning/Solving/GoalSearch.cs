namespace Dosado.Planning.Solving;

/// <summary>A whole week with what it comes to.</summary>
internal sealed record FoundWeek(Gains Gains, Placement[] Blocks);

/// <summary>A pause in a search, at which the caller may do something else or stop.</summary>
internal readonly record struct Slice;

/// <summary>How far a search may go before it says so.</summary>
/// <param name="Labels">Partial days, a day and round.</param>
/// <param name="Width">Partial weeks carried from day to day.</param>
internal sealed record Effort(int Labels, int Width)
{
    /// <summary>Enough for all but a few weeks in a thousand.</summary>
    public static Effort Thorough { get; } = new(400_000, 120_000);

    /// <summary>What a phone gets through while its person looks at the first plan.</summary>
    public static Effort Brief { get; } = new(6_000, 2_000);
}

/// <summary>
/// The search for the best week by one goal, in slices. First the master programme, whose bound holds for every week;
/// then, with slacks that grow, all day columns and all weeks within the slack, until a week is found and every better
/// one would have been too.
/// </summary>
internal sealed class GoalSearch(WeekProblem problem, DayPricer[] days, ColumnPool pool, Goal goal, Effort effort)
{
    private const int FirstWidth = 40;
    private const int BeamWidth = 100;
    private const double AlmostEnough = 1.3;
    private const int FewLabels = 4_000;
    private const double Rounding = 1e-7;

    private readonly Freedom _freedom = new(problem, goal);
    private readonly Master _master = new(problem, days, pool, goal);
    private bool _wasTrimmed;
    private PricedTotals? _totals;
    private Gains? _ahead;

    public FoundWeek? Best { get; private set; }

    public bool IsProven { get; private set; }

    /// <summary>Whether the bound alone shows that no week is better than the best so far.</summary>
    public bool IsSettled => Needed() < 0;

    /// <summary>Whether it is certain that no week meets all leasts and mosts.</summary>
    public bool IsImpossible { get; private set; }

    /// <summary>No week measures more than this.</summary>
    public double Ceiling => goal.WholeCeiling(_master.Bound, Prices.Partners);

    /// <summary>The same in priced gain.</summary>
    public double PricedBound => _master.Bound;

    public Prices Prices => _master.Prices;

    public double[] TotalPrices => _master.TotalPrices;

    /// <summary>The slack of the last round, for those who want to see how hard it was.</summary>
    public double Slack { get; private set; }

    public int Rounds { get; private set; }

    /// <summary>Takes a week found elsewhere as one to beat.</summary>
    public void Consider(FoundWeek? week)
    {
        if (week is not null && (Best is null || goal.IsBetter(week.Gains, Best.Gains))) Best = week;
    }

    /// <summary>The bound alone.</summary>
    public IEnumerable<Slice> Bound()
    {
        while (_master.Advance()) yield return default;
        IsImpossible = _master.IsShort;
        _master.Reprice();
    }

    /// <summary>A first week out of the columns that the bound was made of.</summary>
    /// <param name="width">Partial weeks carried from day to day.</param>
    public IEnumerable<Slice> FirstWeek(int width = FirstWidth)
    {
        if (IsImpossible) yield break;
        var options = new List<OptionsOfDay>();
        foreach (var day in days)
        {
            options.Add(new(day.Shape.Day, day.Best, pool.OptionsOf(day.Shape.Day, Prices), Totals.InOrder));
            yield return default;
        }

        var columns = pool.All;
        foreach (var slice in Join(options, double.MaxValue / 4, width, (_, o) => columns[o.Label].Blocks)) yield return slice;
    }

    /// <summary>A better week out of the columns closest to the bound; proves nothing.</summary>
    /// <param name="wider">How many small steps they may be away.</param>
    /// <param name="width">Partial weeks carried from day to day.</param>
    /// <param name="labels">Partial days.</param>
    public IEnumerable<Slice> Improve(int wider = 1, int width = BeamWidth, int labels = FewLabels)
    {
        if (IsImpossible || Needed() < 0) yield break;
        var slack = Math.Min(Needed(), wider * goal.SmallStep(Prices.Partners));
        var enumerators = days.Select(day => new DayEnumerator(day, _freedom, slack, labels)).ToArray();
        var options = new List<OptionsOfDay>();
        foreach (var slice in Enumerate(enumerators, options)) yield return slice;
        foreach (var slice in Join(options, double.MaxValue / 4, width, (day, o) => enumerators[day].Trace(o)))
        {
            yield return slice;
        }
    }

    /// <summary>Rounds with growing slack until it is proven, or until the effort is used up.</summary>
    public IEnumerable<Slice> Prove()
    {
        if (IsImpossible) yield break;
        _master.Reprice();
        for (Slack = FirstSlack(); ; Slack = UpToNeeded(goal.NextSlack(Slack)))
        {
            if (Slack < 0)
            {
                IsProven = true;
                yield break;
            }

            Rounds++;
            var enumerators = days.Select(day => new DayEnumerator(day, _freedom, Slack, effort.Labels)).ToArray();
            var options = new List<OptionsOfDay>();
            foreach (var slice in Enumerate(enumerators, options)) yield return slice;
            Placement[] Trace(int day, DayOption option) => enumerators[day].Trace(option);
            var isExact = !enumerators.Any(e => e.GaveUp);
            foreach (var slice in Join(options, Math.Min(Slack, Needed()), effort.Width, Trace)) yield return slice;
            IsProven = isExact && !_wasTrimmed && Needed() <= Slack;
            if (IsProven || !isExact || (_wasTrimmed && Best is not null)) yield break;
            IsImpossible = Slack > _master.Farthest;
            if (IsImpossible) yield break;
        }
    }

    private IEnumerable<Slice> Join(
        List<OptionsOfDay> options, double limit, int width, Func<int, DayOption, Placement[]> trace)
    {
        var join = new WeekJoin(_freedom, Totals, options, Judge, limit, width);
        while (join.Advance()) yield return default;
        _wasTrimmed = join.IsTrimmed;
        if (_ahead is not { } gains) yield break;
        Best = new(gains, [.. join.Trace().SelectMany(part => trace(part.Day, part.Option))]);
        _ahead = null;
    }

    /// <summary>Marks a whole week that is better than the best so far; its blocks are looked up when the days are joined.</summary>
    private double? Judge(DayTally tally)
    {
        if (!problem.Meets(tally.Amounts)) return null;
        var gains = new Gains(
            problem.Worth(0, tally.Amounts) + tally.First, problem.Worth(1, tally.Amounts) + tally.Second);
        if ((_ahead ?? Best?.Gains) is { } known && !goal.IsBetter(gains, known)) return null;
        _ahead = gains;
        return NeededAbove(gains);
    }

    private IEnumerable<Slice> Enumerate(DayEnumerator[] enumerators, List<OptionsOfDay> options)
    {
        foreach (var enumerator in enumerators)
        {
            while (enumerator.Advance()) yield return default;
            options.Add(new(enumerator.Day, days[enumerator.Day].Best, enumerator.Options(), Totals.InOrder));
            yield return default;
        }
    }

    /// <summary>At the prices of the bound, which stay once it is there.</summary>
    private PricedTotals Totals => _totals ??= new(problem.Totals, _master.TotalPrices, Prices.Partners);

    /// <summary>The slack that every better week stays within; negative where none is left.</summary>
    private double Needed() => Best is null ? double.PositiveInfinity : NeededAbove(Best.Gains);

    private double NeededAbove(Gains gains) => _master.Bound - goal.LeastOfBetter(gains, Prices.Partners) + Rounding;

    private double FirstSlack() => UpToNeeded(goal.FirstSlack(_master.Bound, Prices.Partners));

    /// <summary>A round that would almost do goes as far as is needed.</summary>
    private double UpToNeeded(double slack) => Needed() <= AlmostEnough * slack ? Needed() : slack;
}
