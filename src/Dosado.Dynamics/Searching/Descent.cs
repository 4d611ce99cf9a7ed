namespace Dosado.Dynamics.Searching;

/// <summary>
/// The smallest value of a smooth function by the quasi-Newton method of Broyden, Fletcher, Goldfarb and Shanno
/// (Nocedal and Wright 2006, chapter 6), restarted until a fresh start finds nothing smaller. Where the function has no
/// value (NaN or infinite) the step is shortened, so constraints need no other form.
/// </summary>
internal static class Descent
{
    private const int MostSteps = 400;
    private const int MostRestarts = 8;

    // A step that promises less than this share of the value moves no estimate by a thousandth of its standard error.
    private const double Negligible = 1e-12;

    public static Minimum Of(Func<double[], double> function, double[] start) =>
        Of(at => (function(at), Slopes.Of(function, at)), function, start);

    /// <param name="withSlope">Value and gradient in one.</param>
    /// <param name="valueOnly">The value alone, for the steps of a line search.</param>
    /// <param name="start">Where the function has a value.</param>
    public static Minimum Of(
        Func<double[], (double Value, double[] Slope)> withSlope,
        Func<double[], double> valueOnly,
        double[] start)
    {
        var best = Run(withSlope, valueOnly, start);
        for (var i = 0; i < MostRestarts; i++)
        {
            var again = Run(withSlope, valueOnly, best.At);
            var gained = best.Value - again.Value;
            best = again.Value <= best.Value ? again : best;
            if (gained < 1e-9 * (1 + Math.Abs(best.Value)))
            {
                return best with { Settled = true };
            }
        }

        return best;
    }

    private static Minimum Run(
        Func<double[], (double Value, double[] Slope)> withSlope,
        Func<double[], double> valueOnly,
        double[] start)
    {
        var at = start;
        var (value, slope) = withSlope(at);
        var curvature = new InverseCurvature(at.Length);
        for (var step = 0; step < MostSteps && double.IsFinite(value); step++)
        {
            var direction = curvature.Direction(slope);
            var along = Dot(direction, slope);
            if (along > -Negligible * (1 + Math.Abs(value)))
            {
                return new Minimum(at, value, true);
            }

            var next = Shortened(valueOnly, at, value, direction, along);
            if (next is null)
            {
                return new Minimum(at, value, false);
            }

            var (nextValue, nextSlope) = withSlope(next);
            curvature.Learn(Difference(next, at), Difference(nextSlope, slope));
            (at, value, slope) = (next, nextValue, nextSlope);
        }

        return new Minimum(at, value, false);
    }

    private static double[]? Shortened(
        Func<double[], double> function, double[] at, double value, double[] direction, double along)
    {
        var length = 1.0;
        for (var i = 0; i < 40; i++)
        {
            var next = Moved(at, direction, length);
            var there = function(next);
            if (there <= value + (1e-4 * length * along))
            {
                return next;
            }

            // The minimum of the parabola through what is known, kept away from both ends.
            var parabola = -along * length * length / (2 * (there - value - (length * along)));
            length = double.IsFinite(parabola) ? Math.Clamp(parabola, length / 10, length / 2) : length / 10;
        }

        return null;
    }

    private static double[] Moved(double[] at, double[] direction, double length)
    {
        var next = new double[at.Length];
        for (var i = 0; i < at.Length; i++)
        {
            next[i] = at[i] + (length * direction[i]);
        }

        return next;
    }

    private static double[] Difference(double[] a, double[] b) => Moved(a, b, -1);

    private static double Dot(double[] a, double[] b)
    {
        var sum = 0.0;
        for (var i = 0; i < a.Length; i++)
        {
            sum += a[i] * b[i];
        }

        return sum;
    }
}
