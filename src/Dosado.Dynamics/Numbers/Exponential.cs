namespace Dosado.Dynamics.Numbers;

/// <summary>The matrix exponential by scaling, a diagonal Padé fraction of order 8, and squaring.</summary>
/// <remarks>Moler and Van Loan (2003), "Nineteen dubious ways", method 3.</remarks>
internal static class Exponential
{
    private const int Order = 8;

    /// <summary>Not a number in every cell where a cell of a is none, or past what can be scaled.</summary>
    public static Matrix Of(Matrix a)
    {
        var reach = LargestRowSum(a);
        if (!(reach < 1e100))
        {
            return Matrix.Filled(a.Rows, a.Columns, (_, _) => double.NaN);
        }

        var halvings = Math.Max(0, (int)Math.Ceiling(Math.Log2(Math.Max(reach, 1e-300))) + 1);
        var fraction = Fraction(Math.Pow(2, -halvings) * a);
        for (var i = 0; i < halvings; i++)
        {
            fraction *= fraction;
        }

        return fraction;
    }

    public static double LargestRowSum(Matrix a)
    {
        var largest = 0.0;
        for (var row = 0; row < a.Rows; row++)
        {
            var sum = 0.0;
            for (var column = 0; column < a.Columns; column++)
            {
                sum += Math.Abs(a[row, column]);
            }

            largest = Math.Max(largest, sum);
        }

        return largest;
    }

    private static Matrix Fraction(Matrix a)
    {
        var power = Matrix.Identity(a.Rows);
        var above = power;
        var below = power;
        var weight = 1.0;
        for (var k = 1; k <= Order; k++)
        {
            weight *= (Order - k + 1.0) / (((2 * Order) - k + 1) * k);
            power *= a;
            above += weight * power;
            below += (k % 2 == 0 ? weight : -weight) * power;
        }

        return Linear.Solve(below, above);
    }
}
