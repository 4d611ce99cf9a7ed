namespace Dosado.Planning.Solving;

/// <summary>
/// What all weekly totals lose against their best at given prices, tabulated, for partial weeks; those first whose loss
/// grows fastest, because they rule out most.
/// </summary>
internal sealed class PricedTotals
{
    private const double Endless = 1e9;

    private readonly double[][] _loss;

    public PricedTotals(Total[] totals, double[] prices, PartnerPrices partners)
    {
        var priced = totals
            .Select((total, k) => (Total: total, Loss: Losses(total, prices[k], partners)))
            .OrderByDescending(t => Steepness(t.Loss))
            .ToArray();
        InOrder = [.. priced.Select(p => p.Total)];
        _loss = [.. priced.Select(p => p.Loss)];
    }

    public Total[] InOrder { get; }

    /// <summary>By day, as many as are to come after it, and by total: what the total loses at least in the end.</summary>
    public TotalAhead[][] LookAhead(OptionsOfDay[] days)
    {
        var aheads = new TotalAhead[days.Length][];
        TotalAhead[] after = [.. _loss.Select(TotalAhead.AtTheEnd)];
        for (var d = days.Length - 1; d >= 0; d--)
        {
            aheads[d] = after;
            after = [.. after.Select((ahead, k) => ahead.Before(days[d].CheapestBySlots(k)))];
        }

        return aheads;
    }

    private static double[] Losses(Total total, double price, PartnerPrices partners)
    {
        var priced = new PricedTotal(total, price, partners);
        var loss = new double[Total.MaxSlots + 1];
        for (var x = 0; x < loss.Length; x++)
        {
            loss[x] = x >= total.Low && x <= total.High ? Math.Max(0, priced.Best - priced.At(x)) : double.PositiveInfinity;
        }

        return loss;
    }

    private static double Steepness(double[] loss)
    {
        var peak = Array.IndexOf(loss, loss.Min());
        return Math.Min(loss[Math.Max(0, peak - 2)], Endless) + Math.Min(loss[Math.Min(loss.Length - 1, peak + 2)], Endless);
    }
}

/// <summary>What one total loses at least in the end, by the slots it has before some days to come.</summary>
/// <param name="Free">If the days to come cost nothing.</param>
/// <param name="Paid">How much more, if those that bring the slots lose what the cheapest such days lose.</param>
internal sealed record TotalAhead(double[] Free, double[] Paid)
{
    public static TotalAhead AtTheEnd(double[] loss) => new(loss, new double[loss.Length]);

    /// <summary>The same one day earlier.</summary>
    /// <param name="day">How many slots the day can bring, with the least it loses then.</param>
    public TotalAhead Before((int Slots, double Loss)[] day)
    {
        var (free, paid) = (new double[Free.Length], new double[Free.Length]);
        for (var x = 0; x < free.Length; x++)
        {
            var (least, cheapest) = (double.PositiveInfinity, double.PositiveInfinity);
            foreach (var (slots, loss) in day)
            {
                if (x + slots >= free.Length) continue;
                var freely = Free[x + slots];
                least = Math.Min(least, freely);
                cheapest = Math.Min(cheapest, loss + freely + Paid[x + slots]);
            }

            free[x] = least;
            paid[x] = double.IsPositiveInfinity(least) ? 0 : cheapest - least;
        }

        return new(free, paid);
    }
}
