using System.Numerics;

namespace Dosado.Sync;

/// <summary>
/// Sizes that say little: PADME (Nikitin et al., "Reducing Metadata Leakage from Encrypted Files and Communication with
/// PURBs", 2019), which wastes at most 12 per cent, over a floor under which everything looks alike.
/// </summary>
public static class Padding
{
    /// <summary>The smallest padded size in bytes: 512.</summary>
    public const int Floor = 512;

    /// <summary>The padded size in bytes for <paramref name="length"/> bytes; at least <paramref name="length"/>.</summary>
    public static int SizeFor(int length)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(length);
        if (length <= Floor)
        {
            return Floor;
        }

        var exponent = BitOperations.Log2((uint)length);
        var significant = BitOperations.Log2((uint)exponent) + 1;
        var mask = (1 << (exponent - significant)) - 1;
        return (length + mask) & ~mask;
    }
}
