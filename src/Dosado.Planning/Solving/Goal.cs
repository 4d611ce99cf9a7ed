namespace Dosado.Planning.Solving;

/// <summary>What a week adds to both leasts, for each of the two.</summary>
internal readonly record struct Gains(int First, int Second)
{
    public int Of(int partner) => partner == 0 ? First : Second;

    public double Priced(PartnerPrices prices) => (prices.First * First) + (prices.Second * Second);
}

/// <summary>What a unit of each partner's gain is worth to the goal, as the linear program prices it.</summary>
internal readonly record struct PartnerPrices(double First, double Second);

/// <summary>
/// What a search looks for. A goal is used through linear prices: whatever beats an incumbent has at least
/// <see cref="LeastOfBetter"/> when its gains are priced, so all weeks that priced out below that can be left out.
/// </summary>
internal abstract record Goal
{
    /// <summary>Whether the goal looks at this partner's gain at all.</summary>
    public virtual bool Counts(int partner) => true;

    public abstract bool IsBetter(Gains candidate, Gains incumbent);

    /// <summary>No week better than the incumbent has a smaller priced gain than this.</summary>
    public abstract double LeastOfBetter(Gains incumbent, PartnerPrices prices);

    /// <summary>
    /// What the goal measures cannot be more than this in any week whose priced gains stay within a bound: the gain, the
    /// smaller share, or the product.
    /// </summary>
    public abstract double Ceiling(double bound, PartnerPrices prices);

    /// <summary>The same, where it helps that gains are whole numbers.</summary>
    public virtual double WholeCeiling(double bound, PartnerPrices prices) => Ceiling(bound, prices);

    /// <summary>The raw prices of the linear program, made usable: never negative, and positive where the bound needs it.</summary>
    public virtual PartnerPrices Clean(PartnerPrices raw) => new(Math.Max(0, raw.First), Math.Max(0, raw.Second));

    /// <summary>How many slots short of a least cost more than any week could gain.</summary>
    public virtual double ShortagePenalty => 1000;

    /// <summary>A small step in priced gain: half a unit, a fifth of a share point.</summary>
    public abstract double SmallStep(PartnerPrices prices);

    /// <summary>The slack with which a proof begins.</summary>
    public virtual double FirstSlack(double bound, PartnerPrices prices) => SmallStep(prices) / 2;

    /// <summary>
    /// The slack of the round after one that found nothing good enough. A round costs exponentially in its slack, so it
    /// grows slowly, and where gains are whole numbers by whole numbers.
    /// </summary>
    public virtual double NextSlack(double slack) => 2 * slack;
}

/// <summary>The week that is best for one partner, with both leasts kept.</summary>
internal record BestFor(int Partner) : Goal
{
    private const double Rounding = 1e-6;

    public override bool Counts(int partner) => partner == Partner;

    public override bool IsBetter(Gains candidate, Gains incumbent) => candidate.Of(Partner) > incumbent.Of(Partner);

    public override double LeastOfBetter(Gains incumbent, PartnerPrices prices) =>
        incumbent.Of(Partner) + 1;

    public override double Ceiling(double bound, PartnerPrices prices) => bound;

    public override double SmallStep(PartnerPrices prices) => 0.5;

    public override double FirstSlack(double bound, PartnerPrices prices) => bound - Math.Floor(bound + Rounding) + Rounding;

    public override double NextSlack(double slack) => slack + Math.Max(1, Math.Floor(slack / 2));

    public override PartnerPrices Clean(PartnerPrices raw) => Partner == 0 ? new(1, 0) : new(0, 1);
}

/// <summary>
/// The week that misses claims by the fewest slots. Each slot missed costs the first partner <paramref name="Slot"/>; what
/// is left over says where there is room, which leads the search and decides nothing.
/// </summary>
internal sealed record FewestMissed(int Slot) : BestFor(0)
{
    public override double ShortagePenalty => 10 * Slot;

    public override bool IsBetter(Gains candidate, Gains incumbent) => Missed(candidate) < Missed(incumbent);

    public override double LeastOfBetter(Gains incumbent, PartnerPrices prices) => Slot * (1 - Missed(incumbent));

    public int Missed(Gains gains) => -(int)Math.Floor(gains.First / (double)Slot);
}

/// <summary>The greatest product of both gains (Nash, 1950); only for weeks in which both gain.</summary>
internal sealed record GreatestProduct : Goal
{
    private const double SmallestPrice = 1e-5;

    public override double ShortagePenalty => 100;

    public override bool IsBetter(Gains candidate, Gains incumbent) =>
        candidate is { First: > 0, Second: > 0 } && Product(candidate) > Product(incumbent);

    /// <summary>By the inequality of the means: p·a + q·b is at least twice the root of p·q·a·b.</summary>
    public override double LeastOfBetter(Gains incumbent, PartnerPrices prices) =>
        2 * Math.Sqrt(prices.First * prices.Second * (Product(incumbent) + 1));

    public override double Ceiling(double bound, PartnerPrices prices) =>
        bound * bound / (4 * prices.First * prices.Second);

    public override double SmallStep(PartnerPrices prices) => 0.005;

    public override PartnerPrices Clean(PartnerPrices raw) =>
        new(Math.Clamp(raw.First, SmallestPrice, 1), Math.Clamp(raw.Second, SmallestPrice, 1));

    private static long Product(Gains gains) =>
        gains is { First: > 0, Second: > 0 } ? (long)gains.First * gains.Second : 0;
}
