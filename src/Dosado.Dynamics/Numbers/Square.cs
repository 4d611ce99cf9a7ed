namespace Dosado.Dynamics.Numbers;

/// <summary>Two rows of two numbers. Equal by value.</summary>
/// <param name="A">First row, first column.</param>
/// <param name="B">First row, second column.</param>
/// <param name="C">Second row, first column.</param>
/// <param name="D">Second row, second column.</param>
public readonly record struct Square(double A, double B, double C, double D)
{
    /// <summary>Ones on the diagonal.</summary>
    public static Square Unit => new(1, 0, 0, 1);

    /// <summary>A D - B C.</summary>
    public double Determinant => (A * D) - (B * C);

    /// <summary>Rows and columns exchanged.</summary>
    public Square Transposed => new(A, C, B, D);

    /// <summary>The same relation after the partners are exchanged.</summary>
    public Square Swapped => new(D, C, B, A);

    /// <summary>The largest modulus of the two eigenvalues: below 1 a step system is stable.</summary>
    public double SpectralRadius
    {
        get
        {
            var half = (A + D) / 2;
            var inner = (half * half) - Determinant;
            return inner < 0 ? Math.Sqrt(Determinant) : Math.Abs(half) + Math.Sqrt(inner);
        }
    }

    /// <summary>The inverse; infinities where there is none.</summary>
    public Square Inverse
    {
        get
        {
            var over = 1 / Determinant;
            return new(D * over, -B * over, -C * over, A * over);
        }
    }

    /// <summary>The sum, cell by cell.</summary>
    public static Square operator +(Square x, Square y) => new(x.A + y.A, x.B + y.B, x.C + y.C, x.D + y.D);

    /// <summary>The difference, cell by cell.</summary>
    public static Square operator -(Square x, Square y) => new(x.A - y.A, x.B - y.B, x.C - y.C, x.D - y.D);

    /// <summary>Every cell times a number.</summary>
    public static Square operator *(double f, Square x) => new(f * x.A, f * x.B, f * x.C, f * x.D);

    /// <summary>The matrix product.</summary>
    public static Square operator *(Square x, Square y) => new(
        (x.A * y.A) + (x.B * y.C),
        (x.A * y.B) + (x.B * y.D),
        (x.C * y.A) + (x.D * y.C),
        (x.C * y.B) + (x.D * y.D));

    /// <summary>The matrix applied to a pair.</summary>
    public static Pair operator *(Square x, Pair v) =>
        new((x.A * v.First) + (x.B * v.Second), (x.C * v.First) + (x.D * v.Second));

    /// <summary>The lower root L of a symmetric positive matrix, L L' = this; NaN where it is not positive.</summary>
    internal Square LowerRoot
    {
        get
        {
            var top = Math.Sqrt(A);
            var side = C / top;
            return new(top, 0, side, Math.Sqrt(D - (side * side)));
        }
    }

    internal static Square Outer(Pair v, Pair w) =>
        new(v.First * w.First, v.First * w.Second, v.Second * w.First, v.Second * w.Second);

    internal double Quadratic(Pair v) => v.Dot(this * v);

    internal Matrix ToMatrix() => new(new[,] { { A, B }, { C, D } });
}
