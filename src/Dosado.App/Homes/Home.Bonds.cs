using Dosado.App.Entries;
using Dosado.Bond;
using Dosado.Sync;
using Dosado.Vault;

namespace Dosado.App.Homes;

// The bonds: making, entering, leaving.
public sealed partial class Home
{
    /// <summary>Whether the bond that the pages are about is one of friends or family, as this person has said.</summary>
    public bool IsBetweenFriends => ChoiceHere("kind") == "friends";

    /// <summary>The bond with this id, or null.</summary>
    public BondSpace? FindBond(BondId id) => _bonds.Find(b => b.Is(id));

    /// <summary>A sharing that still stands, with the other's name; null when it was taken back.</summary>
    internal SharedWithModel? FindShared(Sharing sharing) =>
        FindBond(sharing.Bond) is { Other: { } other } bond && bond.State.Entries.ContainsKey(sharing.Shared)
            ? new(other.Name, sharing.Bond, sharing.Shared)
            : null;

    /// <summary>Makes this bond the one that the pages are about.</summary>
    public Task ShowAsync(BondId bond) => ChooseAsync("bond", bond.Value);

    /// <summary>
    /// Leaves a bond: at once, by oneself, with nothing sent unless words are given. What this device held of it is erased.
    /// False when there are words and nobody answered: then nothing has changed.
    /// </summary>
    public async Task<bool> LeaveAsync(BondId id, string? words)
    {
        if (FindBond(id) is not { } bond)
        {
            return true;
        }

        if (words is not null && !await SayGoodbyeAsync(bond, words))
        {
            return false;
        }

        await PutAwayAsync(bond);
        await Archives.ForgetAsync(Room.Store, bond.Formerly, CancellationToken.None);
        return true;
    }

    /// <summary>A goodbye that cannot be sent now is not sent later either: its author may have stayed.</summary>
    private async Task<bool> SayGoodbyeAsync(BondSpace bond, string words)
    {
        var goodbye = new SaidGoodbye(NewId(), words);
        await bond.RecordAsync(goodbye);
        SyncState state;
        do
        {
            state = await bond.Log.Replica.SyncAsync(new Sending.All(), CancellationToken.None);
        }
        while (state is SyncState.ToSend);
        await (state is SyncState.UpToDate ? Task.CompletedTask : bond.TakeBackAsync(goodbye.Id));
        return state is SyncState.UpToDate;
    }

    /// <summary>
    /// Deletes at its address all that lies there of a bond, and leaves it. False when nobody answered: then nothing has
    /// changed. What the other's device holds stays with the other.
    /// </summary>
    public async Task<bool> DeleteAndLeaveAsync(BondId id)
    {
        if (FindBond(id) is not { } bond || Room.Bonds.Find(b => b.Bond == bond.Id.Value) is not { } kept)
        {
            return true;
        }

        using var secret = new SpaceSecret(kept.Secret);
        var keys = secret.ToKeys();
        if (await _platform.Relays(bond.Relay).DeleteSpaceAsync(keys.Id, keys.Delete, CancellationToken.None)
            is not (RelayAnswer<Sync.Done>.Granted or RelayAnswer<Sync.Done>.Refused { Reason: Refusal.Deleted or Refusal.NoSuchSpace }))
        {
            return false;
        }

        return await LeaveAsync(id, null);
    }

    /// <summary>What another device of mine has entered or left is entered or left here, once the inner door is open.</summary>
    internal async Task AdoptAsync()
    {
        if (Own is not { State.Bonds: var mine } own)
        {
            return;
        }

        foreach (var kept in mine.Where(k => Room.Bonds.All(b => b.Bond != k.Bond.Value)).ToList())
        {
            await HoldAsync(KeptBond.From(kept));
        }

        // What moved is not left: whoever follows takes along what was not sent yet, and forgets it then.
        var left = own.Events.OfType<BondPutAway>().Select(e => e.Bond).Except(mine.Select(b => b.Bond)).ToHashSet();
        var isHeard = _bonds.All(b => b.Log.Replica.Head.Sequence > 0);
        left.ExceptWith(_bonds.Select(b => Archives.FindMove(b.Log)?.From).OfType<BondId>());
        left.ExceptWith(Room.Bonds.Where(b => b.MovesFrom is not null).Select(b => new BondId(b.MovesFrom!)));
        foreach (var bond in _bonds.Where(b => isHeard && left.Contains(b.Id)).ToList())
        {
            await Room.PutAwayAsync(bond.Id, CancellationToken.None);
            await ForgetAsync(bond);
        }
    }

    /// <summary>A bond of mine that nobody has been let into, or null. One that moved waits for the one who was in it.</summary>
    internal BondSpace? FindOpenBond() =>
        _bonds.Find(b =>
            b.Relay == Address && b.Log.Replica.Log.Admitted is null && Archives.FindMove(b.Log) is null);

    /// <summary>Makes a bond at a relay, with me as its founder.</summary>
    internal async Task<(Opened Opened, BondSpace? Bond)> MakeBondAsync(Uri relay, string setupCode)
    {
        using var secret = SpaceSecret.Make(_platform.Crypto);
        using var person = await _platform.Crypto.MakePersonKeyAsync(CancellationToken.None);
        var keys = secret.ToKeys();
        var opened = await CreateAsync(relay, keys, null, setupCode);
        return opened == Opened.Yes
            ? (opened, await EnterAsync(new KeptBond(keys.Id.ToString(), secret.ToArray(), person.ToArray(), relay)))
            : (opened, null);
    }

    /// <summary>What an invitation to this bond hands over; null for a bond that is not here.</summary>
    internal async Task<Invite?> FindInviteAsync(BondId bond)
    {
        if (Room.Bonds.Find(b => b.Bond == bond.Value) is not { } kept || FindBond(bond) is not { } space)
        {
            return null;
        }

        return await InviteAsync(PairingPurpose.Partner, space.Log.Replica, kept.Secret, kept.PersonKey);
    }

    private async Task<Invite> InviteAsync(PairingPurpose purpose, Replica space, byte[] secret, byte[] personKey)
    {
        using var person = new PersonKey(personKey);
        var device = await _platform.Keys.SigningKeyAsync($"device-{space.Space}", CancellationToken.None);
        var certificate = await person.CertifyAsync(_platform.Crypto, space.Space, device.Public, CancellationToken.None);
        return new(purpose, new(secret), space.Head, certificate, device);
    }

    /// <summary>A pairing is through: the bond is mine as well.</summary>
    internal async Task EnterAsync(JoiningState.JoinedBond joined, Uri address)
    {
        var keys = joined.Secret.ToKeys();
        await EnterAsync(new KeptBond(keys.Id.ToString(), joined.Secret.ToArray(), joined.Person.ToArray(), address));
        if (Choice("own") == "here" && Own is { Relay: null })
        {
            await KeepOwnAtAsync(address, joined.Ticket);
        }
    }

    private async Task<BondSpace> EnterAsync(KeptBond kept)
    {
        await RecordOwnAsync(kept.ToEvent(NewId()));
        var bond = await HoldAsync(kept);
        await ShowAsync(bond.Id);
        await bond.RecordAsync(new Introduced(NewId(), Profile));
        _touching.Wake(bond.Log.Replica);
        return bond;
    }

    /// <summary>
    /// A bond may be found by a visit and by what arrives at the same time. Two replicas of one space on one device would
    /// write over each other, so whoever comes second gets the first one's.
    /// </summary>
    private async Task<BondSpace> HoldAsync(KeptBond kept)
    {
        await _holding.WaitAsync();
        try
        {
            if (_bonds.Find(b => b.Id.Value == kept.Bond) is { } held)
            {
                return held;
            }

            await Room.KeepAsync(kept, CancellationToken.None);
            var bond = await _spaces.OpenBondAsync(Room, kept, NewId, CancellationToken.None);
            Hold(bond);
            return bond;
        }
        finally
        {
            _holding.Release();
        }
    }

    private void Hold(BondSpace bond)
    {
        bond.Log.Replica.Changed += Tell;
        _bonds = _bonds.Add(bond);
        _touching.Add(bond.Log.Replica, PlanOf(SyncPlan.AtOnce));
    }
}
