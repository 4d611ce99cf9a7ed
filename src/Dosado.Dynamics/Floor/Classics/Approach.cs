using Dosado.Dynamics.Numbers;

namespace Dosado.Dynamics.Floor.Classics;

/// <summary>
/// Felmlee and Greenberg (1999): x' = a1 (x* - x) + a2 (y - x), y' = b1 (y* - y) + b2 (x - y). With a2 above and b2 below 0
/// the first draws near and the second moves away.
/// </summary>
/// <param name="Own">a1 and b1: how fast each comes back to their own ideal.</param>
/// <param name="Towards">a2 and b2: how strongly each moves towards the other.</param>
/// <param name="Ideal">x* and y*.</param>
public readonly record struct Approach(Pair Own, Pair Towards, Pair Ideal)
{
    /// <summary>Whether the two circle each other, growing or fading: whether the eigenvalues are complex.</summary>
    public bool Cycles
    {
        get
        {
            var difference = Own.First + Towards.First - Own.Second - Towards.Second;
            return (difference * difference) + (4 * Towards.First * Towards.Second) < 0;
        }
    }

    /// <summary>How both change.</summary>
    /// <param name="at">x and y.</param>
    public Pair Change(Pair at) => new(
        (Own.First * (Ideal.First - at.First)) + (Towards.First * (at.Second - at.First)),
        (Own.Second * (Ideal.Second - at.Second)) + (Towards.Second * (at.First - at.Second)));
}
