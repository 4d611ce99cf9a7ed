namespace Dosado.Dynamics.Numbers;

/// <summary>A small dense matrix of real numbers. Written once by the code that makes it, read by everyone else.</summary>
public sealed class Matrix
{
    private readonly double[] _cells;

    /// <summary>A matrix of zeros.</summary>
    /// <param name="rows">How many rows, at least 0.</param>
    /// <param name="columns">How many columns, at least 0.</param>
    public Matrix(int rows, int columns)
    {
        Rows = rows;
        Columns = columns;
        _cells = new double[rows * columns];
    }

    /// <summary>A copy of the given cells, row by row.</summary>
    /// <param name="cells">First index row, second index column.</param>
    public Matrix(double[,] cells)
        : this(cells.GetLength(0), cells.GetLength(1))
    {
        for (var i = 0; i < _cells.Length; i++)
        {
            _cells[i] = cells[i / Columns, i % Columns];
        }
    }

    /// <summary>How many rows.</summary>
    public int Rows { get; }

    /// <summary>How many columns.</summary>
    public int Columns { get; }

    /// <summary>One cell, counted from 0.</summary>
    /// <param name="row">The row.</param>
    /// <param name="column">The column.</param>
    public double this[int row, int column]
    {
        get => _cells[(row * Columns) + column];
        internal set => _cells[(row * Columns) + column] = value;
    }

    internal Span<double> Cells => _cells;

    /// <summary>Ones on the diagonal.</summary>
    /// <param name="size">Rows and columns.</param>
    public static Matrix Identity(int size) => Diagonal([.. Enumerable.Repeat(1.0, size)]);

    /// <summary>The given numbers on the diagonal, zeros elsewhere.</summary>
    /// <param name="diagonal">The diagonal from top left.</param>
    public static Matrix Diagonal(IReadOnlyList<double> diagonal)
    {
        var made = new Matrix(diagonal.Count, diagonal.Count);
        for (var i = 0; i < diagonal.Count; i++)
        {
            made[i, i] = diagonal[i];
        }

        return made;
    }

    /// <summary>One column.</summary>
    /// <param name="values">From the top.</param>
    public static Matrix Column(IReadOnlyList<double> values) => Filled(values.Count, 1, (row, _) => values[row]);

    /// <summary>The sum of two matrices of the same shape.</summary>
    public static Matrix operator +(Matrix a, Matrix b) => Filled(a.Rows, a.Columns, (r, c) => a[r, c] + b[r, c]);

    /// <summary>The difference of two matrices of the same shape.</summary>
    public static Matrix operator -(Matrix a, Matrix b) => Filled(a.Rows, a.Columns, (r, c) => a[r, c] - b[r, c]);

    /// <summary>Every cell times a number.</summary>
    public static Matrix operator *(double factor, Matrix a) => Filled(a.Rows, a.Columns, (r, c) => factor * a[r, c]);

    /// <summary>The matrix product; the columns of the left must be as many as the rows of the right.</summary>
    public static Matrix operator *(Matrix a, Matrix b)
    {
        if (a.Columns != b.Rows)
        {
            throw new ArgumentException($"cannot multiply {a.Rows}x{a.Columns} by {b.Rows}x{b.Columns}", nameof(b));
        }

        var product = new Matrix(a.Rows, b.Columns);
        for (var row = 0; row < a.Rows; row++)
        {
            for (var inner = 0; inner < a.Columns; inner++)
            {
                AddScaledRow(product, row, a[row, inner], b, inner);
            }
        }

        return product;
    }

    /// <summary>Rows and columns exchanged.</summary>
    public Matrix Transposed() => Filled(Columns, Rows, (r, c) => this[c, r]);

    /// <summary>The cells as a two-dimensional array, a copy.</summary>
    public double[,] ToArray()
    {
        var copy = new double[Rows, Columns];
        Buffer.BlockCopy(_cells, 0, copy, 0, _cells.Length * sizeof(double));
        return copy;
    }

    internal static Matrix Filled(int rows, int columns, Func<int, int, double> cell)
    {
        var made = new Matrix(rows, columns);
        for (var row = 0; row < rows; row++)
        {
            for (var column = 0; column < columns; column++)
            {
                made[row, column] = cell(row, column);
            }
        }

        return made;
    }

    internal Matrix Block(int row, int column, int rows, int columns) =>
        Filled(rows, columns, (r, c) => this[row + r, column + c]);

    internal Matrix Symmetrised() => Filled(Rows, Columns, (r, c) => (this[r, c] + this[c, r]) / 2);

    private static void AddScaledRow(Matrix target, int row, double factor, Matrix source, int sourceRow)
    {
        for (var column = 0; column < source.Columns; column++)
        {
            target[row, column] += factor * source[sourceRow, column];
        }
    }
}
