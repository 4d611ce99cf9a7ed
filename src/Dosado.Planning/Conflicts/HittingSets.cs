namespace Dosado.Planning.Conflicts;

/// <summary>The fewest claims of which each given set has one, by iterative deepening.</summary>
internal static class HittingSets
{
    public static SlotClaim[] Smallest(IReadOnlyList<SlotClaim[]> sets)
    {
        for (var size = 0; ; size++)
        {
            if (Find(sets, [], size) is { } found) return found;
        }
    }

    private static SlotClaim[]? Find(IReadOnlyList<SlotClaim[]> sets, SlotClaim[] chosen, int left)
    {
        var open = sets.FirstOrDefault(set => !set.Any(chosen.Contains));
        if (open is null) return chosen;
        return left == 0 ? null : open.Select(claim => Find(sets, [.. chosen, claim], left - 1)).FirstOrDefault(f => f is not null);
    }
}
