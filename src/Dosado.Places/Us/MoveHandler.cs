using Dosado.App.Entries;
using Dosado.App.Homes;
using Dosado.App.Pairing;
using Dosado.App.Visits;
using Dosado.Bond;
using Dosado.Sync;

namespace Dosado.Places.Us;

/// <summary>Moving house with a bond: after a lost device, or where somebody else may have the keys. An explicit act.</summary>
internal static class MoveHandler
{
    public static IReadOnlyList<Route> Routes { get; } =
    [
        new("GET", "/us/bonds/{}/move", r => At(r, bond => LookAsync(r, bond))),
        new("POST", "/us/bonds/{}/move/repair", r => At(r, bond => RepairAsync(r, bond))),
        new("POST", "/us/bonds/{}/move/go", r => At(r, bond => MoveAsync(r, bond))),
        new("POST", "/us/bonds/{}/move/invite", r => At(r, bond => InviteAsync(r, bond))),
        new("POST", "/us/bonds/{}/move/old", r => At(r, bond => DeleteOldAsync(r, bond))),
    ];

    private static Task<Outcome> At(Request request, Func<BondSpace, Task<Outcome>> next) =>
        request.Home.FindBond(new(request.Parts[0])) is { } bond ? next(bond) : Task.FromResult(Outcome.Go("/us"));

    /// <summary>Joining anew goes through the inner door: it is opened first, not on the way.</summary>
    private static Task<Outcome> LookAsync(Request request, BondSpace bond) => request.Home.WasPutBack
        ? OnlyMine.WhenOpenAsync(request, _ => Show(request, bond, null))
        : Show(request, bond, null);

    private static async Task<Outcome> MoveAsync(Request request, BondSpace bond)
    {
        var opened = await request.Home.MoveBondAsync(bond.Id, request.Text("setup"));
        return opened == Opened.Yes ? Outcome.Go(PathOf(request.Home.Bond!)) : await Show(request, bond, opened);
    }

    private static async Task<Outcome> InviteAsync(Request request, BondSpace bond)
    {
        var opened = await request.Home.Pairings.InviteToAsync(bond);
        return opened == Opened.Yes ? Outcome.Go("/us/invite") : await Show(request, bond, opened);
    }

    private static async Task<Outcome> DeleteOldAsync(Request request, BondSpace bond) =>
        await request.Home.DeleteOldAsync(bond) ? Outcome.Go(PathOf(bond)) : await Show(request, bond, Opened.Unreachable);

    private static async Task<Outcome> RepairAsync(Request request, BondSpace bond) =>
        await request.Home.RepairAsync(bond) is var outcome and not (RepairOutcome.Whole or RepairOutcome.NothingMissing)
            ? await Show(request, bond, null, outcome)
            : Outcome.Go(PathOf(bond));

    private static Task<Outcome> Show(Request request, BondSpace bond, Opened? problem, RepairOutcome? repair = null) => Task.FromResult(
        Outcome.Show<MovePage>(
            new MoveModel(bond.Id, bond.Other?.Name, StageOf(request.Home, bond), problem, HasLess(bond), request.Home.WasPutBack, repair),
            Keeping.OnlyMine,
            problem is null && repair is null ? 200 : 422));

    private static bool HasLess(BondSpace bond) =>
        bond.Sync is SyncState.Stopped { Stop.Reason: StopReason.HeadRolledBack };

    private static MoveStage StageOf(Home home, BondSpace bond) => bond.State.House switch
    {
        { From: null } => MoveStage.Here,
        { IsWhole: false } => MoveStage.WaitsForTheOther,
        _ when home.Choice("old-place-gone") == bond.Id.Value => MoveStage.Here,
        _ => MoveStage.OldPlaceStands,
    };

    private static string PathOf(BondSpace bond) => $"/us/bonds/{bond.Id.Value}/move";
}

/// <summary>Moving house with one bond.</summary>
/// <param name="Bond">Which.</param>
/// <param name="Other">The other's name.</param>
/// <param name="Stage">How far a move is.</param>
/// <param name="Problem">Why it could not begin.</param>
/// <param name="HasLess">Whether the address has less than this device received, so that it may be given back.</param>
/// <param name="WasPutBack">Whether this device found that it is an older copy of itself.</param>
/// <param name="Repair">What came of giving it back; null when that was not asked, or nothing is left to say.</param>
public sealed record MoveModel(
    BondId Bond,
    string? Other,
    MoveStage Stage,
    Opened? Problem,
    bool HasLess,
    bool WasPutBack,
    RepairOutcome? Repair);

/// <summary>How far a move is.</summary>
public enum MoveStage
{
    Here,
    WaitsForTheOther,
    OldPlaceStands,
}
