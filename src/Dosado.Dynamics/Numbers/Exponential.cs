namespace Dosado.Dynamics.Numbers;

/// <summary>The matrix exponential by scaling, a diagonal Padé fraction of order 8, and squaring.</summary>
/// <remarks>Moler and Van Loan (2003), "Nineteen dubious ways", method 3.</remarks>
internal static class Exponential
{
    private const int Order = 8;

    public static Matrix Of(Matrix a)
    {
        var halvings = Math.Max(0, (int)Math.Ceiling(Math.Log2(Math.Max(LargestRowSum(a), 1e-300))) + 1);
        var fraction = Fraction(Math.Pow(2, -halvings) * a);
        for (var i = 0; i < halvings; i++)
        {
            fraction *= fraction;
        }

        return fraction;
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

    private static double LargestRowSum(Matrix a)
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

        return double.IsFinite(largest) ? largest : 1;
    }
}
