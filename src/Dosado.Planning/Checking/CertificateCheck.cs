namespace Dosado.Planning.Checking;

/// <summary>What a recheck of a plan came to.</summary>
/// <param name="Breaches">What is wrong with its week; empty for a sound one.</param>
/// <param name="AreGainsRight">Whether the week is worth what the certificate says by its rule, and its shares follow from it.</param>
/// <param name="AreBoundsRight">Whether the prices prove the bounds they claim.</param>
/// <param name="Smaller">The smaller share of the week, the lean included.</param>
/// <param name="Ceiling">No week has a larger smaller share than this; null for a rule that measures something else.</param>
public sealed record CertificateVerdict(
    IReadOnlyList<BreachFound> Breaches, bool AreGainsRight, bool AreBoundsRight, double Smaller, double? Ceiling)
{
    /// <summary>Whether everything holds.</summary>
    public bool Holds => Breaches.Count == 0 && AreGainsRight && AreBoundsRight;
}

/// <summary>
/// Rechecks a plan and its certificate without the solver. For any prices, no week is worth more than the sum of each
/// day's most valuable filling and each weekly total's most valuable size: that sum is computed here anew.
/// </summary>
public static class CertificateCheck
{
    private const double Rounding = 1e-5;
    private const int MostLevels = 20;

    /// <summary>Rechecks a plan.</summary>
    /// <param name="plan">The week with its request.</param>
    /// <param name="zone">The clocks of the request's zone.</param>
    public static CertificateVerdict Run(PlanDocument plan, Zone zone)
    {
        ArgumentNullException.ThrowIfNull(plan);
        var (request, week, certificate) = (plan.Request, plan.Week, plan.Week.Certificate);
        var breaches = WeekCheck.Run(request, zone, week.Blocks);
        if (!HasShape(certificate, LedgerTotal.Of(request).Count)) return new(breaches, false, false, double.NaN, null);
        var day = new DayBound(request, zone, certificate.BlockCost);
        var free = new DayBound(request, zone, 0);
        var smaller = Enumerable.Range(0, 2).Min(p => ShareAt(certificate, p, certificate.Gains[p]));
        return new(
            breaches,
            breaches.Count > 0 || (IsRuleKept(plan) && AreGainsRight(plan, zone)),
            Holds(day, certificate.Prices) && certificate.BestPrices.All(p => Holds(free, p)) && BestsStay(certificate),
            smaller,
            week.Rule is Rule.GreatestTotal or Rule.Calmest ? null : Math.Max(smaller, Ceiling(certificate)));
    }

    private static bool HasShape(Certificate c, int totals) =>
        c.Gains.Count == 2 && c.Bests.Count == 2 && c.BestPrices.Count == 2
        && c.BestPrices.Append(c.Prices).All(p => p.Totals.Count == totals && p.Partners.Count == 2 && p.Partners.All(q => q >= 0));

    /// <summary>A smaller bound than the prices prove is a false one; a larger one says nothing, so it is none either.</summary>
    private static bool Holds(DayBound bound, DualPrices prices)
    {
        var proven = bound.Of(prices);
        return double.IsNegativeInfinity(proven) || Math.Abs(proven - prices.Bound) <= Rounding * (1 + Math.Abs(proven));
    }

    /// <summary>A week leans as its rule and the request's credit say, and only the calmest counts its blocks.</summary>
    private static bool IsRuleKept(PlanDocument plan)
    {
        var (rule, certificate) = (plan.Week.Rule, plan.Week.Certificate);
        var lean = (plan.Request.Credit?.Thousandths ?? 0) + rule switch
        {
            Rule.LeaningToFirst => WeekPlanning.Lean,
            Rule.LeaningToSecond => -WeekPlanning.Lean,
            _ => 0,
        };
        return certificate.BlockCost >= 0
            && (rule == Rule.Calmest || certificate.BlockCost == 0)
            && certificate.Lean == (rule == Rule.GreatestTotal ? 0 : lean);
    }

    /// <summary>A best that a share is measured by can be no more than its own bound.</summary>
    private static bool BestsStay(Certificate c) => Enumerable.Range(0, 2).All(p =>
        c.BestPrices[p].Partners[p] == 1 && c.BestPrices[p].Partners[1 - p] == 0 && c.Bests[p] <= c.BestPrices[p].Bound + Rounding);

    private static bool AreGainsRight(PlanDocument plan, Zone zone)
    {
        var likings = new LikingLedger(plan.Request, zone);
        var totals = LedgerTotal.Of(plan.Request);
        return Enumerable.Range(0, 2).All(p =>
        {
            var gain = totals.Sum(t => t.Worth(p, t.Of(plan.Week.Blocks))) + plan.Week.Blocks.Sum(b => likings.Of(p, b));
            return gain == plan.Week.Certificate.Gains[p]
                && Math.Abs(ShareAt(plan.Week.Certificate, p, gain) - LeanOf(plan.Week.Certificate, p) - plan.Week.Shares.Of(p)) < Rounding;
        });
    }

    /// <summary>
    /// The smaller share t of any week: its priced gains are within the bound and at least those of t for both. Gains are
    /// whole numbers, so t is the share of one of them, and the other's gain is a whole number too that reaches t.
    /// </summary>
    private static double Ceiling(Certificate c)
    {
        var (above, below) = (c.Prices.Bound, 0.0);
        for (var p = 0; p < 2; p++)
        {
            var scale = Math.Max(c.Bests[p], 1);
            above -= c.Prices.Partners[p] * GainAt(c, p, 0);
            below += c.Prices.Partners[p] * scale;
        }

        var ceiling = above / below;
        for (var tries = 0; tries < MostLevels && double.IsFinite(ceiling); tries++)
        {
            ceiling = Math.Max(ShareAt(c, 0, Math.Floor(GainAt(c, 0, ceiling) + Rounding)), ShareAt(c, 1, Math.Floor(GainAt(c, 1, ceiling) + Rounding)));
            var priced = Enumerable.Range(0, 2).Sum(p => c.Prices.Partners[p] * Math.Ceiling(GainAt(c, p, ceiling) - Rounding));
            if (priced <= c.Prices.Bound + Rounding) break;
            ceiling -= Rounding;
        }

        return Math.Min(above / below, ceiling);
    }

    /// <summary>The gain, whole or not, that a share stands for.</summary>
    private static double GainAt(Certificate c, int partner, double share)
    {
        var scale = Math.Max(c.Bests[partner], 1);
        return (scale * (share - LeanOf(c, partner))) - scale + c.Bests[partner];
    }

    private static double ShareAt(Certificate c, int partner, double gain)
    {
        var scale = Math.Max(c.Bests[partner], 1);
        return ((gain + scale - c.Bests[partner]) / scale) + LeanOf(c, partner);
    }

    private static double LeanOf(Certificate c, int partner) => (partner == 0 ? -c.Lean : c.Lean) / 1000.0;
}
