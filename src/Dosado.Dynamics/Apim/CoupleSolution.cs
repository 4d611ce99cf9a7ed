using Dosado.Dynamics.Numbers;

namespace Dosado.Dynamics.Apim;

/// <summary>
/// One couple at one place of the search: F, the root of I + L' F_zz L, and T = root^-1 L' F_z,(x y), so that
/// (x y)'V^-1 (x y) = F_(x y),(x y) - T'T.
/// </summary>
internal sealed class CoupleSolution
{
    private readonly int _random;
    private readonly int _columns;
    private readonly double[] _products;
    private readonly Matrix _root;
    private readonly Cholesky _inner;
    private readonly Matrix _half;

    private CoupleSolution(
        int random, int columns, double[] products, Matrix root, Cholesky inner, Matrix half, double logDeterminant)
    {
        (_random, _columns, _products, _root, _inner, _half) = (random, columns, products, root, inner, half);
        LogDeterminant = logDeterminant;
    }

    public double LogDeterminant { get; }

    private int Size => _random + _columns;

    public static CoupleSolution Of(CoupleSums sums, ResidualWeights weights, Matrix root, int random, int fixedCount)
    {
        var size = random + fixedCount + 1;
        var products = new double[size * size];
        var logDeterminant = 0.0;
        for (var pattern = 1; pattern < sums.Counts.Length; pattern++)
        {
            if (sums.Counts[pattern] > 0)
            {
                AddWeighed(products, sums, pattern, weights.Of[pattern]);
                logDeterminant += sums.Counts[pattern] * weights.LogDeterminants[pattern];
            }
        }

        var cross = Matrix.Filled(random, size, (r, c) => products[(r * size) + c]);
        var towards = root.Transposed() * cross;
        var inner = Cholesky.Of(Inner(towards, root, random));
        var half = inner.SolveLower(towards.Block(0, random, random, fixedCount + 1));
        return new(random, fixedCount + 1, products, root, inner, half, logDeterminant + inner.LogDeterminant);
    }

    public void AddTo(double[] sums)
    {
        for (var r = 0; r < _columns; r++)
        {
            for (var c = 0; c < _columns; c++)
            {
                var explained = 0.0;
                for (var k = 0; k < _random; k++)
                {
                    explained += _half[k, r] * _half[k, c];
                }

                sums[(r * _columns) + c] += _products[((_random + r) * Size) + _random + c] - explained;
            }
        }
    }

    /// <summary>Adds what the slope by G and by R needs of this couple.</summary>
    /// <param name="sums">The couple's cross products.</param>
    /// <param name="core">What V^-1 stands between.</param>
    /// <param name="bySpread">Gathers Z'V^-1 Z - Z'V^-1 (x y) core (x y)'V^-1 Z.</param>
    /// <param name="byResidual">Gathers, by pattern, what meets a change of R.</param>
    public void AddSlopes(CoupleSums sums, Matrix core, Matrix bySpread, Square[] byResidual)
    {
        // Omega = L (I + L'F_zz L)^-1 L' is how far Z explains; J = (-Omega F_z,(x y); I) takes Z out of (x y).
        var pulled = _inner.SolveLower(_root.Transposed());
        var omega = pulled.Transposed() * pulled;
        var seen = Matrix.Filled(_random, Size, (r, c) => _products[(r * Size) + c]);
        var taken = omega * seen;
        var left = Matrix.Filled(Size, _columns, (r, c) => r < _random ? -taken[r, _random + c] : r - _random == c ? 1 : 0);
        var middle = left * core * left.Transposed();
        for (var r = 0; r < _random; r++)
        {
            for (var c = 0; c < _random; c++)
            {
                middle[r, c] += omega[r, c];
            }
        }

        Gather(sums, middle, byResidual);
        var explained = seen.Block(0, 0, _random, _random) * taken;
        var unexplained = seen - explained;
        var towards = unexplained.Block(0, _random, _random, _columns);
        var part = unexplained.Block(0, 0, _random, _random) - (towards * core * towards.Transposed());
        for (var i = 0; i < part.Cells.Length; i++)
        {
            bySpread.Cells[i] += part.Cells[i];
        }
    }

    private static void Gather(CoupleSums sums, Matrix middle, Square[] byResidual)
    {
        for (var pattern = 1; pattern < sums.Counts.Length; pattern++)
        {
            if (sums.Counts[pattern] > 0)
            {
                var mixed = Product(sums.Mixed[pattern], middle) / 2;
                byResidual[pattern] += new Square(
                    Product(sums.First[pattern], middle), mixed, mixed, Product(sums.Second[pattern], middle));
            }
        }
    }

    private static double Product(double[] a, Matrix b)
    {
        var sum = 0.0;
        var cells = b.Cells;
        for (var i = 0; i < a.Length; i++)
        {
            sum += a[i] * cells[i];
        }

        return sum;
    }

    private static void AddWeighed(double[] products, CoupleSums sums, int pattern, Square weights)
    {
        var (first, mixed, second) = (sums.First[pattern], sums.Mixed[pattern], sums.Second[pattern]);
        for (var i = 0; i < products.Length; i++)
        {
            products[i] += (weights.A * first[i]) + (weights.B * mixed[i]) + (weights.D * second[i]);
        }
    }

    private static Matrix Inner(Matrix towards, Matrix root, int random)
    {
        var inner = towards.Block(0, 0, random, random) * root;
        for (var i = 0; i < random; i++)
        {
            inner[i, i] += 1;
        }

        return inner;
    }
}
