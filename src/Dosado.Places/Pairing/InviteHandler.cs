using Dosado.App.Homes;
using Dosado.App.Pairing;
using Dosado.App.Visits;
using Dosado.Vault;

namespace Dosado.Places.Pairing;

/// <summary>Inviting somebody, when and if one likes; the end of it.</summary>
internal static class InviteHandler
{
    public static IReadOnlyList<Route> Routes { get; } =
    [
        new("GET", "/us/invite", r => ShowAsync(r, null)),
        new("POST", "/us/invite/make", InviteAsync),
        new("POST", "/us/invite/leave", LeaveAsync),
    ];

    private static async Task<Outcome> ShowAsync(Request request, Opened? problem)
    {
        var home = request.Home;
        if (home.IsNew)
        {
            return Outcome.Go("/keep?next=/us/invite");
        }

        if (home.Pairings.InvitesHelper is { } seat)
        {
            return Outcome.Go($"/us/seats/{seat.Id}/invite");
        }

        return home.Pairings.InvitesOwnDevice ? Outcome.Go("/us/devices/add") : FindState(home, "/us/invite") ?? home.Pairings switch
        {
            { JustMet: true } => Outcome.Go(home.Pairings.After),
            _ => Outcome.Show<InvitePage>(
                new InviteModel(
                    home.Own is { Relay: null },
                    await home.DescribeAsync(home.Address) is { KeepsAccessLog: true },
                    home.Bonds.Count == 0,
                    problem),
                Keeping.OnlyMine,
                problem is null ? 200 : 422),
        };
    }

    /// <summary>How far my invitation is, for the page that it belongs to; null when there is none.</summary>
    public static Outcome? FindState(Home home, string page) => home.Pairings.Inviting switch
    {
        InvitingState.Waiting when home.Pairings.Code is { } code => Outcome.Show<InvitationPage>(
            new InvitationModel(code.Spell(), code.ToLink(home.Pairings.InvitingAt).ToString(), home.Pairings.InvitesOwnDevice),
            Keeping.OnlyMine),
        InvitingState.Comparing c => JoinHandler.Words(c.Words, isConfirmed: false, c.OthersAnswered, page),
        InvitingState.Admitting or InvitingState.Leaving or InvitingState.Left =>
            Outcome.Show<WaitPage>(Done.Instance, Keeping.OnlyMine),
        InvitingState.Ended e => Outcome.Show<EndedPage>(new EndedModel(e.Why, "/us/invite/leave"), Keeping.OnlyMine),
        _ => null,
    };

    private static async Task<Outcome> InviteAsync(Request request)
    {
        if (request.Home.IsNew)
        {
            return Outcome.Go("/keep?next=/us/invite");
        }

        var opened = await request.Home.Pairings.InviteAsync(request.Text("setup"));
        return await (opened == Opened.Yes ? PlaceOwnAsync(request) : ShowAsync(request, opened));
    }

    /// <summary>Where one's own things go is asked in the same form and answered for them alone.</summary>
    private static async Task<Outcome> PlaceOwnAsync(Request request)
    {
        if (request.Text("own") == "here" && request.Home.Own is { Relay: null })
        {
            await request.Home.KeepOwnAtAsync(request.Home.Address, string.Empty);
        }

        return Outcome.Go(request.Text("own") == "other" ? "/us/keeping" : "/us/invite");
    }

    private static async Task<Outcome> LeaveAsync(Request request)
    {
        var back = request.Home.Pairings switch
        {
            { InvitesHelper: not null } => "/us/seats",
            { InvitesOwnDevice: true } => "/us/devices",
            _ => "/us",
        };
        await request.Home.Pairings.LeaveItAsync();
        return Outcome.Go(back);
    }
}

/// <summary>Before an invitation is made.</summary>
public sealed record InviteModel(bool OwnIsHereOnly, bool KeepsAccessLog, bool MayNeedSetupCode, Opened? Problem);

/// <summary>An invitation: the same secret as code, link and picture.</summary>
public sealed record InvitationModel(string Code, string Link, bool IsForOwnDevice);
