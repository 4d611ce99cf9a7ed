using Dosado.Dynamics.Numbers;
using Dosado.Dynamics.Searching;

namespace Dosado.Dynamics.Likelihood;

/// <summary>
/// Where -2 log likelihood is truly smallest: level, and rising in every direction. Numbers are carried from there to what
/// one reads by the delta method.
/// </summary>
internal sealed class RestingPlace
{
    // What one more step could still win, in units of -2 log likelihood: no estimate moves by a hundredth of its standard error.
    private const double Negligible = 1e-4;

    private readonly double[] _whole;
    private readonly int[] _moving;
    private readonly double[] _at;
    private readonly Cholesky _information;

    private RestingPlace(double[] whole, int[] moving, double[] at, Cholesky information) =>
        (_whole, _moving, _at, _information) = (whole, moving, at, information);

    /// <param name="minusTwoLog">The function that was searched.</param>
    /// <param name="whole">Where the search ended.</param>
    /// <param name="moving">The entries that are not at their end; the others are held.</param>
    /// <returns>Null where the place is on a slope or on a ridge without an end.</returns>
    public static RestingPlace? TryOf(Func<double[], double> minusTwoLog, double[] whole, int[] moving)
    {
        double Value(double[] part) => minusTwoLog(With(whole, moving, part));
        double[] at = [.. moving.Select(i => whole[i])];
        var information = Cholesky.TryOf(0.5 * Slopes.Curvature(Value, at));
        if (information is null)
        {
            return null;
        }

        var slope = Matrix.Column(Slopes.Of(Value, at));
        var stillToWin = (slope.Transposed() * information.Solve(slope))[0, 0] / 4;
        return stillToWin < Negligible ? new(whole, moving, at, information) : null;
    }

    /// <summary>The standard error of a number that is read from the vector; NaN where it hangs only on what is held.</summary>
    public double Error(Func<double[], double> read)
    {
        var slope = Matrix.Column(Slopes.Of(part => read(With(_whole, _moving, part)), _at));
        var error = Math.Sqrt((slope.Transposed() * _information.Solve(slope))[0, 0]);
        return error > 0 ? error : double.NaN;
    }

    private static double[] With(double[] whole, int[] moving, double[] part)
    {
        var changed = (double[])whole.Clone();
        for (var i = 0; i < part.Length; i++)
        {
            changed[moving[i]] = part[i];
        }

        return changed;
    }
}
