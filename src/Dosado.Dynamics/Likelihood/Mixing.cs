using Dosado.Dynamics.Numbers;

namespace Dosado.Dynamics.Likelihood;

/// <summary>
/// Series that go closely together make a narrow valley for the search. It walks on series that are mixed so that they go
/// apart, x = T z with T the root of their covariance; the model holds in either.
/// </summary>
internal sealed class Mixing
{
    private readonly Matrix _there;
    private readonly Matrix _back;

    private Mixing(Matrix there) => (_there, _back) = (there, Linear.Solve(there, Matrix.Identity(there.Rows)));

    /// <summary>From the moments at which every series has a value; unmixed where they are too few.</summary>
    public static Mixing Of(IReadOnlyList<Track> tracks)
    {
        var size = tracks[0].Values.Columns;
        var sums = new Matrix(size, size);
        foreach (var track in tracks)
        {
            for (var row = 0; row < track.Values.Rows; row++)
            {
                AddWhole(sums, track.Values, row);
            }
        }

        return new(Cholesky.TryOf(sums) is { } root ? Unit(root.Lower) : Matrix.Identity(size));
    }

    public Matrix Dynamics(Matrix mixed) => _there * mixed * _back;

    public Matrix Level(Matrix mixed) => _there * mixed;

    public Matrix Covariance(Matrix mixed) => (_there * mixed * _there.Transposed()).Symmetrised();

    private static void AddWhole(Matrix sums, Matrix values, int row)
    {
        for (var i = 0; i < sums.Cells.Length; i++)
        {
            var product = values[row, i / sums.Rows] * values[row, i % sums.Rows];
            if (double.IsNaN(product))
            {
                return;
            }
        }

        for (var i = 0; i < sums.Cells.Length; i++)
        {
            sums.Cells[i] += values[row, i / sums.Rows] * values[row, i % sums.Rows];
        }
    }

    /// <summary>Each series keeps its unit.</summary>
    private static Matrix Unit(Matrix root) => Matrix.Filled(root.Rows, root.Rows, (r, c) =>
        root[r, c] / Math.Sqrt(Enumerable.Range(0, r + 1).Sum(k => root[r, k] * root[r, k])));
}
