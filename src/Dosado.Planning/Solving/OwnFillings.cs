namespace Dosado.Planning.Solving;

/// <summary>One way for one partner to fill a stretch apart.</summary>
/// <param name="Amounts">What it comes to.</param>
/// <param name="Liking">What its hours are worth to the partner.</param>
/// <param name="Value">At the prices of the moment.</param>
/// <param name="Previous">The filling it adds a block to; -1 for none.</param>
/// <param name="Block">The block it adds.</param>
internal readonly record struct OwnFilling(Amounts Amounts, int Liking, double Value, int Previous, int Block);

/// <summary>
/// For one partner, every way to fill a stretch apart that is within the slack of the best and that no other can stand
/// for; most valuable first.
/// </summary>
internal sealed class OwnFillings(DayPricer pricer, Freedom freedom, int partner, double slack)
{
    private readonly DayShape _shape = pricer.Shape;
    private readonly int[]?[] _ranges = new int[pricer.Shape.Slots + 1][];
    private readonly bool _counts = freedom.Counts(partner);
    private OwnFilling[] _all = new OwnFilling[64];
    private int _count;

    /// <summary>The fillings of a stretch: from the first index up to, not including, the second.</summary>
    public (OwnFilling[] All, int From, int To) Of(int from, int to)
    {
        var ranges = _ranges[from] ??= Fill(from);
        return (_all, ranges[to - from], ranges[to - from + 1]);
    }

    public void Trace(int index, Action<DayBlock> take)
    {
        for (var at = index; at >= 0 && _all[at].Block >= 0; at = _all[at].Previous) take(_shape.Own[partner][_all[at].Block]);
    }

    private int[] Fill(int from)
    {
        var ranges = new int[_shape.Slots - from + 2];
        ranges[0] = _count;
        Insert(new(default, 0, 0, -1, -1), _count);
        ranges[1] = _count;
        for (var to = from + 1; to <= _shape.Slots; to++)
        {
            FillUntil(from, to, ranges);
            ranges[to - from + 1] = _count;
        }

        return ranges;
    }

    private void FillUntil(int from, int to, int[] ranges)
    {
        var start = _count;
        var least = pricer.OwnBest(partner, from, to) - slack;
        for (var i = ranges[to - from - 1]; i < ranges[to - from]; i++)
        {
            if (_all[i].Value >= least) Insert(_all[i], start);
        }

        for (var b = _shape.OwnAt[partner][to]; b < _shape.OwnAt[partner][to + 1]; b++)
        {
            ref readonly var block = ref _shape.Own[partner][b];
            if (block.From < from) continue;
            var (value, amounts, liking) = (pricer.OwnValue(partner, b), block.Amounts, partner == 0 ? block.First : block.Second);
            for (var i = ranges[block.From - from]; i < ranges[block.From - from + 1]; i++)
            {
                ref readonly var filling = ref _all[i];
                if (filling.Value + value < least) break;
                Insert(
                    new((filling.Amounts + amounts).CappedAt(freedom.Cap), filling.Liking + liking, filling.Value + value, i, b), start);
            }
        }
    }

    /// <summary>Puts a filling where its value belongs, unless one that is there can stand for it.</summary>
    private void Insert(OwnFilling filling, int start)
    {
        for (var i = start; i < _count; i++)
        {
            if (StandsFor(_all[i], filling)) return;
        }

        for (var i = _count - 1; i >= start; i--)
        {
            if (StandsFor(filling, _all[i])) _all.AsSpan(i + 1, --_count - i).CopyTo(_all.AsSpan(i));
        }

        if (_count == _all.Length) Array.Resize(ref _all, 2 * _count);
        var at = _count++;
        for (; at > start && _all[at - 1].Value < filling.Value; at--) _all[at] = _all[at - 1];
        _all[at] = filling;
    }

    private bool StandsFor(in OwnFilling one, in OwnFilling other) =>
        (!_counts || one.Liking >= other.Liking)
        && one.Amounts.AgreesWith(other.Amounts, freedom.Exact)
        && one.Amounts.Covers(other.Amounts);
}
