namespace Dosado.Planning.Checking;

/// <summary>
/// One weekly total of the request, reckoned from its wishes alone: what a number of slots adds to both leasts, for each
/// partner. Totals come in the documented order: each kind of time together, all time together if wished, then each
/// partner's own kinds and all their own time if wished.
/// </summary>
internal sealed record LedgerTotal(Func<Block, bool> Holds, Wish?[] Wishes, bool IsOwn, int SlotMinutes)
{
    public int Low => Wishes.Max(w => w is null ? 0 : Slots(w.Least));

    public int High => Wishes.Min(w => w?.Most is { } most ? Slots(most) : Limits.Slots);

    public static IReadOnlyList<LedgerTotal> Of(WeekRequest request)
    {
        var (a, b) = (request.Partners[0], request.Partners[1]);
        var totals = request.Together
            .Select(kind => Total(x => x.Owner is null && x.Kind == kind.Name, WishFor(a, kind), WishFor(b, kind), false))
            .ToList();
        if (a.TogetherOverall is not null || b.TogetherOverall is not null)
        {
            totals.Add(Total(x => x.Owner is null, a.TogetherOverall, b.TogetherOverall, false));
        }

        for (var p = 0; p < 2; p++)
        {
            var (partner, owner) = (request.Partners[p], p);
            totals.AddRange(partner.Own.Select(kind => Own(x => x.Owner == owner && x.Kind == kind.Name, owner, kind.Wish)));
            if (partner.OwnOverall is { } all) totals.Add(Own(x => x.Owner == owner, owner, all));
        }

        return totals;

        LedgerTotal Total(Func<Block, bool> holds, Wish? first, Wish? second, bool own) =>
            new(holds, [first, second], own, request.SlotMinutes);

        LedgerTotal Own(Func<Block, bool> holds, int owner, Wish wish) =>
            Total(holds, owner == 0 ? wish : null, owner == 1 ? wish : null, true);
    }

    public int Of(IEnumerable<Block> blocks) => blocks.Where(Holds).Sum(b => Slots(b.Length));

    /// <summary>Twice the weight for every slot up to what is good, less the weight for each after it if together.</summary>
    public int Worth(int partner, int slots)
    {
        if (Wishes[partner] is not { } wish) return 0;
        var worth = 0;
        for (var x = Math.Min(Low, slots); x < Math.Max(Low, slots); x++)
        {
            worth += x < Slots(wish.Good) ? 2 * wish.Weight : IsOwn ? 0 : -wish.Weight;
        }

        return slots < Low ? -worth : worth;
    }

    private static Wish? WishFor(Partner partner, TogetherKind kind) =>
        partner.Together.FirstOrDefault(w => w.Kind == kind.Name)?.Wish;

    private int Slots(TimeSpan length) => (int)(length.TotalMinutes / SlotMinutes);
}

/// <summary>What the hours of a block are worth to a partner.</summary>
internal sealed class LikingLedger(WeekRequest request, Zone zone)
{
    private readonly TimeSpan _slot = TimeSpan.FromMinutes(request.SlotMinutes);

    public int Of(int partner, Block block)
    {
        if (block.Owner is { } owner && owner != partner) return 0;
        var likings = Likings(request.Partners[partner], block);
        var sum = 0;
        for (var at = zone.ToInstant(block.From); at < zone.ToInstant(block.From) + block.Length; at += _slot)
        {
            var local = zone.ToLocal(at);
            sum += likings.Where(l => Hours.Hold(l.From, l.To, l.Days, local, _slot)).Sum(l => l.Strength);
        }

        return sum;
    }

    private static IReadOnlyList<Liking> Likings(Partner partner, Block block) => block.Owner is null
        ? partner.Together.FirstOrDefault(w => w.Kind == block.Kind)?.Likings ?? []
        : partner.Own.First(k => k.Name == block.Kind).Likings ?? [];
}
