using Dosado.Bond;
using Dosado.Sync;
using Dosado.Vault;

namespace Dosado.App.Homes;

/// <summary>What a home does about pairing: invites, joins, and lets the bond in once both have said that the words are the same.</summary>
public sealed class Pairings : IDisposable
{
    private readonly Home _home;
    private readonly Platform _platform;
    private readonly PairingDesk _desk;
    private readonly SemaphoreSlim _oneAtATime = new(1, 1);

    internal Pairings(Home home, Platform platform, PairingDesk desk)
    {
        _home = home;
        _platform = platform;
        _desk = desk;
        _desk.Advance = AdvanceAsync;
    }

    /// <summary>The home is closed.</summary>
    public void Dispose() => _oneAtATime.Dispose();

    /// <summary>Where my invitation stands; null when there is none.</summary>
    public InvitingState? Inviting => _desk.Inviting?.State;

    /// <summary>The code of my invitation.</summary>
    public InvitationCode? Code => _desk.Inviting?.Code;

    /// <summary>Where my joining stands; null when there is none.</summary>
    public JoiningState? Joining => _desk.Joining?.State;

    /// <summary>Whether my invitation is for a device of my own.</summary>
    public bool InvitesOwnDevice => _desk is { Inviting: not null, InvitingTo: null, InvitingHelper: null };

    /// <summary>The helper's seat that my invitation is for; null for another one.</summary>
    public SeatKept? InvitesHelper => _desk.Inviting is null ? null : _desk.InvitingHelper;

    /// <summary>Where a pairing that ended well leads to.</summary>
    public string After { get; private set; } = "/today";

    /// <summary>What the link of my invitation leads to: the address where it lies.</summary>
    public Uri InvitingAt =>
        _desk.InvitingHelper is { } seat ? new(seat.Relay) : _desk.InvitingTo is { } bond ? _home.FindBond(bond)?.Relay ?? _home.Address : _home.Own?.Relay ?? _home.Address;

    /// <summary>Where the invitation that I follow lies.</summary>
    public Uri JoiningAt => _desk.JoiningAt;

    /// <summary>Whether a pairing has ended well, until the next page than the one that waited for it.</summary>
    public bool JustMet { get; private set; }

    /// <summary>Whether the pairing ended at things that are not the ones of this device's person.</summary>
    public bool WasSomebodyElses { get; private set; }

    /// <summary>The person has gone on since the pairing ended.</summary>
    public void GoOn() => (JustMet, WasSomebodyElses) = (false, false);

    /// <summary>Makes an invitation for one more device of my own: it gets my own space, and with it my bonds.</summary>
    public async Task<Opened> InviteOwnDeviceAsync()
    {
        GoOn();
        return _home.Own is { Relay: { } relay } && await _home.MakeOwnInviteAsync() is { } invite
            ? await InviteAsync(relay, invite, null)
            : Opened.Unreachable;
    }

    /// <summary>Makes an invitation for a helper, who reads what I hand over and writes nothing.</summary>
    public async Task<Opened> InviteHelperAsync(SeatKept seat)
    {
        GoOn();
        return await _home.FindSeatInviteAsync(seat) is { } invite
            ? await InviteAsync(new(seat.Relay), invite, null, seat)
            : Opened.Unreachable;
    }

    /// <summary>Makes an invitation to a bond at this app's own address; the bond is made first where there is none to fill.</summary>
    public async Task<Opened> InviteAsync(string setupCode)
    {
        var bond = _home.FindOpenBond();
        if (bond is null)
        {
            (var opened, bond) = await _home.MakeBondAsync(_home.Address, setupCode);
            if (bond is null)
            {
                return opened;
            }
        }

        return await InviteToAsync(bond);
    }

    /// <summary>Makes an invitation to this bond: to a new one, or to one that moved, for the person who was in it.</summary>
    public async Task<Opened> InviteToAsync(BondSpace bond)
    {
        GoOn();
        return await bond.Log.Replica.SyncAsync(new Sending.All(), CancellationToken.None) is SyncState.UpToDate
            && await _home.FindInviteAsync(bond.Id) is { } invite
                ? await InviteAsync(bond.Relay, invite, bond.Id)
                : Opened.Unreachable;
    }

    private async Task<Opened> InviteAsync(Uri relay, Invite invite, BondId? bond, SeatKept? helper = null)
    {
        var made = await Vault.Inviting.MakeAsync(
            _platform.Crypto,
            _platform.Relays(relay),
            invite,
            _platform.Clock.GetUtcNow(),
            CancellationToken.None);
        if (made is not RelayAnswer<Inviting>.Granted { Value: var inviting })
        {
            return made is RelayAnswer<Inviting>.Refused ? Opened.TurnedAway : Opened.Unreachable;
        }

        await _desk.BeginAsync(inviting, bond, helper);
        return Opened.Yes;
    }

    /// <summary>Reads an invitation; nothing is sent.</summary>
    public Task BeginAsync(InvitationCode code, Uri address)
    {
        GoOn();
        return _desk.BeginAsync(code, address, CancellationToken.None);
    }

    /// <summary>Looks how far the other is.</summary>
    public async Task LookAsync()
    {
        await _desk.StepAsync(CancellationToken.None);
        await AdvanceAsync();
    }

    /// <summary>I want to join.</summary>
    public async Task AcceptAsync()
    {
        if (_desk.Joining is { } joining)
        {
            await joining.AcceptAsync(CancellationToken.None);
            await LookAsync();
            await _desk.KeepAsync();
        }
    }

    /// <summary>The words are the same.</summary>
    public async Task ConfirmAsync()
    {
        _ = _desk.Inviting?.State is InvitingState.Comparing ? _desk.Inviting.Confirm() : null;
        _ = _desk.Joining?.State is JoiningState.Comparing ? _desk.Joining.Confirm() : null;
        await _desk.KeepAsync();
        await LookAsync();
    }

    /// <summary>The words differ: it ends and nobody has learnt anything.</summary>
    public async Task DenyAsync()
    {
        if (_desk.Inviting is { State: InvitingState.Comparing } inviting)
        {
            await inviting.DenyAsync(CancellationToken.None);
        }

        if (_desk.Joining is { State: JoiningState.Comparing } joining)
        {
            await joining.DenyAsync(CancellationToken.None);
        }

        await _desk.KeepAsync();
    }

    /// <summary>Not for me, or not any more. "Not for me" sends nothing.</summary>
    public async Task LeaveItAsync()
    {
        if (_desk.Inviting is { } inviting)
        {
            await inviting.CancelAsync(CancellationToken.None);
            await _desk.ForgetInvitingAsync();
        }

        _desk.Joining?.Cancel();
        await _desk.ForgetJoiningAsync();
    }

    /// <summary>
    /// A visit and the clock may both find a pairing further; whoever comes second finds it done. Without this a bond
    /// would be entered twice.
    /// </summary>
    private async Task AdvanceAsync()
    {
        await _oneAtATime.WaitAsync();
        try
        {
            await GoOnAsync();
        }
        finally
        {
            _oneAtATime.Release();
        }
    }

    private async Task GoOnAsync()
    {
        await AdmitAsync();
        if (_desk.Inviting?.State is InvitingState.Left)
        {
            After = _desk.InvitingHelper is null ? "/today" : "/us/seats";
            await _desk.ForgetInvitingAsync();
            JustMet = true;
        }

        if (_desk.Joining is { } joining && await EnterAsync(joining.State))
        {
            After = joining.State is JoiningState.JoinedHelper ? "/us/seats" : "/today";
            await joining.FinishAsync(CancellationToken.None);
            await _desk.ForgetJoiningAsync();
            JustMet = !WasSomebodyElses;
        }
    }

    private async Task<bool> EnterAsync(JoiningState state)
    {
        switch (state)
        {
            case JoiningState.JoinedBond bond:
                await _home.EnterAsync(bond, _desk.JoiningAt);
                return true;
            case JoiningState.JoinedHelper helper:
                await _home.EnterAsync(helper, _desk.JoiningAt);
                return true;
            case JoiningState.JoinedOwnSpace own:
                var entering = await _home.EnterOwnAsync(own.Secret, null, _desk.JoiningAt);
                WasSomebodyElses = entering == Entering.SomebodyElses;
                return entering != Entering.NothingThere;
            default:
                return false;
        }
    }

    /// <summary>The founder names the person whose words were the same; the secret is left only after that is on disk.</summary>
    private async Task AdmitAsync()
    {
        if (_desk.Inviting is not { State: InvitingState.Admitting(var person) } inviting
            || _desk.InvitingTo is not { } id || _home.FindBond(id) is not { } bond)
        {
            return;
        }

        var replica = bond.Log.Replica;
        if ((await replica.ReadUnsentAsync(default)).All(u => u.Kind != InsideKind.Admission) && replica.Log.Admitted is null)
        {
            await replica.AddAsync([new(InsideKind.Admission, person.Bytes)], [], CancellationToken.None);
        }

        await replica.SyncAsync(new Sending.All(), CancellationToken.None);
        if (Equals(replica.Log.Admitted, person))
        {
            inviting.Admitted();
            await _desk.KeepAsync();
            await _desk.StepAsync(CancellationToken.None);
        }
    }
}
