using Dosado.App.Homes;
using Dosado.App.Visits;
using Dosado.Bond;

namespace Dosado.App.Pausing;

/// <summary>
/// Pause, in reach on every page (M067): one tap sends a line written beforehand in a calm hour. Both sides get the same page
/// of own things to do; either can begin the way back, and no clock ever does anything.
/// </summary>
internal static class PauseHandler
{
    private const string LineSetting = "pause-line";
    private const string ThingsSetting = "pause-things";
    private const int Longest = 2_000;

    public static IReadOnlyList<Route> Routes { get; } =
    [
        new("GET", "/pause", r => Task.FromResult(Show(r, false))),
        new("POST", "/pause", SendAsync) { Longest = Longest },
        new("POST", "/pause/line", r => KeepAsync(r, words => r.Home.ChooseHereAsync(LineSetting, words))) { Longest = Longest },
        new("POST", "/pause/things", r => KeepAsync(r, words => r.Home.ChooseAsync(ThingsSetting, words))) { Longest = Longest },
        new("POST", "/pause/back", BackAsync) { Longest = Longest },
        new("POST", "/pause/way-back", OfferAsync) { Longest = Longest },
    ];

    private static Outcome Show(Request request, bool sent) => Outcome.Show<PausePage>(
        new PauseModel(
            LineOf(request.Home),
            ThingsOf(request.Home),
            request.Home.Bond?.Other?.Name,
            FindPause(request.Home, p => p.Author == request.Home.Bond?.Me),
            request.Home.Folded ? null : FindPause(request.Home, p => p.Author != request.Home.Bond?.Me),
            sent,
            !request.Home.IsNew,
            request.Home is { IsNew: false, MaySuggest: true }),
        Keeping.OnlyMine);

    /// <summary>What was written for this bond; for one that has no line yet, what was written alone.</summary>
    private static string LineOf(Home home) => home.ChoiceHere(LineSetting) ?? home.Choice(LineSetting) ?? string.Empty;

    private static IReadOnlyList<string> ThingsOf(Home home) =>
        [.. (home.Choice(ThingsSetting) ?? string.Empty).Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)];

    private static Pause? FindPause(Home home, Predicate<Pause> whose) => home.Bond?.State.Pauses.Find(whose);

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

    private static async Task<Outcome> KeepAsync(Request request, Func<string, Task> keep)
    {
        await (request.Home.IsNew ? Task.CompletedTask : keep(request.Text("words")));
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

    private static async Task<Outcome> OfferAsync(Request request)
    {
        if (request.Home.Bond is { } bond && request.Text("words") is { Length: > 0 } words
            && bond.State.Pauses.Exists(p => p.Author != bond.Me))
        {
            await bond.RecordAsync(new WayBackOffered(request.Home.NewId(), words));
        }

        return Outcome.Go("/pause");
    }
}

/// <summary>The page Pause.</summary>
/// <param name="Line">One's own line; empty for the one that stands ready.</param>
/// <param name="Things">One's own things to do, written beforehand.</param>
/// <param name="Other">Who would get the line; null for one alone.</param>
/// <param name="Mine">My break, if one is going on.</param>
/// <param name="Theirs">The other's break, if one is going on.</param>
/// <param name="IsSent">Whether it was just sent.</param>
/// <param name="CanKeep">Whether a line can be kept for later.</param>
/// <param name="MaySuggest">Whether further readings are offered.</param>
public sealed record PauseModel(
    string Line,
    IReadOnlyList<string> Things,
    string? Other,
    Pause? Mine,
    Pause? Theirs,
    bool IsSent,
    bool CanKeep,
    bool MaySuggest);
