using Dosado.Dynamics.Numbers;

namespace Dosado.Dynamics.Couple;

/// <summary>
/// Two series in steady-state form: y(t) - Level = Lag (y(t-1) - Level) + noise, the first day from what the system
/// settles into.
/// </summary>
/// <param name="Lag">Row i: what moves series i from one day to the next.</param>
/// <param name="Noise">The covariance of a day's noise.</param>
/// <param name="Level">Where each series comes back to.</param>
public readonly record struct CoupleParameters(Square Lag, Square Noise, Pair Level)
{
    /// <summary>Days after which half of a disturbance is left, by the slower of the two ways it can fade.</summary>
    public double HalfLife => Math.Log(0.5) / Math.Log(Math.Max(Lag.SpectralRadius, 1e-12));

    /// <summary>How the two series' noise goes together, -1 to 1.</summary>
    public double NoiseCorrelation => Noise.B / Math.Sqrt(Noise.A * Noise.D);

    /// <summary>The same couple with the series exchanged.</summary>
    public CoupleParameters Swapped => new(Lag.Swapped, Noise.Swapped, Level.Swapped);

    /// <summary>The covariance the series settle into: P = Lag P Lag' + Noise, by Cramer's rule.</summary>
    public Square SettledSpread
    {
        get
        {
            // Three unknowns (p11, p12, p22), three equations.
            var (a, b, c, d) = (Lag.A, Lag.B, Lag.C, Lag.D);
            var (m11, m12, m13) = (1 - (a * a), -2 * a * b, -(b * b));
            var (m21, m22, m23) = (-(a * c), 1 - (a * d) - (b * c), -(b * d));
            var (m31, m32, m33) = (-(c * c), -2 * c * d, 1 - (d * d));
            var (q1, q2, q3) = (Noise.A, Noise.B, Noise.D);
            var over = 1 / Determinant(m11, m12, m13, m21, m22, m23, m31, m32, m33);
            var p11 = over * Determinant(q1, m12, m13, q2, m22, m23, q3, m32, m33);
            var p12 = over * Determinant(m11, q1, m13, m21, q2, m23, m31, q3, m33);
            var p22 = over * Determinant(m11, m12, q1, m21, m22, q2, m31, m32, q3);
            return new(p11, p12, p12, p22);
        }
    }

    private static double Determinant(
        double a, double b, double c, double d, double e, double f, double g, double h, double i) =>
        (a * ((e * i) - (f * h))) - (b * ((d * i) - (f * g))) + (c * ((d * h) - (e * g)));
}
