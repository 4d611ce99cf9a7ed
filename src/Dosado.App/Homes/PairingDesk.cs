using Dosado.Bond;
using Dosado.Sync;
using Dosado.Vault;

namespace Dosado.App.Homes;

/// <summary>
/// The one pairing that is going on here, inviting or joining: kept after every change so that a reload goes on where it
/// was, and stepped while the app is open.
/// </summary>
internal sealed class PairingDesk(Platform platform) : IDisposable
{
    private const string Table = "pairing";
    private const string InvitingRow = "inviting";
    private const string JoiningRow = "joining";
    private const string MeetingKey = "device-meeting";

    private static readonly TimeSpan Pace = TimeSpan.FromSeconds(2);

    private AppRoom? _room;
    private MineRoom? _mine;
    private CancellationTokenSource? _running;

    /// <summary>Raised when a pairing has gone further without anybody touching it.</summary>
    public event Action? Changed;

    /// <summary>My invitation, or null.</summary>
    public Inviting? Inviting { get; private set; }

    /// <summary>The bond that the invitation is for; null for an own device.</summary>
    public BondId? InvitingTo { get; private set; }

    /// <summary>The helper's seat that the invitation is for; kept in memory alone, and a reload ends it.</summary>
    public SeatKept? InvitingHelper { get; private set; }

    /// <summary>The invitation that I follow, or null.</summary>
    public Joining? Joining { get; private set; }

    /// <summary>Where the invitation that I follow lies.</summary>
    public Uri JoiningAt { get; private set; } = platform.Address;

    /// <summary>What is to be done when a step has brought a pairing further.</summary>
    public Func<Task>? Advance { get; set; }

    public async Task OpenAsync(AppRoom room, Func<BondId, Task<Invite?>> findInvite, CancellationToken cancel)
    {
        _room = room;
        if (await room.Store.FindAsync(Table, InvitingRow, cancel) is { } inviting)
        {
            var bond = new BondId(System.Text.Encoding.ASCII.GetString(inviting, 0, 32));
            if (await findInvite(bond) is { } invite)
            {
                var relay = platform.Relays(room.Bonds.First(b => b.Bond == bond.Value).Relay);
                Inviting = await Inviting.ResumeAsync(platform.Crypto, relay, invite, inviting.AsMemory(32), cancel);
                InvitingTo = bond;
            }
        }

        if (await room.Store.FindAsync(Table, JoiningRow, cancel) is { } joining)
        {
            var device = await platform.Keys.SigningKeyAsync(MeetingKey, cancel);
            (JoiningAt, var kept) = KeptJoining.Read(joining);
            Joining = await Joining.ResumeAsync(platform.Crypto, platform.Relays(JoiningAt), device, kept, cancel);
        }

        BeginStepping();
    }

    /// <summary>The inner door is open: an invitation of an own device, which hands over what lies there, goes on.</summary>
    public async Task OpenMineAsync(MineRoom mine, Uri? relay, Func<Task<Invite?>> findInvite, CancellationToken cancel)
    {
        _mine = mine;
        if (Inviting is null && relay is not null
            && await mine.FindInvitingAsync(cancel) is { } kept && await findInvite() is { } invite)
        {
            Inviting = await Inviting.ResumeAsync(platform.Crypto, platform.Relays(relay), invite, kept, cancel);
        }
    }

    /// <summary>The inner door is closed: what it hands over is forgotten until it opens again.</summary>
    public void CloseMine()
    {
        _mine = null;
        if (InvitingTo is null)
        {
            Inviting?.Dispose();
            Inviting = null;
        }
    }

    /// <summary>Takes an invitation up that was just made.</summary>
    public async Task BeginAsync(Inviting inviting, BondId? bond, SeatKept? helper = null)
    {
        Inviting = inviting;
        (InvitingTo, InvitingHelper) = (bond, helper);
        await KeepAsync();
    }

    /// <summary>Reads what an invitation offers; sends nothing.</summary>
    public async Task BeginAsync(InvitationCode code, Uri address, CancellationToken cancel)
    {
        var device = await platform.Keys.SigningKeyAsync(MeetingKey, cancel);
        JoiningAt = address;
        Joining = await Joining.BeginAsync(platform.Crypto, platform.Relays(address), device, code, cancel);
        await Joining.StepAsync(platform.Clock.GetUtcNow(), cancel);
        BeginStepping();
    }

    /// <summary>One step of whatever is going on; true when something changed.</summary>
    public async Task<bool> StepAsync(CancellationToken cancel)
    {
        var (inviting, joining) = (Inviting?.State, Joining?.State);
        var now = platform.Clock.GetUtcNow();
        if (Inviting is not null)
        {
            await Inviting.StepAsync(now, cancel);
        }

        if (Joining is not null)
        {
            await Joining.StepAsync(now, cancel);
        }

        var changed = !Equals(inviting, Inviting?.State) || !Equals(joining, Joining?.State);
        if (changed)
        {
            await KeepAsync();
        }

        return changed;
    }

    /// <summary>Keeps how far it is; what has ended is kept no longer.</summary>
    public async Task KeepAsync()
    {
        if (_room is { } room)
        {
            var open = Inviting is { State: not (InvitingState.Left or InvitingState.Ended) } going ? going.ToBytes() : null;
            byte[]? inviting = open is not null && InvitingTo is { } bond
                ? [.. System.Text.Encoding.ASCII.GetBytes(bond.Value), .. open]
                : null;
            var joining = Joining is { State: not (JoiningState.Looking or JoiningState.Ended) } following
                ? KeptJoining.Write(JoiningAt, following.ToBytes())
                : null;
            await (_mine?.KeepInvitingAsync(InvitingTo is null && InvitingHelper is null ? open : null, CancellationToken.None) ?? default);
            await room.Store.CommitAsync(
                [new(Table, InvitingRow, inviting), new(Table, JoiningRow, joining)],
                CancellationToken.None);
        }
    }

    /// <summary>The pairing is over and seen.</summary>
    public async Task ForgetInvitingAsync()
    {
        Inviting?.Dispose();
        (Inviting, InvitingTo, InvitingHelper) = (null, null, null);
        await KeepAsync();
    }

    /// <summary>The pairing is over and seen.</summary>
    public async Task ForgetJoiningAsync()
    {
        Joining?.Dispose();
        Joining = null;
        await KeepAsync();
    }

    public void Dispose()
    {
        _running?.Cancel();
        _running?.Dispose();
        _running = null;
        Inviting?.Dispose();
        Joining?.Dispose();
        (Inviting, InvitingTo, InvitingHelper, Joining, _room, _mine) = (null, null, null, null, null, null);
    }

    /// <summary>On a new device, too, where nothing is kept yet.</summary>
    private void BeginStepping()
    {
        if (_running is null)
        {
            _running = new();
            _ = StepOnAsync(_running.Token);
        }
    }

    private async Task StepOnAsync(CancellationToken cancel)
    {
        using var timer = new PeriodicTimer(Pace, platform.Clock);
        do
        {
            if (IsWaitingForTheOther && await StepAsync(cancel))
            {
                await (Advance?.Invoke() ?? Task.CompletedTask);
                Changed?.Invoke();
            }
        }
        while (await timer.WaitForNextTickAsync(cancel));
    }

    /// <summary>Whether the next step is somebody else's, so that looking again can bring news.</summary>
    private bool IsWaitingForTheOther =>
        Inviting?.State is InvitingState.Waiting or InvitingState.Admitting or InvitingState.Leaving
        || Joining?.State is JoiningState.Answering or JoiningState.Confirmed;
}
