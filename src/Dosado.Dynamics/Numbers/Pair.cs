namespace Dosado.Dynamics.Numbers;

/// <summary>Two numbers, one for each partner (or one for each of two series). Equal by value.</summary>
/// <param name="First">Of the first.</param>
/// <param name="Second">Of the second.</param>
public readonly record struct Pair(double First, double Second)
{
    /// <summary>The sum, each with each.</summary>
    public static Pair operator +(Pair a, Pair b) => new(a.First + b.First, a.Second + b.Second);

    /// <summary>The difference, each with each.</summary>
    public static Pair operator -(Pair a, Pair b) => new(a.First - b.First, a.Second - b.Second);

    /// <summary>Both times a number.</summary>
    public static Pair operator *(double factor, Pair a) => new(factor * a.First, factor * a.Second);

    /// <summary>The two exchanged.</summary>
    public Pair Swapped => new(Second, First);

    internal double Dot(Pair other) => (First * other.First) + (Second * other.Second);
}
