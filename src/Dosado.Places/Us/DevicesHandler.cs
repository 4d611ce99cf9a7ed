using Dosado.App.Entries;
using Dosado.App.Homes;
using Dosado.App.Pairing;
using Dosado.App.Visits;
using Dosado.Places.Pairing;

namespace Dosado.Places.Us;

/// <summary>My devices, and the recovery code: offered, never pressed, and made worthless with one tap.</summary>
internal static class DevicesHandler
{
    public static IReadOnlyList<Route> Routes { get; } =
    [
        new("GET", "/us/devices", r => OnlyMine.WhenOpenAsync(r, own => ShowAsync(r, own, new(null, null, null)))),
        new("POST", "/us/recovery", r => OnlyMine.WhenOpenAsync(r, async own =>
            await ShowAsync(r, own, new(await r.Home.SpellRecoveryCodeAsync(), null, null)))),
        new("POST", "/us/recovery/void", r => OnlyMine.WhenOpenAsync(r, own => VoidAsync(r, own))),
        new("GET", "/us/devices/add", r => OnlyMine.WhenOpenAsync(r, _ =>
            Task.FromResult(InviteHandler.FindState(r.Home, "/us/devices/add") ?? Outcome.Go("/us/devices")))),
        new("POST", "/us/devices/invite", r => OnlyMine.WhenOpenAsync(r, own => InviteAsync(r, own))),
        new("POST", "/us/devices/known", r => OnlyMine.WhenOpenAsync(r, _ => KnowAsync(r))),
        new("POST", "/us/anew", r => OnlyMine.WhenOpenAsync(r, _ => JoinAnewAsync(r))),
    ];

    /// <summary>One tap: the own things move, the new code is on the page that answers.</summary>
    private static async Task<Outcome> VoidAsync(Request request, OwnSpace own)
    {
        if (own.Relay is null)
        {
            return Outcome.Go("/us/devices");
        }

        var moved = await request.Home.MoveOwnAsync();
        return moved == Opened.Yes
            ? await ShowAsync(
                request,
                request.Home.Own!,
                new(await request.Home.SpellRecoveryCodeAsync(), null, await request.Home.LeaveOldAsync()))
            : await ShowAsync(request, own, new(null, moved, null));
    }

    private static async Task<Outcome> InviteAsync(Request request, OwnSpace own)
    {
        var opened = await request.Home.Pairings.InviteOwnDeviceAsync();
        return opened == Opened.Yes
            ? Outcome.Go("/us/devices/add")
            : await ShowAsync(request, own, new(null, null, null), opened);
    }

    private static async Task<Outcome> KnowAsync(Request request)
    {
        await request.Home.KnowDevicesAsync();
        return Outcome.Go("/us/devices");
    }

    private static async Task<Outcome> JoinAnewAsync(Request request)
    {
        await request.Home.JoinAnewAsync();
        return Outcome.Go("/us/devices");
    }

    private static async Task<Outcome> ShowAsync(
        Request request,
        OwnSpace own,
        RecoveryModel recovery,
        Opened? inviting = null) =>
        Outcome.Show<DevicesPage>(
            new DevicesModel(
                own.Relay is null,
                request.Home.IsLeftBehind,
                request.Home.WasPutBack,
                request.Home.Devices,
                request.Home.Now.Day,
                await request.Home.IsMovingAsync(),
                recovery,
                inviting),
            Keeping.OnlyMine,
            recovery.Problem is null && inviting is null ? 200 : 422);
}

/// <summary>Devices and the recovery code.</summary>
/// <param name="OnThisDeviceOnly">Whether the own things are kept at no address.</param>
/// <param name="WasLeftBehind">Whether the own things moved house without this device.</param>
/// <param name="WasPutBack">Whether this device found that it is an older copy of itself.</param>
/// <param name="Devices">This one first.</param>
/// <param name="Today">The person's local day.</param>
/// <param name="IsMoving">Whether a move was begun and is not through.</param>
/// <param name="Recovery">What was asked about the code.</param>
/// <param name="Inviting">Why no device could be invited just now.</param>
public sealed record DevicesModel(
    bool OnThisDeviceOnly,
    bool WasLeftBehind,
    bool WasPutBack,
    IReadOnlyList<OwnDevice> Devices,
    DateOnly Today,
    bool IsMoving,
    RecoveryModel Recovery,
    Opened? Inviting);

/// <summary>The recovery code.</summary>
/// <param name="Code">The code, only when it was asked for.</param>
/// <param name="Problem">Why the move did not come through.</param>
/// <param name="OldIsGone">After a move: whether the old space is deleted already; null for no move.</param>
public sealed record RecoveryModel(string? Code, Opened? Problem, bool? OldIsGone);
