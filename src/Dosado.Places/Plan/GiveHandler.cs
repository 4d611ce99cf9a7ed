using Dosado.App.Entries;
using Dosado.App.Frame;
using Dosado.App.Visits;
using Dosado.Bond;

namespace Dosado.Places.Plan;

/// <summary>Giving one's wishes to the planner: what the other could read of it first, then a deliberate tap; taking it back.</summary>
internal static class GiveHandler
{
    public static IReadOnlyList<Route> Routes { get; } =
    [
        new("GET", "/plan/give", r => WithThoughtsAsync(r, r.Visit.FindQuery("week"), Preview)),
        new("GET", "/plan/say", r => WithThoughtsAsync(r, r.Visit.FindQuery("week"), Say)),
        new("POST", "/plan/given", r => WithThoughtsAsync(r, r.Text("week"), GiveAsync)),
        new("POST", "/plan/given/back", TakeBackAsync),
    ];

    private static Task<Outcome> WithThoughtsAsync(Request request, string? week, Func<WeekOnTable, WeekOffer, Task<Outcome>> next) =>
        OnlyMine.WhenOpenAsync(request, _ =>
        {
            var table = new WeekOnTable(request.Home, WeekDays.Read(week, request.Home.Now.Day));
            return table is { Thoughts: { } thoughts, Bond: not null }
                ? next(table, Offers.Of(request.Home, table.Week, thoughts))
                : Task.FromResult(PlanHandler.Go(table.Week));
        });

    private static Task<Outcome> Preview(WeekOnTable table, WeekOffer offer) =>
        Task.FromResult(Outcome.Show<GivePage>(Model(table, offer), Keeping.ReadyToShare));

    private static Task<Outcome> Say(WeekOnTable table, WeekOffer offer) =>
        Task.FromResult(Outcome.Show<SayWishesPage>(Model(table, offer), Keeping.OnlyMine));

    private static GiveModel Model(WeekOnTable table, WeekOffer offer) => new(
        table.Week,
        table.Other!,
        GivenViews.Of(table, table.Home.Profile.Name, Side.A, offer),
        offer.Open.IsEmpty);

    private static async Task<Outcome> GiveAsync(WeekOnTable table, WeekOffer offer)
    {
        var id = table.Home.NewId();
        await table.Home.RecordOwnAsync(new NotedOwnTime(table.Home.NewId(), id, [.. table.Thoughts!.Me.Select(w => w.Kind)]));
        await table.Bond!.RecordAsync(new WeekGiven(id, table.Week, offer));
        return PlanHandler.Go(table.Week);
    }

    private static async Task<Outcome> TakeBackAsync(Request request)
    {
        var table = new WeekOnTable(request.Home, WeekDays.Read(request.Text("week"), request.Home.Now.Day));
        if (table is { MyGiven: { } given, Bond: { } bond })
        {
            await bond.TakeBackAsync(given.Given.Id, said => said is WeekGiven week && week.Week == given.Given.Week);
        }

        return PlanHandler.Go(table.Week);
    }
}

/// <summary>What would go to the planner, exactly.</summary>
public sealed record GiveModel(DateOnly Week, string Other, GivenView Given, bool IsWithoutTime);
