using Dosado.Dynamics.Chance;
using Dosado.Dynamics.Numbers;

namespace Dosado.Dynamics.Couple;

/// <summary>
/// What is held likely of two series before their days are read: matrix-normal inverse-Wishart for the lags and the
/// noise, normal for the levels, cut off where no steady state exists.
/// </summary>
/// <param name="LagCentre">
/// Row i: what moves series i. Own lag .27, partner lag .045: the averages over couples' diaries that the design gives.
/// </param>
/// <param name="LagPrecision">
/// The inverse spread of a row of lags in units of the noise, by the series that pushes: its standard deviation is
/// sqrt(noise_i / precision_j).
/// </param>
/// <param name="Noise">The day's noise.</param>
/// <param name="LevelCentre">The steady levels.</param>
/// <param name="LevelPrecision">The inverse covariance of the steady levels.</param>
public sealed record CouplePrior(
    Square LagCentre, Pair LagPrecision, InverseWishart Noise, Pair LevelCentre, Square LevelPrecision)
{
    /// <summary>The spread of each lag before the days are read; a tighter .20 proved over-confident.</summary>
    public const double LagSpread = 0.35;

    private const double OwnLag = 0.27;
    private const double PartnerLag = 0.045;

    // As weak as it can be and still proper: about what one day says of the noise. Stronger ones, centred on what the same
    // days show, count those days twice: at 14 days and own lags of .6 the 90 % interval then held the noise in .78.
    private const double NoiseDegrees = 2;
    private const double NoiseScale = 0.5;

    /// <summary>The usual prior for series on a dial whose day-to-day noise has about these variances.</summary>
    /// <param name="dial">The dial; levels are held likely anywhere on it.</param>
    /// <param name="noise">The variance of each series' noise, roughly.</param>
    public static CouplePrior For(Dial dial, Pair noise)
    {
        var level = 1 / (dial.Length * dial.Length / 4);
        return new(
            new Square(OwnLag, PartnerLag, PartnerLag, OwnLag),
            new Pair(noise.First / (LagSpread * LagSpread), noise.Second / (LagSpread * LagSpread)),
            new InverseWishart(NoiseDegrees, NoiseScale * new Square(noise.First, 0, 0, noise.Second)),
            new Pair(dial.Middle, dial.Middle),
            new Square(level, 0, 0, level));
    }

    /// <summary>The usual prior with the noise taken from how much the days themselves vary.</summary>
    /// <param name="dial">The dial.</param>
    /// <param name="days">The days; each series needs two different values.</param>
    public static CouplePrior For(Dial dial, IReadOnlyList<Day> days)
    {
        ArgumentNullException.ThrowIfNull(days);
        const double unexplained = 1 - (OwnLag * OwnLag);
        return For(dial, new Pair(
            unexplained * Variance(days.Select(d => d.First)), unexplained * Variance(days.Select(d => d.Second))));
    }

    /// <summary>One possible couple: lags with a steady state, noise and levels.</summary>
    /// <param name="dice">The source of chance.</param>
    public CoupleParameters Draw(Dice dice)
    {
        ArgumentNullException.ThrowIfNull(dice);
        while (true)
        {
            var noise = Noise.Draw(dice);
            var spread = new Square(1 / LagPrecision.First, 0, 0, 1 / LagPrecision.Second);
            var lag = LagPosterior.DrawLag(LagCentre, spread, noise, dice);
            var level = LevelCentre + (LevelPrecision.Inverse.LowerRoot * dice.NormalPair());
            if (lag.SpectralRadius < 1)
            {
                return new(lag, noise, level);
            }
        }
    }

    private static double Variance(IEnumerable<double> values)
    {
        var said = values.Where(v => !double.IsNaN(v)).ToArray();
        var mean = said.Average();
        return said.Sum(v => (v - mean) * (v - mean)) / (said.Length - 1);
    }
}
