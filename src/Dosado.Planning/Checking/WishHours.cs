namespace Dosado.Planning.Checking;

/// <summary>Every wish of a request with the hours a week gives it.</summary>
internal static class WishHours
{
    public static IEnumerable<(string Name, Wish Wish, TimeSpan Hours)> Of(WeekRequest request, IReadOnlyList<Block> blocks)
    {
        for (var p = 0; p < 2; p++)
        {
            var partner = request.Partners[p];
            var owner = p;
            foreach (var wish in partner.Together)
            {
                yield return (wish.Kind, wish.Wish, Sum(blocks, b => b.Owner is null && b.Kind == wish.Kind));
            }

            foreach (var own in partner.Own)
            {
                yield return (own.Name, own.Wish, Sum(blocks, b => b.Owner == owner && b.Kind == own.Name));
            }

            if (partner.TogetherOverall is { } together) yield return ("together", together, Sum(blocks, b => b.Owner is null));
            if (partner.OwnOverall is { } alone) yield return ("own", alone, Sum(blocks, b => b.Owner == owner));
        }
    }

    private static TimeSpan Sum(IEnumerable<Block> blocks, Func<Block, bool> which) =>
        blocks.Where(which).Aggregate(TimeSpan.Zero, (sum, b) => sum + b.Length);
}
