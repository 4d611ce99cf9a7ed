using Dosado.Dynamics.Chance;
using Dosado.Dynamics.Numbers;

namespace Dosado.Dynamics.Couple;

/// <summary>
/// Lags and noise given whole series around known levels: the conjugate matrix-normal inverse-Wishart (Karlsson 2013,
/// "Forecasting with Bayesian vector autoregression", section 3), for the transposed lags B = Lag'.
/// </summary>
internal readonly record struct LagPosterior(Square Centre, Square Spread, InverseWishart Noise)
{
    public static LagPosterior Of(CouplePrior prior, ReadOnlySpan<Pair> values, Pair level)
    {
        var (before, cross, after) = (default(Square), default(Square), default(Square));
        for (var t = 1; t < values.Length; t++)
        {
            var (x, y) = (values[t - 1] - level, values[t] - level);
            before += Square.Outer(x, x);
            cross += Square.Outer(x, y);
            after += Square.Outer(y, y);
        }

        var precision = new Square(prior.LagPrecision.First, 0, 0, prior.LagPrecision.Second);
        var prioCentre = prior.LagCentre.Transposed;
        var total = precision + before;
        var spread = total.Inverse;
        var centre = spread * ((precision * prioCentre) + cross);
        var scale = prior.Noise.Scale + after + (prioCentre.Transposed * precision * prioCentre)
            - (centre.Transposed * total * centre);
        var symmetric = 0.5 * (scale + scale.Transposed);
        return new(centre.Transposed, spread, new(prior.Noise.Degrees + values.Length - 1, symmetric));
    }

    public (Square Lag, Square Noise) Draw(Dice dice)
    {
        var noise = Noise.Draw(dice);
        return (DrawLag(Centre, Spread, noise, dice), noise);
    }

    /// <summary>Row i of the lag varies with noise_i, column j with spread_j.</summary>
    public static Square DrawLag(Square centre, Square spread, Square noise, Dice dice)
    {
        var free = new Square(dice.Normal(), dice.Normal(), dice.Normal(), dice.Normal());
        return centre + (noise.LowerRoot * free * spread.LowerRoot.Transposed);
    }
}
