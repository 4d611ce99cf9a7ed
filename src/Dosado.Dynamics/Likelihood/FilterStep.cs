using Dosado.Dynamics.Numbers;

namespace Dosado.Dynamics.Likelihood;

/// <summary>One occasion of a Kalman filter without the values: how a surprise is weighed and what it teaches.</summary>
internal sealed class FilterStep
{
    private readonly int[] _seen;
    private readonly Matrix? _root;
    private readonly Matrix? _gain;

    private FilterStep(int[] seen, Cholesky? surprise, Matrix? gain, Matrix spread)
    {
        _seen = seen;
        _root = surprise?.Lower;
        _gain = gain;
        Spread = spread;
        Constant = (seen.Length * Math.Log(2 * Math.PI)) + (surprise?.LogDeterminant ?? 0);
    }

    /// <summary>The covariance of the state after the occasion.</summary>
    public Matrix Spread { get; }

    /// <summary>The part of -2 log likelihood that the values do not change.</summary>
    public double Constant { get; }

    /// <summary>Null where the surprise has no proper covariance: the parameters are impossible.</summary>
    public static FilterStep? TryOf(int[] seen, Matrix predicted, IReadOnlyList<double> errorVariances)
    {
        if (seen.Length == 0)
        {
            return new(seen, null, null, predicted);
        }

        var columns = Matrix.Filled(predicted.Rows, seen.Length, (r, c) => predicted[r, seen[c]]);
        var surprise = Cholesky.TryOf(Matrix.Filled(
            seen.Length, seen.Length, (r, c) => columns[seen[r], c] + (r == c ? errorVariances[seen[r]] : 0)));
        if (surprise is null)
        {
            return null;
        }

        var gain = surprise.Solve(columns.Transposed()).Transposed();
        return new(seen, surprise, gain, (predicted - (gain * columns.Transposed())).Symmetrised());
    }

    /// <summary>Moves the mean by what was seen and gives the squared, weighed surprise.</summary>
    public double Learn(Matrix values, int row, Span<double> mean)
    {
        Span<double> surprise = stackalloc double[_seen.Length];
        for (var i = 0; i < _seen.Length; i++)
        {
            surprise[i] = values[row, _seen[i]] - mean[_seen[i]];
        }

        for (var i = 0; _gain is not null && i < mean.Length; i++)
        {
            for (var k = 0; k < surprise.Length; k++)
            {
                mean[i] += _gain[i, k] * surprise[k];
            }
        }

        return _root is null ? 0 : Weighed(_root, surprise);
    }

    private static double Weighed(Matrix root, Span<double> surprise)
    {
        var sum = 0.0;
        for (var i = 0; i < surprise.Length; i++)
        {
            for (var k = 0; k < i; k++)
            {
                surprise[i] -= root[i, k] * surprise[k];
            }

            surprise[i] /= root[i, i];
            sum += surprise[i] * surprise[i];
        }

        return sum;
    }
}
