using System.Numerics;

namespace Dosado.Planning.Conflicts;

/// <summary>The fewest claims of which each given set has one, by iterative deepening. A bit a claim: there are less than 64.</summary>
internal static class HittingSets
{
    public static ulong Smallest(IReadOnlyList<ulong> sets)
    {
        for (var size = 0; ; size++)
        {
            if (Find(sets, 0, size) is { } found) return found;
        }
    }

    /// <summary>The claims of a set, in their order.</summary>
    public static IEnumerable<int> Members(ulong set)
    {
        for (var left = set; left != 0; left &= left - 1) yield return BitOperations.TrailingZeroCount(left);
    }

    private static ulong? Find(IReadOnlyList<ulong> sets, ulong chosen, int left)
    {
        foreach (var set in sets)
        {
            if ((set & chosen) != 0) continue;
            if (left == 0) return null;
            foreach (var claim in Members(set))
            {
                if (Find(sets, chosen | (1UL << claim), left - 1) is { } found) return found;
            }

            return null;
        }

        return chosen;
    }
}
