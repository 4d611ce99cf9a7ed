using Dosado.App.Visits;

namespace Dosado.App.Talk;

/// <summary>The page Talk: ways to say something, and nothing that presses.</summary>
internal static class TalkHandler
{
    public static IReadOnlyList<Route> Routes { get; } =
    [
        new("GET", "/talk", r => Task.FromResult(Show(r))),
    ];

    private static Outcome Show(Request request) => Outcome.Show<TalkPage>(
        new TalkModel(TalkWays.For(request.Home.IsNew), request.Home.IsNew),
        Keeping.OnlyMine);
}
