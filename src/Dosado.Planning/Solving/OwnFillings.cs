namespace Dosado.Planning.Solving;

/// <summary>One way for one partner to fill a stretch apart.</summary>
/// <param name="Tally">What it comes to.</param>
/// <param name="Value">At the prices of the moment.</param>
/// <param name="Previous">The filling it adds a block to; -1 for none.</param>
/// <param name="Block">The block it adds.</param>
internal readonly record struct OwnFilling(DayTally Tally, double Value, int Previous, int Block);

/// <summary>
/// For one partner, every way to fill a stretch apart that is within the slack of the best and that no other can stand
/// for; most valuable first.
/// </summary>
internal sealed class OwnFillings(DayPricer pricer, Freedom freedom, int partner, double slack)
{
    private readonly DayShape _shape = pricer.Shape;
    private readonly int[]?[] _ranges = new int[pricer.Shape.Slots + 1][];
    private readonly List<OwnFilling> _all = [];

    public OwnFilling this[int index] => _all[index];

    public int Count => _all.Count;

    /// <summary>Where the fillings of a stretch lie: from the first index up to, not including, the second.</summary>
    public (int From, int To) Of(int from, int to)
    {
        var ranges = _ranges[from] ??= Fill(from);
        return (ranges[to - from], ranges[to - from + 1]);
    }

    public void Trace(int index, Action<DayBlock> take)
    {
        for (var at = index; at >= 0 && _all[at].Block >= 0; at = _all[at].Previous) take(_shape.Own[partner][_all[at].Block]);
    }

    private int[] Fill(int from)
    {
        var ranges = new int[_shape.Slots - from + 2];
        ranges[0] = _all.Count;
        _all.Add(new(DayTally.Nothing, 0, -1, -1));
        ranges[1] = _all.Count;
        for (var to = from + 1; to <= _shape.Slots; to++)
        {
            FillUntil(from, to, ranges);
            ranges[to - from + 1] = _all.Count;
        }

        return ranges;
    }

    private void FillUntil(int from, int to, int[] ranges)
    {
        var start = _all.Count;
        var least = pricer.OwnBest(partner, from, to) - slack;
        for (var i = ranges[to - from - 1]; i < ranges[to - from]; i++)
        {
            if (_all[i].Value >= least) Insert(_all[i], start);
        }

        for (var b = _shape.OwnAt[partner][to]; b < _shape.OwnAt[partner][to + 1]; b++)
        {
            var block = _shape.Own[partner][b];
            if (block.From < from) continue;
            var value = pricer.OwnValue(partner, b);
            for (var i = ranges[block.From - from]; i < ranges[block.From - from + 1]; i++)
            {
                var filling = _all[i];
                if (filling.Value + value < least) break;
                var tally = filling.Tally.With(block);
                tally = tally with { Amounts = tally.Amounts.CappedAt(freedom.Cap) };
                Insert(new(tally, filling.Value + value, i, b), start);
            }
        }

        SortFrom(start);
    }

    private void SortFrom(int start) =>
        _all.Sort(start, _all.Count - start, Comparer<OwnFilling>.Create(static (a, b) => b.Value.CompareTo(a.Value)));

    private void Insert(in OwnFilling filling, int start)
    {
        var key = filling.Tally.Amounts.And(freedom.Exact);
        for (var i = start; i < _all.Count; i++)
        {
            var other = _all[i].Tally;
            if (other.Amounts.And(freedom.Exact) == key && freedom.StandsFor(other, filling.Tally)) return;
        }

        for (var i = _all.Count - 1; i >= start; i--)
        {
            var other = _all[i].Tally;
            if (other.Amounts.And(freedom.Exact) == key && freedom.StandsFor(filling.Tally, other)) _all.RemoveAt(i);
        }

        _all.Add(filling);
    }
}
