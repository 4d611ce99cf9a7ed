using Dosado.App.Frame;
using Dosado.Bond;

namespace Dosado.Places.Plan;

/// <summary>What each gave, as both can read it.</summary>
internal static class GivenViews
{
    public static IReadOnlyList<GivenView> Of(WeekOnTable table) =>
    [
        .. new[] { (table.Home.Profile.Name, Side.A, table.MyGiven), (table.Other ?? string.Empty, Side.B, table.TheirGiven) }
            .Where(g => g.Item3 is not null)
            .Select(g => Of(table, g.Item1, g.Item2, g.Item3!.Given.Offer)),
    ];

    /// <summary>An offer as the other reads it: the preview and the page are made by the same words.</summary>
    public static GivenView Of(WeekOnTable table, string name, Side side, WeekOffer offer) => new(
        name,
        side,
        [.. offer.Open.GroupBy(o => WeekDays.Place(table.Home, table.Week, o.From).Day).Select(day => Day(table, day))],
        offer);

    private static OpenDay Day(WeekOnTable table, IGrouping<int, OpenStretch> day) =>
        new(day.Key, [.. day.Select(o => new OpenHours(Clock(table, o.From), Clock(table, o.To)))]);

    private static TimeOnly Clock(WeekOnTable table, DateTimeOffset at) =>
        TimeOnly.FromDateTime(table.Home.ToMoment(at).At.DateTime);
}
