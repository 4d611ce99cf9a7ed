using Dosado.Dynamics.Likelihood;
using Dosado.Dynamics.Numbers;

namespace Dosado.Dynamics.Oscillating;

/// <summary>
/// The search's vector, seven numbers a series (frequency, damping, coupling, drag, level, noise, error; frequency, noise and
/// error as logarithms), and the linear system with places and speeds that it stands for.
/// </summary>
internal static class OscillatorLayout
{
    public const int Length = 14;
    private const int Each = 7;

    private static readonly string[] Names = ["frequency", "damping", "coupling", "drag", "level", "noise", "error"];

    public static double[] Begin(double period)
    {
        var angular = 2 * Math.PI / period;
        double[] one = [Math.Log(angular * angular), -angular / 4, 0, 0, 0, Math.Log(Math.Sqrt(angular * angular * angular / 4)), Math.Log(0.3)];
        return [.. one, .. one];
    }

    /// <summary>Places first, speeds after them; null where the system has no settled spread to begin from.</summary>
    public static LagParameters? TryRead(double[] at)
    {
        var drift = new Matrix(new[,]
        {
            { 0, 0, 1, 0 },
            { 0, 0, 0, 1 },
            { -Math.Exp(at[0]), at[2], at[1], at[3] },
            { at[Each + 2], -Math.Exp(at[Each]), at[Each + 3], at[Each + 1] },
        });
        var level = Matrix.Column([at[4], at[Each + 4], 0, 0]);
        var noise = Matrix.Diagonal([0, 0, Squared(at[5]), Squared(at[Each + 5])]);
        return Stationary.TryOfDrift(drift, noise) is { } settled
            ? new(drift, -1 * (drift * level), noise, level, settled, [Squared(at[6]), Squared(at[Each + 6]), 0, 0])
            : null;
    }

    /// <summary>The numbers one reads, in the units of the data.</summary>
    public static IEnumerable<(string Name, Func<double[], double> Of)> Read(WorkingScale scale) =>
        from series in (int[])[0, 1]
        from kind in Enumerable.Range(0, Each)
        select ($"{Names[kind]}[{series + 1}]", (Func<double[], double>)(at => Outside(at[(series * Each) + kind], kind, series, scale)));

    /// <summary>Undamped and alone, a swing takes 2 pi / sqrt(-frequency - damping^2 / 4).</summary>
    public static double Period(double[] at, int series)
    {
        var (frequency, damping) = (Math.Exp(at[series * Each]), at[(series * Each) + 1]);
        var squared = frequency - (damping * damping / 4);
        return squared > 0 ? 2 * Math.PI / Math.Sqrt(squared) : double.PositiveInfinity;
    }

    private static double Outside(double value, int kind, int series, WorkingScale scale) => kind switch
    {
        0 => -Math.Exp(value),
        1 => value,
        2 or 3 => value * scale.Stretch[series] / scale.Stretch[1 - series],
        4 => (value * scale.Stretch[series]) + scale.Shift[series],
        _ => Math.Exp(value) * scale.Stretch[series],
    };

    private static double Squared(double logarithm) => Math.Exp(2 * logarithm);
}
