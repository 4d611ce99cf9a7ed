namespace Dosado.Planning.Solving;

/// <summary>
/// What all weekly totals lose against their best at given prices, tabulated, for partial weeks; those first whose loss
/// grows fastest, because they rule out most.
/// </summary>
internal sealed class PricedTotals
{
    private const double Endless = 1e9;

    private readonly PricedTotal[] _priced;

    public PricedTotals(Total[] totals, double[] prices, PartnerPrices partners)
    {
        _priced = [.. totals.Select((total, k) => new PricedTotal(total, prices[k], partners)).OrderByDescending(Steepness)];
        InOrder = [.. _priced.Select(p => p.Total)];
    }

    public Total[] InOrder { get; }

    /// <summary>
    /// By day, as many as are to come after it, and by total: what the total loses at least in the end. The tables go no
    /// further than the days up to there can bring.
    /// </summary>
    public TotalAhead[][] LookAhead(OptionsOfDay[] days)
    {
        var aheads = new TotalAhead[days.Length][];
        for (var d = 0; d < days.Length; d++) aheads[d] = new TotalAhead[_priced.Length];
        for (var k = 0; k < _priced.Length; k++)
        {
            var cheapest = Array.ConvertAll(days, day => day.CheapestBySlots(k));
            var reach = cheapest.Sum(Most);
            var after = TotalAhead.AtTheEnd(_priced[k].Losses(reach));
            for (var d = days.Length - 1; d >= 0; d--)
            {
                aheads[d][k] = after;
                reach -= Most(cheapest[d]);
                after = after.Before(cheapest[d], reach);
            }
        }

        return aheads;
    }

    private static int Most(double[] cheapest) => Math.Max(0, cheapest.Length - 1);

    private static double Steepness(PricedTotal priced) =>
        Math.Min(priced.Loss(Math.Max(0, priced.Peak - 2)), Endless) + Math.Min(priced.Loss(Math.Min(Total.MaxSlots, priced.Peak + 2)), Endless);
}

/// <summary>What one total loses at least in the end, by the slots it has before some days to come.</summary>
/// <param name="Free">If the days to come cost nothing.</param>
/// <param name="Paid">How much more, if those that bring the slots lose what the cheapest such days lose.</param>
internal sealed record TotalAhead(double[] Free, double[] Paid)
{
    public static TotalAhead AtTheEnd(double[] loss) => new(loss, new double[loss.Length]);

    /// <summary>The same one day earlier.</summary>
    /// <param name="day">By slots that the day can bring, the least it loses then; endless where it cannot.</param>
    /// <param name="reach">How many slots there can be before it.</param>
    public TotalAhead Before(double[] day, int reach)
    {
        var (free, paid, freeAfter, paidAfter) = (new double[reach + 1], new double[reach + 1], Free, Paid);
        for (var x = 0; x < free.Length; x++)
        {
            var (least, cheapest) = (double.PositiveInfinity, double.PositiveInfinity);
            for (var slots = 0; slots < day.Length; slots++)
            {
                if (double.IsPositiveInfinity(day[slots])) continue;
                var freely = freeAfter[x + slots];
                var dearly = day[slots] + freely + paidAfter[x + slots];
                if (freely < least) least = freely;
                if (dearly < cheapest) cheapest = dearly;
            }

            free[x] = least;
            paid[x] = double.IsPositiveInfinity(least) ? 0 : cheapest - least;
        }

        return new(free, paid);
    }
}
