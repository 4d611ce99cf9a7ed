namespace Dosado.Dynamics.Numbers;

/// <summary>Systems of linear equations without symmetry, up to a few dozen unknowns.</summary>
internal static class Linear
{
    /// <summary>X with A X = B by elimination with row exchanges; null where A is singular.</summary>
    public static Matrix? TrySolve(Matrix a, Matrix b)
    {
        var left = Matrix.Filled(a.Rows, a.Rows, (r, c) => a[r, c]);
        var right = Matrix.Filled(b.Rows, b.Columns, (r, c) => b[r, c]);
        for (var step = 0; step < a.Rows; step++)
        {
            var pivot = LargestBelow(left, step);
            if (!(Math.Abs(left[pivot, step]) > 1e-300))
            {
                return null;
            }

            Exchange(left, step, pivot);
            Exchange(right, step, pivot);
            Eliminate(left, right, step);
        }

        return BackSubstituted(left, right);
    }

    public static Matrix Solve(Matrix a, Matrix b) =>
        TrySolve(a, b) ?? throw new ArgumentException("the matrix is singular", nameof(a));

    public static Matrix Kronecker(Matrix a, Matrix b) => Matrix.Filled(
        a.Rows * b.Rows,
        a.Columns * b.Columns,
        (r, c) => a[r / b.Rows, c / b.Columns] * b[r % b.Rows, c % b.Columns]);

    private static int LargestBelow(Matrix a, int step)
    {
        var best = step;
        for (var row = step + 1; row < a.Rows; row++)
        {
            best = Math.Abs(a[row, step]) > Math.Abs(a[best, step]) ? row : best;
        }

        return best;
    }

    private static void Exchange(Matrix a, int one, int other)
    {
        for (var column = 0; one != other && column < a.Columns; column++)
        {
            (a[one, column], a[other, column]) = (a[other, column], a[one, column]);
        }
    }

    private static void Eliminate(Matrix left, Matrix right, int step)
    {
        for (var row = step + 1; row < left.Rows; row++)
        {
            var factor = left[row, step] / left[step, step];
            Subtract(left, row, factor, step);
            Subtract(right, row, factor, step);
        }
    }

    private static void Subtract(Matrix a, int row, double factor, int from)
    {
        for (var column = 0; column < a.Columns; column++)
        {
            a[row, column] -= factor * a[from, column];
        }
    }

    private static Matrix BackSubstituted(Matrix upper, Matrix right)
    {
        for (var row = upper.Rows - 1; row >= 0; row--)
        {
            for (var below = row + 1; below < upper.Rows; below++)
            {
                Subtract(right, row, upper[row, below], below);
            }

            for (var column = 0; column < right.Columns; column++)
            {
                right[row, column] /= upper[row, row];
            }
        }

        return right;
    }
}
