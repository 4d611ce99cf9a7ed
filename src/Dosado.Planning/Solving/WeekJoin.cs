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
    private const int None = -1;

    private readonly Amounts _cap;
    private readonly PricedTotals _totals;
    private readonly OptionsOfDay[] _days;
    private readonly Func<DayTally, double?> _judge;
    private readonly int _width;
    private readonly TotalAhead[][] _aheads;
    private readonly int[] _now;
    private readonly Frontier _partials;
    private readonly List<Origin> _origins = [];
    private double _limit;
    private int _day;
    private int _layerFrom;
    private int _layerTo;
    private int[] _order = [];
    private int _at;
    private int _steps;
    private int _partial;
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
        (_cap, _totals, _judge, _limit, _width) = (freedom.Cap, totals, judge, limit + Rounding, width);
        _days = [.. days.OrderBy(d => d.Options.Length).ThenBy(d => d.Day)];
        _aheads = totals.LookAhead(_days);
        _now = new int[totals.InOrder.Length];
        _partials = new(freedom);
        _partials.Add(0, default, 0, 0);
        _origins.Add(new(0, 0, None, None));
        _layerTo = 1;
        _order = [0];
        _partials.BeginAnew();
    }

    /// <summary>Whether partial weeks had to be left out.</summary>
    public bool IsTrimmed { get; private set; }

    /// <summary>Goes on with a few partial weeks. False when all days are joined.</summary>
    public bool Advance()
    {
        if (_day == _days.Length) return false;
        for (_steps = 0; _steps < Batch && _at < _order.Length; _at++) Extend(_order[_at]);
        if (_at == _order.Length || _partials.Count - _layerTo > Trim * _width) FinishDay();
        return true;
    }

    /// <summary>Which option each day has in the best week found; nothing where none was.</summary>
    public IEnumerable<(int Day, DayOption Option)> Trace()
    {
        if (_best is not { } best) yield break;
        yield return (_days[^1].Day, _days[^1].Options[best.Option]);
        var day = _days.Length - 1;
        for (var at = best.Partial; _origins[at].Previous >= 0; at = _origins[at].Previous)
        {
            day--;
            yield return (_days[day].Day, _days[day].Options[_origins[at].Option]);
        }
    }

    private void Extend(int index)
    {
        if (_partials.IsDead(index)) return;
        _partial = index;
        for (var level = 0; level < _now.Length; level++) _now[level] = _totals.InOrder[level].Of(_partials.AmountsOf(index));
        Descend(0, 0, _days[_day].Level(0).Length, _origins[index].Slack, 0);
    }

    /// <summary>Goes on from the partial week with every option of the day below some nodes of its tree.</summary>
    /// <param name="level">The level of the nodes.</param>
    /// <param name="from">The first of them.</param>
    /// <param name="to">The one after the last.</param>
    /// <param name="loss">The slack so far and what the totals above lose at least.</param>
    /// <param name="ahead">The most that the days to come lose for one of the totals above.</param>
    private void Descend(int level, int from, int to, double loss, double ahead)
    {
        var nodes = _days[_day].Level(level);
        var (free, paid) = (_aheads[_day][level].Free, _aheads[_day][level].Paid);
        var (now, isLast) = (_now[level], level + 1 == _now.Length);
        _steps += to - from;
        for (var i = from; i < to; i++)
        {
            ref readonly var node = ref nodes[i];
            var slots = now + node.Slots;
            var lost = loss + free[slots];
            var dearest = paid[slots] > ahead ? paid[slots] : ahead;
            if (lost + dearest + node.LeastLoss > _limit) continue;
            if (isLast) Append(node.From, node.To, lost + dearest);
            else Descend(level + 1, node.From, node.To, lost, dearest);
        }
    }

    private void Append(int from, int to, double loss)
    {
        var day = _days[_day];
        var (amounts, first, second) = (_partials.AmountsOf(_partial), _partials.FirstOf(_partial), _partials.SecondOf(_partial));
        for (var o = from; o < to; o++)
        {
            var atLeast = loss + day.Loss[o];
            if (atLeast > _limit) break;
            ref readonly var option = ref day.Options[o];
            var sum = (amounts + option.Tally.Amounts).CappedAt(_cap);
            if (_day + 1 == _days.Length) Judge(o, new(sum, first + option.Tally.First, second + option.Tally.Second));
            else if (_partials.Add(0, sum, first + option.Tally.First, second + option.Tally.Second))
            {
                _origins.Add(new(_origins[_partial].Slack + day.Loss[o], atLeast, _partial, o));
            }
        }
    }

    private void Judge(int option, DayTally tally)
    {
        if (_judge(tally) is not { } needed) return;
        _best = (_partial, option);
        _limit = Math.Min(_limit, needed + Rounding);
    }

    private void FinishDay()
    {
        if (_at < _order.Length) IsTrimmed = true;
        (_layerFrom, _layerTo) = (_layerTo, _partials.Count);
        _partials.BeginAnew();
        _order = [.. Enumerable.Range(_layerFrom, _layerTo - _layerFrom).Where(i => !_partials.IsDead(i))];
        Array.Sort(Array.ConvertAll(_order, i => _origins[i].AtLeast), _order);
        if (_order.Length > _width && _day + 1 < _days.Length)
        {
            IsTrimmed = true;
            Array.Resize(ref _order, _width);
        }

        _at = 0;
        _day++;
    }

    /// <summary>Where a week as far as some days comes from, with its slack so far and the least it can end with.</summary>
    private readonly record struct Origin(double Slack, double AtLeast, int Previous, int Option);
}
