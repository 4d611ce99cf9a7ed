using Dosado.Bond;
using Dosado.Sync;
using Dosado.Vault;

namespace Dosado.App.Homes;

// Moving house: new keys for what somebody else may have the old ones of.
public sealed partial class Home
{
    /// <summary>
    /// Makes the old recovery code worthless: my own things move to a new space with a new code and a new person key, and
    /// the old space is deleted. Other devices of mine are not carried along. It may be asked again whatever happened in
    /// between; until it answers <see cref="Opened.Yes"/> the old space is the one that holds.
    /// </summary>
    public async Task<Opened> MoveOwnAsync()
    {
        if (_mine is not { } room || Own is not { Relay: not null } old)
        {
            throw new InvalidOperationException("only an own space that is kept at an address can move");
        }

        var move = new OwnMove(_platform, _spaces, _door, NewId);
        var moved = await move.RunAsync(room, old, CancellationToken.None);
        if (moved == Opened.Yes)
        {
            await MoveInAsync(room, old, move);
        }

        return moved;
    }

    private async Task MoveInAsync(MineRoom room, OwnSpace old, OwnMove move)
    {
        _touching.Remove(old.Log.Replica);
        Own = await _spaces.OpenOwnAsync(room, CancellationToken.None);
        await KnowDevicesAsync();
        HoldOwn(Own);
        await move.LeaveAsync(room, CancellationToken.None);
    }

    /// <summary>Whether a move was begun and has not come through: asked for again, it goes on.</summary>
    public async Task<bool> IsMovingAsync() =>
        _mine is { } room && await room.FindNextAsync(CancellationToken.None) is not null;

    /// <summary>What was moved out of is deleted at the address as soon as it answers; true when nothing is left of it.</summary>
    public async Task<bool> LeaveOldAsync()
    {
        if (_mine is not { } room)
        {
            return true;
        }

        await new OwnMove(_platform, _spaces, _door, NewId).LeaveAsync(room, CancellationToken.None);
        return (await room.ReadLeftAsync(CancellationToken.None)).Count == 0;
    }

    /// <summary>
    /// Moves a bond to new keys, at its own address. Whoever has only the old ones reads nothing that comes after; the
    /// other follows by a new invitation and six words.
    /// </summary>
    public async Task<Opened> MoveBondAsync(BondId id, string setupCode)
    {
        if (FindBond(id) is not { } old)
        {
            return Opened.Unreachable;
        }

        var (opened, next) = await _moves.MoveAsync(Room, old, setupCode, CancellationToken.None);
        if (next is not null)
        {
            await RecordOwnAsync(next.ToEvent(NewId()), new BondPutAway(NewId(), old.Id));
            await Room.MoveInAsync(next, old.Id.Value, CancellationToken.None);
            await ForgetAsync(old);
            var bond = await HoldAsync(next with { MovesFrom = null });
            await ShowAsync(bond.Id);
            await _moves.CatchUpAsync(CancellationToken.None);
        }

        return opened;
    }

    /// <summary>
    /// Gives an address that was put back to an older copy what it had since: of the bond, and of one's own things if they
    /// are kept there too and the inner door is open.
    /// </summary>
    public async Task<RepairOutcome> RepairAsync(BondSpace bond)
    {
        if (Own is { } own && own.Relay == bond.Relay)
        {
            await RepairAsync(own.Log.Replica);
        }

        return await RepairAsync(bond.Log.Replica);
    }

    private async Task<RepairOutcome> RepairAsync(Replica replica)
    {
        var outcome = await replica.RepairAsync(CancellationToken.None);
        _touching.Wake(replica);
        return outcome;
    }

    /// <summary>Deletes at the address what a bond moved out of, once both are in the new space.</summary>
    public async Task<bool> DeleteOldAsync(BondSpace bond)
    {
        if (bond.State.House is not { IsWhole: true, From: { } moved })
        {
            return false;
        }

        using var secret = new SpaceSecret(Convert.FromBase64String(moved.Secret));
        var keys = secret.ToKeys();
        var gone = await _platform.Relays(bond.Relay).DeleteSpaceAsync(keys.Id, keys.Delete, CancellationToken.None)
            is RelayAnswer<Sync.Done>.Granted
            or RelayAnswer<Sync.Done>.Refused { Reason: Refusal.Deleted or Refusal.NoSuchSpace };
        if (gone)
        {
            await ChooseAsync("old-place-gone", bond.Id.Value);
        }

        return gone;
    }

    /// <summary>A bond that was moved, or left: this device keeps nothing of the old space.</summary>
    internal async Task PutAwayAsync(BondSpace bond)
    {
        await RecordOwnAsync(new BondPutAway(NewId(), bond.Id));
        await Room.PutAwayAsync(bond.Id, CancellationToken.None);
        await ForgetAsync(bond);
    }

    /// <summary>The disk of a bond.</summary>
    internal IDeviceStore RoomOf(BondSpace bond) =>
        _bonds.Contains(bond) ? Room.Store : throw new InvalidOperationException("this bond is not here");

    private async Task ForgetAsync(BondSpace bond)
    {
        _touching.Remove(bond.Log.Replica);
        _bonds = _bonds.Remove(bond);
        await _spaces.EraseAsync(Room.Store, bond.Log.Replica.Space, CancellationToken.None);
    }

    /// <summary>The keys that a space keeps of itself, as far as it does not yet.</summary>
    private Event[] KeysOf(KeptOwn kept, OwnSpace own) => OwnMove.KeysOf(kept, own.State, NewId);
}
