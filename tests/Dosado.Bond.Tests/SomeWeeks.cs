using FsCheck;
using FsCheck.Fluent;

namespace Dosado.Bond.Tests;

/// <summary>Events about weeks whose details must not matter.</summary>
internal static class SomeWeeks
{
    private static readonly TimeSpan Hour = TimeSpan.FromHours(1);

    private static readonly DateTimeOffset Monday = new(2026, 3, 16, 7, 0, 0, Hour);

    // Static properties are filled from top to bottom, and these are asked for by Some before it is filled itself.
    private static Gen<EntryId> Ids => Gen.Choose(1, 12).Select(n => Some.Id(n));

    private static Gen<TimeWish> Wishes =>
        from hours in Gen.Choose(1, 4)
        from most in Gen.Elements<TimeSpan?>(null, Hour * 8)
        from liked in Gen.Elements(DayParts.None, DayParts.Morning | DayParts.Evening)
        select new TimeWish(Hour, Hour, hours * Hour, most, liked);

    private static Gen<KindWish> KindWishes =>
        from own in Gen.Elements(true, false)
        from wish in Wishes
        select new KindWish(new(own ? "ähm 🙂 <b>" : "date", own), wish);

    private static Gen<OpenStretch[]> Stretches => Gen.Choose(0, 3)
        .Select(n => Enumerable.Range(0, n).Select(i => new OpenStretch(Monday.AddDays(i), Monday.AddDays(i).AddHours(5))).ToArray());

    private static Gen<WeekThoughts> Thoughts =>
        from us in Gen.ListOf(KindWishes)
        from me in Gen.ListOf(KindWishes)
        from cells in Gen.Choose(0, (1 << WeekCells.Count) - 1)
        from open in Stretches
        select new WeekThoughts([.. us], [.. me], new(cells), [.. open]);

    private static Gen<PlannedBlock> Blocks =>
        from who in Gen.Elements(BlockFor.Both, BlockFor.Proposer, BlockFor.Asked)
        from day in Gen.Choose(0, 6)
        select new PlannedBlock("date", Monday.AddDays(day), Hour, who);

    private static DateOnly Week { get; } = new(2026, 3, 16);

    private static WeekClocks Clocks { get; } =
        new("Europe/Berlin", Hour, [new(new(2026, 3, 29, 1, 0, 0, TimeSpan.Zero), 2 * Hour)]);

    public static Gen<Event> OwnEvents => Gen.OneOf<Event>(
        from id in Ids from t in Thoughts select (Event)new WeekThoughtOut(id, Week, t),
        from id in Ids from g in Ids select (Event)new NotedOwnTime(id, g, [new("bath", false)]),
        from id in Ids from p in Ids select (Event)new WeekUnresolved(id, p),
        from id in Ids from p in Ids select (Event)new FeltLikeATeam(id, p, "yes, on Tuesday"));

    public static Gen<Event> BondEvents => Gen.OneOf<Event>(
        from id in Ids
        from us in Gen.ListOf(KindWishes)
        from mine in Gen.ListOf(Wishes)
        from open in Stretches
        select (Event)new WeekGiven(id, Week, new([.. us], [.. mine], [.. open])),
        from id in Ids
        from given in Gen.ListOf(Ids)
        from blocks in Gen.ListOf(Blocks)
        select (Event)new WeekProposed(id, Week, Clocks, [.. given], [.. blocks], "{}"),
        from id in Ids from p in Ids from yes in Gen.Elements(true, false) select (Event)new WeekAnswered(id, p, yes),
        from id in Ids from p in Ids select (Event)new WeekAnswerAnnounced(id, p, "Sunday"),
        from id in Ids from p in Ids from b in Gen.Choose(-1, 4) select (Event)new NotToday(id, p, b),
        from id in Ids select (Event)new EarlierWeeksLeft(id, Week),
        from id in Ids
        from replaces in Gen.Elements<int?>(null, 1, 2, 3)
        from time in Gen.Elements<StandingTime?>(null, new StandingTime(1, new(18, 0), Hour, BlockFor.Proposer))
        select (Event)new AgreementOffered(id, new("no phones in bed", Week, time is null, time), replaces is { } n ? Some.Id(n) : null),
        from id in Ids from v in Ids from yes in Gen.Elements(true, false) select (Event)new AgreementAnswered(id, v, yes),
        from id in Ids from a in Ids select (Event)new RenegotiationWished(id, a),
        from id in Ids from a in Ids select (Event)new AgreementEnded(id, a));
}
