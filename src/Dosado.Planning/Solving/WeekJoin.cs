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
    private const int Batch = 4_000;

    private readonly Freedom _freedom;
    private readonly PricedTotals _totals;
    private readonly OptionsOfDay[] _days;
    private readonly Func<DayTally, double?> _judge;
    private readonly int _width;
    private readonly TotalAhead[][] _aheads;
    private readonly int[] _now;
    private readonly List<Partial> _all = [];
    private readonly Dictionary<Amounts, int> _firstOfKey = [];
    private double _limit;
    private int _day;
    private int _layerFrom;
    private int _layerTo;
    private int[] _order = [];
    private int _at;
    private int _steps;
    private (int Partial, int Option)? _best;

    /// <param name="freedom">What can stand for what.</param>
    /// <param name="totals">The weekly totals at the prices of the bound.</param>
    /// <param name="days">The options of every day, each with its loss against the day's best.</param>
    /// <param name="limit">The slack up to which weeks are looked at.</param>
    /// <param name="judge">Asked about each whole week; where it is the best so far, answers with the slack that a better
    /// one stays within, otherwise with null.</param>
    /// <param name="width">The most partial weeks carried from day to day; with more, the search is no longer exact.</param>
    public WeekJoin(
        Freedom freedom, PricedTotals totals, IEnumerable<OptionsOfDay> days, Func<DayTally, double?> judge, double limit, int width)
    {
        (_freedom, _totals, _judge, _limit, _width) = (freedom, totals, judge, limit + Rounding, width);
        _days = [.. days.OrderBy(d => d.Options.Length).ThenBy(d => d.Day)];
        _aheads = totals.LookAhead(_days);
        _now = new int[totals.InOrder.Length];
        _all.Add(new(DayTally.Nothing, 0, 0, -1, -1, -1, false));
        _layerTo = 1;
        _order = [0];
    }

    /// <summary>Whether partial weeks had to be left out.</summary>
    public bool IsTrimmed { get; private set; }

    /// <summary>Goes on with a few partial weeks. False when all days are joined.</summary>
    public bool Advance()
    {
        if (_day == _days.Length) return false;
        for (_steps = 0; _steps < Batch && _at < _order.Length; _at++) Extend(_order[_at]);
        if (_at == _order.Length || _all.Count - _layerTo > Trim * _width) FinishDay();
        return true;
    }

    /// <summary>Which option each day has in the best week found; nothing where none was.</summary>
    public IEnumerable<(int Day, DayOption Option)> Trace()
    {
        if (_best is not { } best) yield break;
        yield return (_days[^1].Day, _days[^1].Options[best.Option]);
        var day = _days.Length - 1;
        for (var at = best.Partial; _all[at].Previous >= 0; at = _all[at].Previous)
        {
            day--;
            yield return (_days[day].Day, _days[day].Options[_all[at].Option]);
        }
    }

    private void Extend(int index)
    {
        var partial = _all[index];
        if (partial.Dead) return;
        for (var level = 0; level < _now.Length; level++) _now[level] = _totals.InOrder[level].Of(partial.Tally.Amounts);
        Descend(index, partial, 0, (0, _days[_day].Level(0).Length), partial.Slack, 0);
    }

    /// <summary>Goes on from a partial week with every option of the day below some nodes of its tree.</summary>
    /// <param name="index">The partial week's place.</param>
    /// <param name="partial">The partial week.</param>
    /// <param name="level">The level of the nodes.</param>
    /// <param name="range">From the first node up to, not including, the last.</param>
    /// <param name="loss">The slack so far and what the totals above lose at least.</param>
    /// <param name="ahead">The most that the days to come lose for one of the totals above.</param>
    private void Descend(int index, in Partial partial, int level, (int From, int To) range, double loss, double ahead)
    {
        var nodes = _days[_day].Level(level);
        var after = _aheads[_day][level];
        var now = _now[level];
        for (var i = range.From; i < range.To; i++)
        {
            _steps++;
            ref readonly var node = ref nodes[i];
            var slots = now + node.Slots;
            var (lost, dearest) = (loss + after.Free[slots], Math.Max(ahead, after.Paid[slots]));
            if (lost + dearest + node.LeastLoss > _limit) continue;
            if (level + 1 < _now.Length) Descend(index, partial, level + 1, (node.From, node.To), lost, dearest);
            else Append(index, partial, node, lost + dearest);
        }
    }

    private void Append(int index, in Partial partial, in OptionNode node, double loss)
    {
        var day = _days[_day];
        for (var o = node.From; o < node.To; o++)
        {
            var atLeast = loss + day.Loss[o];
            if (atLeast > _limit) break;
            var option = day.Options[o].Tally;
            var tally = new DayTally(
                (partial.Tally.Amounts + option.Amounts).CappedAt(_freedom.Cap),
                partial.Tally.First + option.First,
                partial.Tally.Second + option.Second);
            if (_day + 1 == _days.Length) Judge(index, o, tally);
            else Insert(new(tally, partial.Slack + day.Loss[o], atLeast, index, o, -1, false));
        }
    }

    private void Judge(int index, int option, DayTally tally)
    {
        if (_judge(tally) is not { } needed) return;
        _best = (index, option);
        _limit = Math.Min(_limit, needed + Rounding);
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

        _order = [.. alive];
        Array.Sort(alive.ConvertAll(i => _all[i].AtLeast).ToArray(), _order);
        if (_order.Length > _width && _day + 1 < _days.Length)
        {
            IsTrimmed = true;
            Array.Resize(ref _order, _width);
        }

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
