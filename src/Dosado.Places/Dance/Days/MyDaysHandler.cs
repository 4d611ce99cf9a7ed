using Dosado.App.Entries;
using Dosado.App.Homes;
using Dosado.App.Visits;

namespace Dosado.Places.Dance.Days;

/// <summary>My own days: both needs over time and my usual, behind the inner door and for nobody else.</summary>
internal static class MyDaysHandler
{
    public static IReadOnlyList<Route> Routes { get; } =
    [
        new("GET", "/dance/mine", r => OnlyMine.WhenOpenAsync(r, own => Task.FromResult(Show(r, own))), Engine.Dynamics),
        new("GET", "/dance/mine/read", r => OnlyMine.WhenOpenAsync(r, ReadAsync), Engine.Dynamics),
    ];

    /// <summary>Reads to the end in one go: the way without a script.</summary>
    private static Task<Outcome> ReadAsync(OwnSpace own)
    {
        Readings.OfMine(own).Finish();
        return Task.FromResult(Outcome.Go("/dance/mine"));
    }

    private static Outcome Show(Request request, OwnSpace own)
    {
        var (home, lookback, days) = (request.Home, DanceHandler.LookbackOf(request), NeedDays.Of(own.State));
        var reading = Readings.OfMine(own);
        return Outcome.Show<MyDaysPage>(
            new MyDaysModel(
                lookback,
                TimeShown.Of(lookback, home.Now.Day, [days]),
                days,
                reading.IsDone ? (UsualModel.Of(reading.Closeness, days.Closeness), UsualModel.Of(reading.Space, days.Space)) : null,
                home.MayInvite && RisingDoubt.IsSeen(own.State, home.Now.Day)),
            Keeping.OnlyMine);
    }
}
