using Dosado.App.Entries;
using Dosado.App.Homes;
using Dosado.App.Visits;
using Dosado.Bond;

namespace Dosado.Places.Us;

/// <summary>The place Us: who one is here, the bonds, and the doors to everything that is set up once.</summary>
internal static class UsHandler
{
    public static IReadOnlyList<Route> Routes { get; } =
    [
        new("GET", "/us", r =>
        {
            r.Home.Pairings.GoOn(); // from here an invitation may be typed anew
            return Task.FromResult(Show(r));
        }),
        new("GET", "/us/me", Me),
        new("POST", "/us/me", ChangeMeAsync),
        new("POST", "/us/bonds/{}/show", ShowBondAsync),
        new("POST", "/us/quiet", r => ChooseAsync(r, "quiet-day", r.Home.Now.Day.ToString("O", null))),
        new("GET", "/us/suggestions", r => OnlyMine.WhenOpenAsync(r, _ => Task.FromResult(Outcome.Go("/us")))),
        new("POST", "/us/suggestions", SuggestAsync),
    ];

    private static Outcome Show(Request request) => Outcome.Show<UsPage>(
        new UsModel(
            request.Home.IsNew,
            request.Home.Bond?.Other is not null,
            [.. request.Home.Bonds.Select(b => new BondLine(b.Id, b.Other?.Name, b == request.Home.Bond, BondKind.Of(request.Home, b)))],
            request.Home.IsQuietDay,
            request.Home.NoSuggestions,
            request.Home.Bell is not null),
        Keeping.OnlyMine);

    private static Task<Outcome> Me(Request request) => OnlyMine.WhenOpenAsync(request, own =>
        Task.FromResult(Outcome.Show<MePage>(own.State.Profile!, Keeping.OnlyMine)));

    private static async Task<Outcome> ChangeMeAsync(Request request)
    {
        var name = request.Text("name");
        if (request.Home.IsNew || !Profile.IsName(name) || !Enum.TryParse<Hue>(request.Text("hue"), out var hue))
        {
            return Outcome.Go("/us/me");
        }

        await request.Home.RenameAsync(new(name, hue));
        return Outcome.Go("/us");
    }

    private static async Task<Outcome> ShowBondAsync(Request request)
    {
        await request.Home.ShowAsync(new(request.Parts[0]));
        return Outcome.Go("/today");
    }

    /// <summary>Anybody may switch them off; switching them on again is for whoever passes the inner door, mark or not.</summary>
    private static async Task<Outcome> SuggestAsync(Request request)
    {
        if (request.IsTicked("off"))
        {
            return await ChooseAsync(request, Home.SuggestionsChoice, "off");
        }

        return request.Home.NoSuggestions
            ? await OnlyMine.WhenOpenAsync(request, async _ =>
            {
                await request.Home.SuggestAgainAsync();
                return Outcome.Go("/us");
            })
            : Outcome.Go("/us");
    }

    private static async Task<Outcome> ChooseAsync(Request request, string name, string value)
    {
        if (!request.Home.IsNew)
        {
            await request.Home.ChooseAsync(name, value);
        }

        return Outcome.Go("/us");
    }
}

/// <summary>The place Us.</summary>
public sealed record UsModel(
    bool IsNew,
    bool IsPair,
    IReadOnlyList<BondLine> Bonds,
    bool IsQuiet,
    bool NoSuggestions,
    bool HasBell);

/// <summary>A bond by the other's name; no name means that it is not yet confirmed.</summary>
public sealed record BondLine(BondId Id, string? Other, bool IsShown, string Kind);
