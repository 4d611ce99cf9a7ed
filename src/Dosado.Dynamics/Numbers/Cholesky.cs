namespace Dosado.Dynamics.Numbers;

/// <summary>The lower triangular root L of a symmetric positive definite matrix, A = L L'.</summary>
internal sealed class Cholesky
{
    private Cholesky(Matrix lower) => Lower = lower;

    public Matrix Lower { get; }

    public double LogDeterminant
    {
        get
        {
            var sum = 0.0;
            for (var i = 0; i < Lower.Rows; i++)
            {
                sum += 2 * Math.Log(Lower[i, i]);
            }

            return sum;
        }
    }

    /// <summary>Null where the matrix is not positive definite to working precision, or holds NaN.</summary>
    public static Cholesky? TryOf(Matrix a)
    {
        var lower = new Matrix(a.Rows, a.Rows);
        for (var column = 0; column < a.Rows; column++)
        {
            var pivot = a[column, column] - RowProduct(lower, column, column, column);
            if (!(pivot > 1e-300) || !double.IsFinite(pivot))
            {
                return null;
            }

            var root = lower[column, column] = Math.Sqrt(pivot);
            for (var row = column + 1; row < a.Rows; row++)
            {
                lower[row, column] = (a[row, column] - RowProduct(lower, row, column, column)) / root;
            }
        }

        return new Cholesky(lower);
    }

    public static Cholesky Of(Matrix a) =>
        TryOf(a) ?? throw new ArgumentException("the matrix is not positive definite", nameof(a));

    /// <summary>X with L X = B.</summary>
    public Matrix SolveLower(Matrix b)
    {
        var x = new Matrix(b.Rows, b.Columns);
        for (var column = 0; column < b.Columns; column++)
        {
            for (var row = 0; row < b.Rows; row++)
            {
                var rest = b[row, column];
                for (var k = 0; k < row; k++)
                {
                    rest -= Lower[row, k] * x[k, column];
                }

                x[row, column] = rest / Lower[row, row];
            }
        }

        return x;
    }

    /// <summary>X with A X = B.</summary>
    public Matrix Solve(Matrix b)
    {
        var x = SolveLower(b);
        for (var column = 0; column < b.Columns; column++)
        {
            for (var row = b.Rows - 1; row >= 0; row--)
            {
                var rest = x[row, column];
                for (var k = row + 1; k < b.Rows; k++)
                {
                    rest -= Lower[k, row] * x[k, column];
                }

                x[row, column] = rest / Lower[row, row];
            }
        }

        return x;
    }

    public Matrix Inverse() => Solve(Matrix.Identity(Lower.Rows));

    private static double RowProduct(Matrix lower, int a, int b, int upTo)
    {
        var sum = 0.0;
        for (var k = 0; k < upTo; k++)
        {
            sum += lower[a, k] * lower[b, k];
        }

        return sum;
    }
}
