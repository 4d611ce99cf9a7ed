namespace Dosado.Planning.Solving;

/// <summary>Gauss-Jordan elimination with partial pivoting.</summary>
internal static class DenseInverse
{
    /// <param name="matrix">Row by row; is overwritten.</param>
    /// <param name="n">Rows, and columns.</param>
    public static double[] Of(double[] matrix, int n)
    {
        var inverse = new double[n * n];
        for (var i = 0; i < n; i++) inverse[(i * n) + i] = 1;
        for (var c = 0; c < n; c++)
        {
            var pivot = LargestBelow(matrix, n, c);
            Swap(matrix, n, c, pivot);
            Swap(inverse, n, c, pivot);
            var scale = 1 / matrix[(c * n) + c];
            Scale(matrix, n, c, scale);
            Scale(inverse, n, c, scale);
            for (var i = 0; i < n; i++)
            {
                var factor = matrix[(i * n) + c];
                if (i == c || factor == 0) continue;
                SubtractRow(matrix, n, i, c, factor);
                SubtractRow(inverse, n, i, c, factor);
            }
        }

        return inverse;
    }

    private static int LargestBelow(double[] matrix, int n, int c)
    {
        var pivot = c;
        for (var i = c + 1; i < n; i++)
        {
            if (Math.Abs(matrix[(i * n) + c]) > Math.Abs(matrix[(pivot * n) + c])) pivot = i;
        }

        return Math.Abs(matrix[(pivot * n) + c]) > 1e-11
            ? pivot
            : throw new InvalidOperationException("the basis has no inverse");
    }

    private static void Swap(double[] m, int n, int a, int b)
    {
        if (a == b) return;
        for (var k = 0; k < n; k++) (m[(a * n) + k], m[(b * n) + k]) = (m[(b * n) + k], m[(a * n) + k]);
    }

    private static void Scale(double[] m, int n, int row, double by)
    {
        for (var k = 0; k < n; k++) m[(row * n) + k] *= by;
    }

    private static void SubtractRow(double[] m, int n, int from, int row, double times)
    {
        for (var k = 0; k < n; k++) m[(from * n) + k] -= times * m[(row * n) + k];
    }
}
