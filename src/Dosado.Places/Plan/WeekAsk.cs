using Dosado.Bond;
using Dosado.Planning;

namespace Dosado.Places.Plan;

/// <summary>One of the two as the planner meets them.</summary>
/// <param name="Name">What to call them.</param>
/// <param name="Offer">What they gave.</param>
internal sealed record Asker(string Name, WeekOffer Offer);

/// <summary>Time that stands in every week by agreement.</summary>
/// <param name="From">First moment.</param>
/// <param name="Length">How long.</param>
/// <param name="Owner">Whose own time, 0 or 1; null for the two together.</param>
/// <param name="Words">What was agreed on.</param>
internal sealed record StandingBlock(DateTimeOffset From, TimeSpan Length, int? Owner, string Words)
{
    /// <summary>The same with the two in the other order.</summary>
    public StandingBlock Turned() => this with { Owner = Owner is { } owner ? 1 - owner : null };
}

/// <summary>
/// What two people gave, as a request to the planner. The same offers and clocks make the same request on every device.
/// </summary>
internal sealed record WeekAsk(
    DateOnly Week,
    WeekClocks Clocks,
    Asker First,
    Asker Second,
    IReadOnlyList<StandingBlock> Agreed,
    int Lean = 0)
{
    private static readonly TimeWindow Evening = new(WeekDays.HoursOf(2).From, WeekDays.HoursOf(2).To);

    public Zone Zone => Plan.Clocks.ToZone(Clocks);

    private Asker[] Both => [First, Second];

    public WeekRequest ToRequest()
    {
        var zone = Zone;
        return new(
            Clocks.Zone,
            Week,
            [.. Both.Select((asker, p) => ToPartner(asker, p, zone))],
            [.. Both.SelectMany(a => a.Offer.Us).GroupBy(w => NameOf(w.Kind)).Take(Limits.TogetherKinds).Select(ToKind)],
            WeekDays.Days,
            WeekDays.Wake,
            WeekDays.Sleep,
            Credit: new(Lean));
    }

    /// <summary>What the planner calls a kind of time together; own words are the same kind whoever wrote them.</summary>
    public static string NameOf(WeekKind kind) => kind.IsOwnWord ? "~" + kind.Name.ToLowerInvariant() : kind.Name;

    private Partner ToPartner(Asker asker, int partner, Zone zone) => new(
        asker.Name,
        [.. Busy(asker.Offer, partner, zone)],
        [.. asker.Offer.Us.DistinctBy(w => NameOf(w.Kind)).Select(w => new TogetherWish(NameOf(w.Kind), ToWish(w.Wish), ToLikings(w.Wish)))],
        [
            .. asker.Offer.Mine.Take(Limits.OwnKinds).Select((w, i) => new OwnKind(
                i.ToString(System.Globalization.CultureInfo.InvariantCulture),
                ToWish(w),
                ToBlock([w]),
                ToOwnWindows(w))),
        ],
        asker.Offer.UsInAll is { } us ? ToWish(us) : null,
        asker.Offer.MineInAll is { } mine && asker.Offer.Mine.Length > 0 ? ToWish(mine) : null);

    private static TogetherKind ToKind(IGrouping<string, KindWish> wishes)
    {
        var all = wishes.Select(w => w.Wish).ToList();
        return new(wishes.Key, ToBlock(all), ToWindows(all));
    }

    private static Wish ToWish(TimeWish wish) => new(wish.Least, wish.Good, wish.Most);

    /// <summary>A stretch may be as short as the shorter length that was wished for allows, and as long as the longer.</summary>
    private static BlockLength ToBlock(IReadOnlyList<TimeWish> wishes) =>
        new(wishes.Min(w => Lengths.Shortest(w.Length)), wishes.Max(w => Lengths.Longest(w.Length)));

    private static TimeWindow[] ToWindows(IReadOnlyList<TimeWish> wishes) =>
        wishes.All(w => Lengths.IsEvening(w.Length)) ? [Evening] : [];

    /// <summary>
    /// Own time lies only where it is good: a liking of an hour would add to the week for every such hour, wished for or not.
    /// </summary>
    private static TimeWindow[] ToOwnWindows(TimeWish wish) => wish.Liked == DayParts.None
        ? ToWindows([wish])
        : [.. Liked(wish).Select(h => new TimeWindow(h.From, h.To))];

    private static Liking[] ToLikings(TimeWish wish) => [.. Liked(wish).Select(h => new Liking(h.From, h.To))];

    private static IEnumerable<(TimeOnly From, TimeOnly To)> Liked(TimeWish wish) => Enumerable.Range(0, WeekCells.PartsADay)
        .Where(part => wish.Liked.HasFlag((DayParts)(1 << part)))
        .Select(WeekDays.HoursOf);

    /// <summary>Everything that was not tapped as possible, and what is agreed on already.</summary>
    private IEnumerable<Stretch> Busy(WeekOffer offer, int partner, Zone zone)
    {
        var at = Week.AddDays(-1).ToDateTime(TimeOnly.MinValue);
        var end = Week.AddDays(WeekDays.Days + 1).ToDateTime(TimeOnly.MinValue);
        foreach (var open in offer.Open.Take(WeekOffer.MostOpen).OrderBy(o => o.From))
        {
            var (from, to) = (zone.ToLocal(open.From), zone.ToLocal(open.To));
            if (from > at) yield return new(at, from < end ? from : end);
            at = to > at ? to : at;
        }

        if (at < end) yield return new(at, end);
        foreach (var agreed in Agreed.Where(a => a.Owner is null || a.Owner == partner))
        {
            yield return new(zone.ToLocal(agreed.From), zone.ToLocal(agreed.From + agreed.Length));
        }
    }
}
