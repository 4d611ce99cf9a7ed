using Dosado.Dynamics.Chance;
using Dosado.Dynamics.Numbers;

namespace Dosado.Dynamics.Couple;

/// <summary>What many other couples' days make likely of one more couple, before its own days are read. For study data.</summary>
/// <param name="Prior">The prior for a couple of whom nothing is known.</param>
public sealed record OtherCouples(CouplePrior Prior)
{
    private const double OwnLag = 0.27;

    /// <summary>Learns levels and noise from others; the lags keep their usual centre.</summary>
    /// <param name="others">Each couple's days in order; at least three couples of at least five days each.</param>
    public static OtherCouples Of(IReadOnlyList<IReadOnlyList<Pair>> others)
    {
        ArgumentNullException.ThrowIfNull(others);
        var whole = others.Select(Whole).Where(days => days.Count >= 5).ToList();
        var levels = whole.Select(Mean).ToList();
        var centre = Mean(levels);
        var noises = whole.Select(days => Noise(days, Mean(days))).ToList();
        var noise = 1.0 / noises.Count * noises.Aggregate(default(Square), (sum, n) => sum + n);
        var degrees = Degrees(noises, noise, whole.Average(days => days.Count - 2));
        var usual = CouplePrior.For(new Dial(0, 1), new Pair(noise.A, noise.D));
        return new(usual with
        {
            LevelCentre = centre,
            LevelPrecision = Covariance(levels, centre).Inverse,
            Noise = new InverseWishart(degrees, (degrees - 3) * noise),
        });
    }

    /// <summary>The prior for a couple whose first days show how large its own noise is, which sets the unit of its lags.</summary>
    /// <param name="said">The days so far.</param>
    public CouplePrior For(IReadOnlyList<Pair> said)
    {
        var days = Whole(said);
        if (days.Count < 3)
        {
            return Prior;
        }

        var own = Noise(days, Mean(days));
        var expected = 1 / (Prior.Noise.Degrees - 3) * Prior.Noise.Scale;
        var weight = (days.Count - 2) / (days.Count - 2 + Prior.Noise.Degrees - 3);
        var noise = (weight * own) + ((1 - weight) * expected);
        const double lag = CouplePrior.LagSpread * CouplePrior.LagSpread;
        return Prior with { LagPrecision = new Pair(noise.A / lag, noise.D / lag) };
    }

    /// <summary>
    /// An inverse Wishart's variances have the squared relative spread 2 / (degrees - 5); what few days add to it by
    /// chance is taken off first.
    /// </summary>
    private static double Degrees(IReadOnlyList<Square> noises, Square mean, double days)
    {
        var relative = noises.Average(n => (Relative(n.A, mean.A) + Relative(n.D, mean.D)) / 2);
        var own = ((1 + relative) / (1 + (2 / days))) - 1;
        return 5 + (2 / Math.Max(own, 0.02));
    }

    private static double Relative(double value, double mean) => (value - mean) * (value - mean) / (mean * mean);

    private static List<Pair> Whole(IReadOnlyList<Pair> days) =>
        [.. days.Where(d => !double.IsNaN(d.First) && !double.IsNaN(d.Second))];

    private static Pair Mean(IReadOnlyList<Pair> days) => new(days.Average(d => d.First), days.Average(d => d.Second));

    private static Square Noise(IReadOnlyList<Pair> days, Pair level)
    {
        var sum = default(Square);
        for (var t = 1; t < days.Count; t++)
        {
            var left = days[t] - level - (OwnLag * (days[t - 1] - level));
            sum += Square.Outer(left, left);
        }

        return (1.0 / Math.Max(1, days.Count - 2) * sum) + new Square(1e-6, 0, 0, 1e-6);
    }

    private static Square Covariance(IReadOnlyList<Pair> values, Pair mean) => 1.0 / (values.Count - 1)
        * values.Aggregate(default(Square), (sum, v) => sum + Square.Outer(v - mean, v - mean));
}
