using Dosado.App.Homes;
using Dosado.App.Visits;
using Dosado.Bond;

namespace Dosado.Places.Us;

/// <summary>Leaving: one-sided and at once. Saying so, and deleting what lies at the address, are separate choices.</summary>
internal static class LeaveHandler
{
    private const int Longest = 2_000;

    public static IReadOnlyList<Route> Routes { get; } =
    [
        new("GET", "/us/bonds/{}/leave", r => Task.FromResult(Ask(r, null))),
        new("POST", "/us/bonds/{}/leave", r => LeaveAsync(r, null)),
        new("POST", "/us/bonds/{}/leave/say", r => LeaveAsync(r, r.Text("words"))) { Longest = Longest },
        new("POST", "/us/bonds/{}/leave/delete", DeleteAsync),
    ];

    private static Outcome Ask(Request request, Opened? problem)
    {
        var id = new BondId(request.Parts[0]);
        return request.Home.FindBond(id) is { } bond
            ? Outcome.Show<LeavePage>(new LeaveModel(id, bond.Other?.Name, request.Text("words"), problem), Keeping.OnlyMine, problem is null ? 200 : 422)
            : Outcome.Go("/us");
    }

    private static async Task<Outcome> DeleteAsync(Request request) =>
        await request.Home.DeleteAndLeaveAsync(new(request.Parts[0])) ? Outcome.Go("/us") : Ask(request, Opened.Unreachable);

    private static async Task<Outcome> LeaveAsync(Request request, string? words) =>
        await request.Home.LeaveAsync(new(request.Parts[0]), words) ? Outcome.Go("/us") : Ask(request, Opened.Unreachable);
}

/// <summary>Before leaving.</summary>
public sealed record LeaveModel(BondId Bond, string? Other, string Words, Opened? Problem);
