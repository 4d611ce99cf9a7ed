using Dosado.App.Entries;
using Dosado.App.Homes;
using Dosado.App.Today;
using Dosado.App.Visits;
using Dosado.Bond;
using Dosado.Places.Plan.Calendars;
using Dosado.Places.Plan.Changing;
using Dosado.Places.Plan.Thinking;

namespace Dosado.Places.Plan;

/// <summary>The place Plan: a week that holds something for each.</summary>
internal static class PlanHandler
{
    public static IReadOnlyList<Route> Routes { get; } =
    [
        new("GET", "/plan", ShowAsync, Engine.Planning),
        new("GET", "/plan/weeks", CompareAsync, Engine.Planning),
        new("POST", "/plan/stop", StopAsync, Engine.Planning),
        .. ThinkHandler.Routes,
        .. GiveHandler.Routes,
        .. ProposalHandler.Routes,
        .. EditHandler.Routes,
        .. CalendarHandler.Routes,
    ];

    /// <summary>Where the page for a week is.</summary>
    public static Outcome Go(DateOnly week) => Outcome.Go(FromOther.PageOf(week));

    private static async Task<Outcome> ShowAsync(Request request)
    {
        var table = Table(request);
        if (request.Home.IsNew)
        {
            return Outcome.Show<BeforePlanPage>(table.Week, Keeping.OnlyMine);
        }

        await OpenedHere.OpenAsync(request.Home, FromOther.PageOf(table.Week));
        var kind = int.TryParse(request.Visit.FindQuery("kind"), out var at) ? at : 0;
        var stages = new List<PlanStage>(ProposalStages.Of(table));
        if (stages.Count == 0 || request.Visit.FindQuery("third") is not null)
        {
            stages.InsertRange(0, (await FoundStages.OfAsync(table, kind)).Select(s => OrNoThird(s, stages)).ToList());
        }

        return Outcome.Show<PlanPage>(
            new PlanModel(
                table.Week,
                request.Home.Now.Day,
                table.Other,
                table.Thoughts is not null,
                table.HasNews,
                GivenViews.Of(table),
                IsReviewDay(request.Home),
                stages),
            table.Bond is null ? Keeping.OnlyMine : Keeping.Shared);
    }

    /// <summary>A week that is proposed already is no third one.</summary>
    private static PlanStage OrNoThird(PlanStage stage, List<PlanStage> before) =>
        stage is PlanStage.Found found && before.OfType<PlanStage.Proposed>().FirstOrDefault(p => p.Shown.HasSameStretches(found.Shown)) is { } open
            ? new PlanStage.NoThird(open.Id, found.IsLooking)
            : stage;

    /// <summary>On the day itself and some days after it; later, only the agreement says so.</summary>
    private static bool IsReviewDay(Home home) => home.Bond is { Other: not null } bond && bond.State.Agreements.All.Exists(a =>
        a.Holds is { } holds && home.Now.Day.DayNumber - holds.Text.Review.DayNumber is >= 0 and < WeekDays.Days);

    private static async Task<Outcome> CompareAsync(Request request)
    {
        var table = Table(request);
        var found = await FoundStages.AllAsync(table);
        return found.Count < 2
            ? Go(table.Week)
            : Outcome.Show<ComparePage>(new CompareModel(table.Week, request.Home.Now.Day, found), Keeping.Shared);
    }

    private static Task<Outcome> StopAsync(Request request)
    {
        WeekSearch.Stop(request.Home);
        return Task.FromResult(Go(WeekDays.Read(request.Text("week"), request.Home.Now.Day)));
    }

    private static WeekOnTable Table(Request request) =>
        new(request.Home, WeekDays.Read(request.Visit.FindQuery("week"), request.Home.Now.Day));
}

/// <summary>Up to four weeks on one picture.</summary>
public sealed record CompareModel(DateOnly Week, DateOnly Today, IReadOnlyList<PlanStage.Found> Weeks);
