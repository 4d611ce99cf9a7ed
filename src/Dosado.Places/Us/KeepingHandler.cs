using Dosado.App.Entries;
using Dosado.App.Homes;
using Dosado.App.Visits;

namespace Dosado.Places.Us;

/// <summary>Where one's things are, and moving the own space to an address: chosen, never assumed.</summary>
internal static class KeepingHandler
{
    public static IReadOnlyList<Route> Routes { get; } =
    [
        new("GET", "/us/keeping", r => OnlyMine.WhenOpenAsync(r, own => ShowAsync(r, own, null))),
        new("POST", "/us/keeping", r => OnlyMine.WhenOpenAsync(r, own => MoveAsync(r, own))),
        new("POST", "/us/hours", HoursAsync),
    ];

    /// <summary>The address that a form names: the own one unless another was typed; null when that is no address.</summary>
    public static Uri? ReadAddress(Request request) =>
        request.Text("own") != "other" ? request.Home.Address : RelayAddress.Find(request.Text("address"));

    private static async Task<Outcome> ShowAsync(Request request, OwnSpace own, Opened? problem)
    {
        var notice = await request.Home.DescribeAsync(request.Home.Address);
        return Outcome.Show<KeepingPage>(
            new KeepingModel(
                own.Relay?.Authority,
                [.. request.Home.Bonds.Where(b => b.Other is not null).Select(b => new KeptAt(b.Other!.Name, b.Relay.Authority))],
                request.Home.Choice("hours") == "fixed",
                notice is { KeepsAccessLog: true },
                problem),
            Keeping.OnlyMine,
            problem is null ? 200 : 422);
    }

    private static async Task<Outcome> MoveAsync(Request request, OwnSpace own)
    {
        if (request.Text("own") == "device" || own.Relay is not null)
        {
            return Outcome.Go("/us/keeping");
        }

        var opened = ReadAddress(request) is { } address
            ? await request.Home.KeepOwnAtAsync(address, request.Text("setup"))
            : Opened.Unreachable;
        return opened == Opened.Yes ? Outcome.Go("/us/keeping") : await ShowAsync(request, own, opened);
    }

    private static async Task<Outcome> HoursAsync(Request request)
    {
        await request.Home.KeepHoursAsync(request.IsTicked("fixed"));
        return Outcome.Go("/us/keeping");
    }
}

/// <summary>Where one's things are.</summary>
public sealed record KeepingModel(
    string? OwnHost,
    IReadOnlyList<KeptAt> Bonds,
    bool FixedHours,
    bool KeepsAccessLog,
    Opened? Problem);

/// <summary>A bond and the host of its address.</summary>
public sealed record KeptAt(string Name, string Host);
