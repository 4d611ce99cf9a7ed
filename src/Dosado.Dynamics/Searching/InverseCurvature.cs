namespace Dosado.Dynamics.Searching;

/// <summary>What a descent has learnt of the inverse second derivatives on its way.</summary>
internal sealed class InverseCurvature(int size)
{
    private readonly double[] _cells = new double[size * size];
    private bool _fresh = true;

    public double[] Direction(double[] slope)
    {
        var direction = new double[size];
        if (_fresh)
        {
            var norm = Math.Sqrt(Product(slope, slope));
            Array.ConvertAll(slope, s => -s / Math.Max(1, norm)).CopyTo(direction, 0);
            return direction;
        }

        Apply(slope, direction);
        return Array.ConvertAll(direction, d => -d);
    }

    public void Learn(double[] step, double[] slopeChange)
    {
        var along = Product(step, slopeChange);
        if (!(along > 1e-12 * Math.Sqrt(Product(step, step) * Product(slopeChange, slopeChange))))
        {
            return;
        }

        if (_fresh)
        {
            Begin(along / Product(slopeChange, slopeChange));
        }

        var applied = new double[size];
        Apply(slopeChange, applied);
        var stretch = (along + Product(slopeChange, applied)) / (along * along);
        for (var i = 0; i < _cells.Length; i++)
        {
            var (row, column) = (i / size, i % size);
            _cells[i] += (stretch * step[row] * step[column])
                - (((applied[row] * step[column]) + (step[row] * applied[column])) / along);
        }
    }

    private void Begin(double scale)
    {
        _fresh = false;
        for (var i = 0; i < size; i++)
        {
            _cells[i * (size + 1)] = scale;
        }
    }

    private void Apply(double[] vector, double[] result)
    {
        for (var i = 0; i < _cells.Length; i++)
        {
            result[i / size] += _cells[i] * vector[i % size];
        }
    }

    private static double Product(double[] a, double[] b)
    {
        var sum = 0.0;
        for (var i = 0; i < a.Length; i++)
        {
            sum += a[i] * b[i];
        }

        return sum;
    }
}
