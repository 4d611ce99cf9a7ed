namespace Dosado.Planning.Solving;

/// <summary>Columns of a matrix, only their entries other than zero, end to end in two arrays.</summary>
internal sealed class SparseColumns
{
    private int _count;
    private int[] _from = new int[256];
    private int[] _rows = new int[256];
    private double[] _values = new double[256];

    public void Add(ReadOnlySpan<int> rows, ReadOnlySpan<double> values)
    {
        var from = _from[_count];
        var to = from + rows.Length;
        if (++_count == _from.Length) Array.Resize(ref _from, 2 * _count);
        if (to > _rows.Length)
        {
            Array.Resize(ref _rows, 2 * to);
            Array.Resize(ref _values, 2 * to);
        }

        rows.CopyTo(_rows.AsSpan(from));
        values.CopyTo(_values.AsSpan(from));
        _from[_count] = to;
    }

    public double Dot(int column, double[] dense, int offset = 0)
    {
        var sum = 0.0;
        var (to, rows, values) = (_from[column + 1], _rows, _values);
        for (var k = _from[column]; k < to; k++) sum += values[k] * dense[offset + rows[k]];
        return sum;
    }

    public void Subtract(int column, double times, double[] dense)
    {
        for (var k = _from[column]; k < _from[column + 1]; k++) dense[_rows[k]] -= times * _values[k];
    }

    /// <summary>Writes a column into column <paramref name="at"/> of a dense matrix, row by row.</summary>
    public void Scatter(int column, double[] matrix, int at, int width)
    {
        for (var k = _from[column]; k < _from[column + 1]; k++) matrix[(_rows[k] * width) + at] = _values[k];
    }
}
