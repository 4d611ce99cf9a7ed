using System.Globalization;
using Dosado.App.Homes;
using Dosado.App.Visits;

namespace Dosado.Places.Us.Bell;

/// <summary>Being told by the browser that something was said: off until somebody switches it on, on this device alone.</summary>
internal static class BellHandler
{
    public static IReadOnlyList<Route> Routes { get; } =
    [
        new("GET", "/us/bell", r => ShowAsync(r, null)),
        new("POST", "/us/bell/on", OnAsync),
        new("POST", "/us/bell/hours", HoursAsync),
        new("POST", "/us/bell/off", OffAsync),
    ];

    private static async Task<Outcome> ShowAsync(Request request, BellProblem? problem)
    {
        var home = request.Home;
        if (home.IsNew || (home.BellBond ?? home.Bond) is not { Other: { } other } bond)
        {
            return Outcome.Go("/us");
        }

        var kept = home.Bell;
        return Outcome.Show<BellPage>(
            new BellModel(
                other.Name,
                kept is not null,
                home.IsBellDown,
                kept is null ? await home.FindPushKeyAsync(bond) : null,
                Typed(request, "from", kept?.From ?? new(18, 0)),
                Typed(request, "until", kept?.Until ?? new(20, 0)),
                problem),
            Keeping.OnlyMine,
            problem is null ? 200 : 422);
    }

    private static async Task<Outcome> OnAsync(Request request)
    {
        if (request.Home is not { IsNew: false, Bond: { Other: not null } bond })
        {
            return Outcome.Go("/us");
        }

        return await HangAsync(request, (from, until) => new(
            bond.Id.Value,
            bond.Relay,
            request.Text("endpoint"),
            request.Text("key"),
            request.Text("secret"),
            from,
            until));
    }

    private static async Task<Outcome> HoursAsync(Request request) => request.Home.Bell is { } kept
        ? await HangAsync(request, (from, until) => kept with { From = from, Until = until })
        : Outcome.Go("/us/bell");

    private static async Task<Outcome> HangAsync(Request request, Func<TimeOnly, TimeOnly, KeptBell> bell)
    {
        if (FindTime(request, "from") is not { } from
            || FindTime(request, "until") is not { } until
            || until - from < TimeSpan.FromHours(1))
        {
            return await ShowAsync(request, BellProblem.Hours);
        }

        return await request.Home.HangBellAsync(bell(from, until))
            ? Outcome.Go("/us/bell")
            : await ShowAsync(request, BellProblem.NotTaken);
    }

    private static async Task<Outcome> OffAsync(Request request)
    {
        if (!request.Home.IsNew)
        {
            await request.Home.TakeBellDownAsync();
        }

        return Outcome.Go("/us/bell");
    }

    private static TimeOnly? FindTime(Request request, string name) =>
        TimeOnly.TryParseExact(request.Text(name), "HH:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out var time)
            ? time
            : null;

    /// <summary>What was typed stays, also when it is no time.</summary>
    private static string Typed(Request request, string name, TimeOnly otherwise) =>
        request.Text(name) is { Length: > 0 } typed ? typed : otherwise.ToString("HH:mm", CultureInfo.InvariantCulture);
}

/// <summary>Being told.</summary>
/// <param name="Other">The other's name.</param>
/// <param name="IsOn">Whether this device is told.</param>
/// <param name="IsDown">Whether it is silent because of the room that was asked for.</param>
/// <param name="PushKey">To which the browser ties its subscription; null when it is on, or the relay cannot be reached.</param>
/// <param name="From">The hours that were chosen or typed.</param>
/// <param name="Until">Their end.</param>
/// <param name="Problem">Why nothing was changed.</param>
public sealed record BellModel(
    string Other,
    bool IsOn,
    bool IsDown,
    string? PushKey,
    string From,
    string Until,
    BellProblem? Problem);

/// <summary>Why nothing was changed.</summary>
public enum BellProblem
{
    /// <summary>No times, or less than an hour between them.</summary>
    Hours,

    /// <summary>The relay did not take it.</summary>
    NotTaken,
}
