using Dosado.Dynamics.Numbers;

namespace Dosado.Dynamics.Searching;

/// <summary>First and second derivatives by central differences.</summary>
internal static class Slopes
{
    // Cube and fourth root of the machine's precision: the steps that balance rounding and curvature.
    private const double FirstStep = 6e-6;
    private const double SecondStep = 1.2e-4;

    public static double[] Of(Func<double[], double> function, double[] at)
    {
        var slope = new double[at.Length];
        for (var i = 0; i < at.Length; i++)
        {
            var step = FirstStep * Math.Max(1, Math.Abs(at[i]));
            slope[i] = (function(Nudged(at, i, step)) - function(Nudged(at, i, -step))) / (2 * step);
        }

        return slope;
    }

    public static Matrix Curvature(Func<double[], double> function, double[] at)
    {
        var steps = Array.ConvertAll(at, a => SecondStep * Math.Max(1, Math.Abs(a)));
        var here = function(at);
        var curvature = new Matrix(at.Length, at.Length);
        for (var i = 0; i < at.Length; i++)
        {
            for (var j = 0; j <= i; j++)
            {
                curvature[i, j] = curvature[j, i] = i == j
                    ? (function(Nudged(at, i, steps[i])) + function(Nudged(at, i, -steps[i])) - (2 * here))
                        / (steps[i] * steps[i])
                    : Cross(function, at, i, j, steps);
            }
        }

        return curvature;
    }

    private static double Cross(Func<double[], double> function, double[] at, int i, int j, double[] steps)
    {
        double Corner(int si, int sj) => function(Nudged(Nudged(at, i, si * steps[i]), j, sj * steps[j]));
        return (Corner(1, 1) - Corner(1, -1) - Corner(-1, 1) + Corner(-1, -1)) / (4 * steps[i] * steps[j]);
    }

    private static double[] Nudged(double[] at, int index, double by)
    {
        var copy = (double[])at.Clone();
        copy[index] += by;
        return copy;
    }
}
