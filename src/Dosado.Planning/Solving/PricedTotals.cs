namespace Dosado.Planning.Solving;

/// <summary>What all weekly totals lose against their best at given prices, tabulated, for partial weeks.</summary>
internal sealed class PricedTotals
{
    private readonly Total[] _totals;
    private readonly int[] _peak;
    private readonly double[][] _loss;
    private readonly int[] _now;
    private int[] _least = [];
    private int[] _most = [];

    public PricedTotals(Total[] totals, double[] prices, PartnerPrices partners)
    {
        _totals = totals;
        _now = new int[totals.Length];
        _peak = new int[totals.Length];
        _loss = new double[totals.Length][];
        for (var k = 0; k < totals.Length; k++)
        {
            var priced = new PricedTotal(totals[k], prices[k], partners);
            _peak[k] = priced.Peak;
            _loss[k] = new double[Total.MaxSlots + 1];
            for (var x = 0; x <= Total.MaxSlots; x++)
            {
                var within = x >= totals[k].Low && x <= totals[k].High;
                _loss[k][x] = within ? Math.Max(0, priced.Best - priced.At(x)) : double.PositiveInfinity;
            }
        }
    }

    /// <summary>Learns what the days to come can add to each total, at least and at most.</summary>
    public void LookAhead(OptionsOfDay[] days)
    {
        var n = _totals.Length;
        _least = new int[(days.Length + 1) * n];
        _most = new int[(days.Length + 1) * n];
        for (var d = days.Length - 1; d >= 0; d--)
        {
            for (var k = 0; k < n; k++)
            {
                var (least, most) = Range(days[d].Slots, k, n);
                _least[(d * n) + k] = _least[((d + 1) * n) + k] + least;
                _most[(d * n) + k] = _most[((d + 1) * n) + k] + most;
            }
        }
    }

    /// <summary>Takes a partial week at hand.</summary>
    public void Begin(Amounts amounts)
    {
        for (var k = 0; k < _now.Length; k++) _now[k] = _totals[k].Of(amounts);
    }

    /// <summary>The least that all totals lose once the week at hand has that option on that day.</summary>
    public double LossAfter(int day, OptionsOfDay options, int option)
    {
        var n = _now.Length;
        var (slots, ahead) = (option * n, (day + 1) * n);
        var loss = 0.0;
        for (var k = 0; k < n; k++)
        {
            var have = _now[k] + options.Slots[slots + k];
            var from = Math.Max(have + _least[ahead + k], _totals[k].Low);
            var to = Math.Min(have + _most[ahead + k], _totals[k].High);
            if (from > to) return double.PositiveInfinity;
            var nearest = _peak[k] < from ? from : _peak[k] > to ? to : _peak[k];
            loss += _loss[k][nearest];
        }

        return loss;
    }

    private static (int Least, int Most) Range(int[] slots, int k, int n)
    {
        var (least, most) = (int.MaxValue, 0);
        for (var i = k; i < slots.Length; i += n)
        {
            least = Math.Min(least, slots[i]);
            most = Math.Max(most, slots[i]);
        }

        return (least == int.MaxValue ? 0 : least, most);
    }
}
