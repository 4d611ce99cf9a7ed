using System.Collections.Immutable;
using System.Globalization;
using Dosado.App.Frame;
using Dosado.App.Homes;
using Dosado.Bond;

namespace Dosado.Places.Plan;

/// <summary>Who looks at a week: turns blocks into what this person may read, the other's own time without its name.</summary>
/// <param name="Home">Whose device it is.</param>
/// <param name="Week">The week's first day.</param>
/// <param name="Mine">What I gave.</param>
/// <param name="MyKinds">What my own time is for; empty while the inner door is closed.</param>
/// <param name="Other">The other's name and what they gave; null for one alone.</param>
/// <param name="Agreed">Time that stands by agreement.</param>
internal sealed record Onlooker(
    Home Home,
    DateOnly Week,
    WeekOffer Mine,
    ImmutableArray<WeekKind> MyKinds,
    Asker? Other,
    IReadOnlyList<StandingBlock> Agreed)
{
    /// <summary>A week as it is shown to me.</summary>
    /// <param name="blocks">Its stretches.</param>
    /// <param name="isMine">Whether I am the one who proposes it.</param>
    /// <param name="letGo">Stretches of which one of us said "not today".</param>
    public ShownWeek Show(IReadOnlyList<PlannedBlock> blocks, bool isMine, IReadOnlySet<int>? letGo = null)
    {
        var shown = blocks
            .Select((block, i) => Show(block, i, SideOf(block.For, isMine), letGo?.Contains(i) is true))
            .Concat(Agreed.Select(Show))
            .OrderBy(b => b.From)
            .ToList();
        var mine = HeldFor(Home.Profile.Name, Side.A, Mine, blocks, shown);
        return new(
            Week,
            Home.Now.Day,
            shown,
            Other is { } other ? [mine, HeldFor(other.Name, Side.B, other.Offer, blocks, shown)] : [mine]);
    }

    private ShownBlock Show(PlannedBlock block, int index, Side side, bool isLetGo)
    {
        var from = Home.ToMoment(block.From).At.DateTime;
        var day = DateOnly.FromDateTime(from).DayNumber - Week.DayNumber;
        return new(index, Math.Clamp(day, 0, WeekDays.Days - 1), from, block.Length, side, KindOf(block, side), isLetGo);
    }

    private ShownBlock Show(StandingBlock agreed)
    {
        var side = agreed.Owner switch { null => Side.Both, 0 => Side.A, _ => Side.B };
        var block = new PlannedBlock(string.Empty, agreed.From, agreed.Length, BlockFor.Both);
        return Show(block, ShownBlock.Agreed, side, false) with { Kind = side == Side.B ? null : new(agreed.Words, true) };
    }

    private static Side SideOf(BlockFor who, bool isMine) => who switch
    {
        BlockFor.Both => Side.Both,
        BlockFor.Proposer => isMine ? Side.A : Side.B,
        BlockFor.Asked => isMine ? Side.B : Side.A,
        _ => throw new ArgumentOutOfRangeException(nameof(who)),
    };

    private WeekKind? KindOf(PlannedBlock block, Side side) => side switch
    {
        Side.Both => FindTogether(block.Kind) ?? new(block.Kind.TrimStart('~'), true),
        Side.A => FindOwn(block.Kind),
        _ => null,
    };

    private WeekKind? FindTogether(string name) => Mine.Us.Concat(Other?.Offer.Us ?? [])
        .Select(w => w.Kind)
        .FirstOrDefault(k => WeekAsk.NameOf(k) == name);

    private WeekKind? FindOwn(string name) =>
        int.TryParse(name, NumberStyles.None, CultureInfo.InvariantCulture, out var at) && at < MyKinds.Length ? MyKinds[at] : null;

    private HeldFor HeldFor(
        string name,
        Side side,
        WeekOffer offer,
        IReadOnlyList<PlannedBlock> blocks,
        IReadOnlyList<ShownBlock> shown)
    {
        var together = shown.Where(b => b.Side == Side.Both).ToList();
        var own = shown.Where(b => b.Side == side).ToList();
        return new(
            name,
            side,
            Sum(together),
            Sum(own),
            [.. offer.Us.Select(w => new HeldWish(w.Kind, false, Sum(together.Where(b => Has(b, w))), w.Wish)), .. HeldOwn(offer, side, own)],
            [.. InAll(offer.UsInAll, false, together), .. InAll(offer.MineInAll, true, own)]);

        bool Has(ShownBlock block, KindWish wish) => block.Index != ShownBlock.Agreed && blocks[block.Index].Kind == WeekAsk.NameOf(wish.Kind);

        IEnumerable<HeldWish> HeldOwn(WeekOffer given, Side whose, List<ShownBlock> theirs) =>
            given.Mine.IsEmpty ? []
            : whose == Side.A && MyKinds.Length == given.Mine.Length
                ? given.Mine.Select((w, i) => new HeldWish(MyKinds[i], true, Sum(theirs.Where(b => b.Kind == MyKinds[i])), w))
                : [new HeldWish(null, true, Sum(theirs), InOne(given.Mine))];
    }

    private static IEnumerable<HeldWish> InAll(TimeWish? wish, bool isOwn, IEnumerable<ShownBlock> blocks) =>
        wish is null ? [] : [new HeldWish(null, isOwn, Sum(blocks), wish)];

    /// <summary>Wishes whose kinds have no name here, as one.</summary>
    private static TimeWish InOne(IReadOnlyList<TimeWish> wishes) => new(
        wishes[0].Length,
        Sum(wishes.Select(w => w.Least)),
        Sum(wishes.Select(w => w.Good)),
        wishes.All(w => w.Most is not null) ? Sum(wishes.Select(w => w.Most!.Value)) : null);

    private static TimeSpan Sum(IEnumerable<ShownBlock> blocks) => Sum(blocks.Select(b => b.Length));

    private static TimeSpan Sum(IEnumerable<TimeSpan> lengths) =>
        lengths.Aggregate(TimeSpan.Zero, (sum, length) => sum + length);
}
