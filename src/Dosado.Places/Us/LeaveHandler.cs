using Dosado.App.Visits;
using Dosado.Bond;

namespace Dosado.Places.Us;

/// <summary>Leaving: one-sided and at once. Saying so is a second, separate choice.</summary>
internal static class LeaveHandler
{
    private const int Longest = 2_000;

    public static IReadOnlyList<Route> Routes { get; } =
    [
        new("GET", "/us/bonds/{}/leave", Ask),
        new("POST", "/us/bonds/{}/leave", r => LeaveAsync(r, null)),
        new("POST", "/us/bonds/{}/leave/say", r => LeaveAsync(r, r.Text("words"))) { Longest = Longest },
    ];

    private static Task<Outcome> Ask(Request request)
    {
        var id = new BondId(request.Parts[0]);
        return Task.FromResult(request.Home.FindBond(id) is { } bond
            ? Outcome.Show<LeavePage>(new LeaveModel(id, bond.Other?.Name), Keeping.OnlyMine)
            : Outcome.Go("/us"));
    }

    private static async Task<Outcome> LeaveAsync(Request request, string? words)
    {
        await request.Home.LeaveAsync(new(request.Parts[0]), words);
        return Outcome.Go("/us");
    }
}

/// <summary>Before leaving.</summary>
public sealed record LeaveModel(BondId Bond, string? Other);
