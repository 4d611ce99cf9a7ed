namespace Dosado.Planning.Solving;

/// <summary>How a partner's gain becomes a share: (gain + offset) / scale.</summary>
internal readonly record struct ShareScale(long Scale, long Offset)
{
    /// <summary>
    /// The share of one's own best week, plus a lean in thousandths. Where the best week adds nothing, the share is 1
    /// less what is lost.
    /// </summary>
    public static ShareScale Of(int best, int lean)
    {
        var scale = Math.Max(best, 1);
        return new(1000L * scale, (1000L * (scale - best)) + ((long)lean * scale));
    }

    public double Of(int gain) => Numerator(gain) / (double)Scale;

    public long Numerator(int gain) => (1000L * gain) + Offset;
}

/// <summary>
/// Leximin over shares: the smaller share as large as it can be, then the other (for two, the solution of Kalai and
/// Smorodinsky made strictly efficient). Compared exactly, in whole numbers.
/// </summary>
internal sealed record Even(ShareScale First, ShareScale Second) : Goal
{
    /// <summary>What the other share counts in the linear program, so that its prices are positive for both.</summary>
    public const double SideWeight = 0.01;

    private const double Rounding = 1e-7;
    private const int MostLevels = 20;

    public override double ShortagePenalty => 1_000_000.0 / Math.Min(First.Scale, Second.Scale);

    public override bool IsBetter(Gains candidate, Gains incumbent)
    {
        var (low, high) = Ordered(candidate);
        var (lowest, highest) = Ordered(incumbent);
        return low > lowest || (low == lowest && high > highest);
    }

    /// <summary>
    /// A better week raises the smaller share, or keeps it for one of the two and raises the larger for the other. Gains
    /// are whole numbers, so each case has a smallest pair of gains.
    /// </summary>
    public override double LeastOfBetter(Gains incumbent, PartnerPrices prices)
    {
        var (low, high) = Ordered(incumbent);
        var raised = new Gains(Above(First, Second, low), Above(Second, First, low)).Priced(prices);
        if (Exactly(First, Second, low) is { } first)
        {
            raised = Math.Min(raised, new Gains(first, Above(Second, First, high)).Priced(prices));
        }

        if (Exactly(Second, First, low) is { } second)
        {
            raised = Math.Min(raised, new Gains(Above(First, Second, high), second).Priced(prices));
        }

        return raised;
    }

    public override double SmallStep(PartnerPrices prices) =>
        0.002 * ((prices.First * First.Scale) + (prices.Second * Second.Scale)) / 1000;

    public override double Ceiling(double bound, PartnerPrices prices) =>
        ((1000 * bound) + (prices.First * First.Offset) + (prices.Second * Second.Offset))
        / ((prices.First * First.Scale) + (prices.Second * Second.Scale));

    /// <summary>
    /// The smaller share lies on a level that a whole gain of one of the two reaches, and both gains that reach it, priced,
    /// stay within the bound. Levels are tried downwards; each one that fails is out of reach for every week.
    /// </summary>
    public override double WholeCeiling(double bound, PartnerPrices prices)
    {
        var ceiling = Ceiling(bound, prices);
        if (!double.IsFinite(ceiling)) return ceiling;
        var level = (long)Math.Floor(ceiling * First.Scale * Second.Scale) + 1;
        for (var tries = 0; tries < MostLevels; tries++, level--)
        {
            level = Math.Max(AtMost(First, Second, level), AtMost(Second, First, level));
            var least = new Gains(Above(First, Second, level - 1), Above(Second, First, level - 1));
            if (least.Priced(prices) <= bound + Rounding) break;
        }

        return Math.Min(ceiling, level / ((double)First.Scale * Second.Scale));
    }

    /// <summary>Both shares over the common denominator, the smaller first.</summary>
    private (long Low, long High) Ordered(Gains gains)
    {
        var first = First.Numerator(gains.First) * Second.Scale;
        var second = Second.Numerator(gains.Second) * First.Scale;
        return first < second ? (first, second) : (second, first);
    }

    /// <summary>The smallest gain whose share lies above a level over the common denominator.</summary>
    private static int Above(ShareScale own, ShareScale other, long level) =>
        (int)FloorDivide(FloorDivide(level, other.Scale) - own.Offset, 1000) + 1;

    /// <summary>The highest level, not above this one, that a whole gain reaches.</summary>
    private static long AtMost(ShareScale own, ShareScale other, long level) =>
        own.Numerator(Above(own, other, level) - 1) * other.Scale;

    /// <summary>The gain whose share is exactly that level, or null where no whole number is.</summary>
    private static int? Exactly(ShareScale own, ShareScale other, long level)
    {
        var gain = Above(own, other, level) - 1;
        return own.Numerator(gain) * other.Scale == level ? gain : null;
    }

    private static long FloorDivide(long a, long b) => (a / b) - (a % b < 0 ? 1 : 0);
}
