using Dosado.App.Visits;
using Dosado.Bond;

namespace Dosado.App.Pausing;

/// <summary>Pause, in reach on every page (M067): one tap sends a line written beforehand; alone it is a page of own things to do.</summary>
internal static class PauseHandler
{
    private const string LineSetting = "pause-line";

    public static IReadOnlyList<Route> Routes { get; } =
    [
        new("GET", "/pause", r => Task.FromResult(Show(r, false))),
        new("POST", "/pause", SendAsync),
        new("POST", "/pause/line", KeepLineAsync),
        new("POST", "/pause/back", BackAsync),
    ];

    private static Outcome Show(Request request, bool sent) => Outcome.Show<PausePage>(
        new PauseModel(
            request.Home.Choice(LineSetting) ?? string.Empty,
            request.Home.Bond?.Other?.Name,
            IsPaused(request),
            sent,
            !request.Home.IsNew),
        Keeping.OnlyMine);

    private static bool IsPaused(Request request) =>
        request.Home.Bond is { } bond && bond.State.Pauses.Exists(p => p.Author == bond.Me);

    private static async Task<Outcome> SendAsync(Request request)
    {
        if (request.Home.Bond is not { } bond)
        {
            return Outcome.Go("/pause");
        }

        var home = request.Home;
        await bond.RecordAsync(new PauseTaken(home.NewId(), home.Now.Day, request.Text("words"), request.Text("return")));
        return Show(request, true);
    }

    private static async Task<Outcome> KeepLineAsync(Request request)
    {
        if (!request.Home.IsNew)
        {
            await request.Home.ChooseAsync(LineSetting, request.Text("words"));
        }

        return Outcome.Go("/pause");
    }

    private static async Task<Outcome> BackAsync(Request request)
    {
        if (request.Home.Bond is { } bond)
        {
            await bond.RecordAsync(new CameBack(request.Home.NewId(), request.Home.Now.Day, request.Text("words")));
        }

        return Outcome.Go("/today");
    }
}

/// <summary>The page Pause.</summary>
/// <param name="Line">One's own line; empty for the one that stands ready.</param>
/// <param name="Other">Who would get it; null for one alone.</param>
/// <param name="IsPaused">Whether a break is going on.</param>
/// <param name="IsSent">Whether it was just sent.</param>
/// <param name="CanKeep">Whether a line can be kept for later.</param>
public sealed record PauseModel(string Line, string? Other, bool IsPaused, bool IsSent, bool CanKeep);
