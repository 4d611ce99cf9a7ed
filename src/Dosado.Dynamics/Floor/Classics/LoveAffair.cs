using Dosado.Dynamics.Numbers;

namespace Dosado.Dynamics.Floor.Classics;

/// <summary>Strogatz (1988): r' = a j, j' = -b r. One warms to the other's warmth, the other cools at it, for ever.</summary>
/// <param name="A">How strongly the first follows, above 0.</param>
/// <param name="B">How strongly the second turns away, above 0.</param>
public readonly record struct LoveAffair(double A, double B)
{
    /// <summary>The time of one round, 2 pi / sqrt(a b).</summary>
    public double Period => 2 * Math.PI / Math.Sqrt(A * B);

    /// <summary>How both change.</summary>
    /// <param name="at">First and second.</param>
    public Pair Change(Pair at) => new(A * at.Second, -B * at.First);

    /// <summary>What never changes along the way: b r^2 + a j^2.</summary>
    /// <param name="at">First and second.</param>
    public double Invariant(Pair at) => (B * at.First * at.First) + (A * at.Second * at.Second);
}
