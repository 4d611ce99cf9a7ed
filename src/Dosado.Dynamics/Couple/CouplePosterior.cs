using Dosado.Dynamics.Distributions;
using Dosado.Dynamics.Numbers;

namespace Dosado.Dynamics.Couple;

/// <summary>Equally likely couples, given the days.</summary>
/// <param name="Draws">The parameters.</param>
/// <param name="NextDay">For each draw, one possible next day, not yet held to the dial.</param>
/// <param name="NextDegrees">Degrees of freedom of the next day's t distribution.</param>
public sealed record CouplePosterior(
    IReadOnlyList<CoupleParameters> Draws, IReadOnlyList<Pair> NextDay, double NextDegrees)
{
    /// <summary>Samples the posterior.</summary>
    /// <param name="prior">What is held likely beforehand.</param>
    /// <param name="said">One pair a day without a break, NaN where nothing was said; at least two days.</param>
    /// <param name="draws">How many draws to keep, at least 100; 200 before them are thrown away.</param>
    /// <param name="seed">The same seed gives the same draws.</param>
    /// <param name="every">Keeps each so many-th draw.</param>
    public static CouplePosterior Of(CouplePrior prior, IReadOnlyList<Pair> said, int draws, ulong seed, int every = 1)
    {
        ArgumentNullException.ThrowIfNull(prior);
        ArgumentNullException.ThrowIfNull(said);
        var sampling = new Sampling(prior, said, draws, seed, every);
        sampling.Advance(sampling.Total);
        return sampling.ToPosterior();
    }

    /// <summary>The 90 % interval of anything that follows from the parameters.</summary>
    /// <param name="number">What to read off.</param>
    public Interval IntervalOf(Func<CoupleParameters, double> number) => Interval.Of(Draws.Select(number));

    /// <summary>How likely a thing is to be true of the couple.</summary>
    /// <param name="holds">The thing.</param>
    public double ProbabilityOf(Func<CoupleParameters, bool> holds) => (double)Draws.Count(holds) / Draws.Count;

    /// <summary>The next day of one series: a t distribution with the draws' mean and variance.</summary>
    /// <param name="series">Reads the series off a pair.</param>
    public StudentT Next(Func<Pair, double> series)
    {
        var values = NextDay.Select(series).ToArray();
        var mean = values.Average();
        var variance = values.Sum(v => (v - mean) * (v - mean)) / (values.Length - 1);
        var degrees = Math.Max(NextDegrees, 3);
        return new(mean, Math.Sqrt(variance * (degrees - 2) / degrees), degrees);
    }

    /// <summary>The next day of one series, held to the dial, as a 90 % interval for display.</summary>
    /// <param name="series">Reads the series off a pair.</param>
    /// <param name="dial">The dial.</param>
    public Interval NextOnDial(Func<Pair, double> series, Dial dial)
    {
        var next = Next(series);
        double At(double probability) => next.QuantileWithin(probability, dial.Least, dial.Most);
        return new(At(0.05), At(0.5), At(0.95));
    }
}
