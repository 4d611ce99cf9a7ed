using Dosado.App.Entries;
using Dosado.App.Homes;
using Dosado.App.Visits;

namespace Dosado.Places.Us;

/// <summary>Where one's things are, and moving the own space to an address: chosen, never assumed.</summary>
internal static class KeepingHandler
{
    /// <summary>Days from which on it is said that nothing came: a quiet day or two is nobody's business.</summary>
    private const int LongQuietInDays = 7;

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
                [.. request.Home.Bonds.Where(b => b.Other is not null).Select(b => Describe(request.Home, b))],
                request.Home.Choice("hours") == "fixed",
                notice is { KeepsAccessLog: true },
                problem),
            Keeping.OnlyMine,
            problem is null ? 200 : 422);
    }

    private static KeptAt Describe(Home home, BondSpace bond) =>
        new(bond.Other!.Name, bond.Relay.Authority, QuietSince(home, bond.LastNews));

    private static DateOnly? QuietSince(Home home, DateTimeOffset? news) =>
        news is { } at && home.ToMoment(at).Day is var day && home.Now.Day.DayNumber - day.DayNumber >= LongQuietInDays ? day : null;

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
/// <param name="Name">The other.</param>
/// <param name="Host">The host.</param>
/// <param name="QuietSince">The day on which something of theirs last came, when that is long ago.</param>
public sealed record KeptAt(string Name, string Host, DateOnly? QuietSince);
