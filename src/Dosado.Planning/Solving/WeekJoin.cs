using System.Runtime.InteropServices;

namespace Dosado.Planning.Solving;

/// <summary>
/// Puts days together to weeks: a dynamic programme over the days that carries every partial week whose slack against
/// the bound is small enough and that no other can stand for. The slack so far is exact; what the weekly totals must
/// still lose is bounded from below by the range they can reach with the days to come.
/// </summary>
internal sealed class WeekJoin
{
    private const double Rounding = 1e-9;
    private const int Trim = 6;

    private readonly Freedom _freedom;
    private readonly PricedTotals _totals;
    private readonly OptionsOfDay[] _days;
    private readonly double _limit;
    private readonly int _width;
    private readonly List<Partial> _all = [];
    private readonly Dictionary<Amounts, int> _firstOfKey = [];
    private int _day;
    private int _layerFrom;
    private int _layerTo;
    private int[] _order = [];
    private int _at;

    /// <param name="freedom">What can stand for what.</param>
    /// <param name="totals">The weekly totals at the prices of the bound.</param>
    /// <param name="days">The options of every day, each with its loss against the day's best.</param>
    /// <param name="limit">The slack up to which weeks are looked at.</param>
    /// <param name="width">The most partial weeks carried from day to day; with more, the search is no longer exact.</param>
    public WeekJoin(Freedom freedom, PricedTotals totals, IEnumerable<OptionsOfDay> days, double limit, int width)
    {
        (_freedom, _totals, _limit, _width) = (freedom, totals, limit + Rounding, width);
        _days = [.. days.OrderBy(d => d.Options.Length).ThenBy(d => d.Day)];
        totals.LookAhead(_days);
        _all.Add(new(DayTally.Nothing, 0, 0, -1, -1, -1, false));
        _layerTo = 1;
        _order = [0];
    }

    /// <summary>Whether partial weeks had to be left out.</summary>
    public bool IsTrimmed { get; private set; }

    public int Size => _all.Count;

    /// <summary>Goes on with a few partial weeks. False when all days are joined.</summary>
    public bool Advance()
    {
        if (_day == _days.Length) return false;
        for (var batch = 0; batch < 64 && _at < _order.Length; batch++, _at++) Extend(_order[_at]);
        if (_at == _order.Length || _all.Count - _layerTo > Trim * _width) FinishDay();
        return true;
    }

    /// <summary>Every whole week that was reached.</summary>
    public IEnumerable<(DayTally Tally, int Week)> Weeks()
    {
        for (var i = _layerFrom; i < _layerTo; i++)
        {
            if (!_all[i].Dead) yield return (_all[i].Tally, i);
        }
    }

    /// <summary>Which option each day has in a week, as pairs of day and place among its options.</summary>
    public IEnumerable<(int Day, int Option)> Trace(int week)
    {
        var day = _days.Length;
        for (var at = week; _all[at].Previous >= 0; at = _all[at].Previous)
        {
            day--;
            yield return (_days[day].Day, _all[at].Option);
        }
    }

    public DayOption OptionOf(int day, int option) => _days.First(d => d.Day == day).Options[option];

    private void Extend(int index)
    {
        var partial = _all[index];
        if (partial.Dead) return;
        var day = _days[_day];
        _totals.Begin(partial.Tally.Amounts);
        for (var o = 0; o < day.Options.Length; o++)
        {
            var slack = partial.Slack + day.Loss[o];
            if (slack > _limit) break;
            var atLeast = slack + _totals.LossAfter(_day, day, o);
            if (atLeast > _limit) continue;
            var option = day.Options[o].Tally;
            var tally = new DayTally(
                (partial.Tally.Amounts + option.Amounts).CappedAt(_freedom.Cap),
                partial.Tally.First + option.First,
                partial.Tally.Second + option.Second);
            Insert(new(tally, slack, atLeast, index, o, -1, false));
        }
    }

    private void FinishDay()
    {
        if (_at < _order.Length) IsTrimmed = true;
        (_layerFrom, _layerTo) = (_layerTo, _all.Count);
        _firstOfKey.Clear();
        var alive = new List<int>(_layerTo - _layerFrom);
        for (var i = _layerFrom; i < _layerTo; i++)
        {
            if (!_all[i].Dead) alive.Add(i);
        }

        alive.Sort((a, b) => _all[a].AtLeast.CompareTo(_all[b].AtLeast));
        if (alive.Count > _width && _day + 1 < _days.Length)
        {
            IsTrimmed = true;
            alive.RemoveRange(_width, alive.Count - _width);
        }

        _order = [.. alive];
        _at = 0;
        _day++;
    }

    private void Insert(in Partial partial)
    {
        var key = partial.Tally.Amounts.And(_freedom.Exact);
        ref var first = ref CollectionsMarshal.GetValueRefOrAddDefault(_firstOfKey, key, out var known);
        var head = known ? first : -1;
        var all = CollectionsMarshal.AsSpan(_all);
        for (var i = head; i >= 0; i = all[i].NextOfKey)
        {
            if (!all[i].Dead && _freedom.StandsFor(all[i].Tally, partial.Tally)) return;
        }

        for (var i = head; i >= 0; i = all[i].NextOfKey)
        {
            if (_freedom.StandsFor(partial.Tally, all[i].Tally)) all[i] = all[i] with { Dead = true };
        }

        first = _all.Count;
        _all.Add(partial with { NextOfKey = head });
    }

    /// <summary>A week as far as some days, with its slack so far and the least it can end with.</summary>
    private readonly record struct Partial(
        DayTally Tally, double Slack, double AtLeast, int Previous, int Option, int NextOfKey, bool Dead);
}

/// <summary>What one day can be, least loss first.</summary>
internal sealed class OptionsOfDay
{
    public OptionsOfDay(int day, double best, IEnumerable<DayOption> options, Total[] totals)
    {
        Day = day;
        Options = [.. options.OrderByDescending(o => o.Value)];
        Loss = [.. Options.Select(o => Math.Max(0, best - o.Value))];
        Slots = [.. Options.SelectMany(o => totals.Select(t => t.Of(o.Tally.Amounts)))];
    }

    public int Day { get; }

    public DayOption[] Options { get; }

    /// <summary>By option, against the best the day can be.</summary>
    public double[] Loss { get; }

    /// <summary>By option and total, end to end.</summary>
    public int[] Slots { get; }
}
