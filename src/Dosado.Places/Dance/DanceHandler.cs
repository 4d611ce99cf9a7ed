using Dosado.App.Homes;
using Dosado.App.Visits;
using Dosado.Bond;
using Dosado.Places.Dance.Days;

namespace Dosado.Places.Dance;

/// <summary>Our dance: what both have shared of their days, side by side, and the ways on from there.</summary>
internal static class DanceHandler
{
    public static IReadOnlyList<Route> Routes { get; } =
    [
        new("GET", "/dance", r => Task.FromResult(Show(r))),
    ];

    /// <summary>How much time the visit asks for: weeks where it does not say.</summary>
    public static Lookback LookbackOf(Request request) =>
        Enum.TryParse<Lookback>(request.Visit.FindQuery("span"), ignoreCase: true, out var lookback) && Enum.IsDefined(lookback)
            ? lookback
            : Lookback.Weeks;

    private static Outcome Show(Request request)
    {
        var home = request.Home;
        var sides = SidesOf(home);
        var lookback = LookbackOf(request);
        var isPair = !home.IsNew && home.Bond?.Other is not null;
        return Outcome.Show<DancePage>(
            new DanceModel(lookback, TimeShown.Of(lookback, home.Now.Day, sides.Select(s => s.Days)), sides, isPair),
            sides.Count > 0 ? Keeping.Shared : Keeping.OnlyMine);
    }

    private static IReadOnlyList<DanceSide> SidesOf(Home home)
    {
        if (home.IsNew || home.Bond is not { } bond)
        {
            return [];
        }

        var (state, other) = (bond.State, bond.State.People.Keys.Where(p => p != bond.Me).Take(home.Folded ? 0 : 1));
        return
        [
            .. other.Prepend(bond.Me)
                .Where(state.People.ContainsKey)
                .Select(p => new DanceSide(p == bond.Me ? "a" : "b", state.People[p], NeedDays.Of(state, p)))
                .Where(side => !side.Days.IsEmpty),
        ];
    }
}
