using Dosado.Bond;
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
            _touching.Remove(old.Log.Replica);
            Own = await _spaces.OpenOwnAsync(room, CancellationToken.None);
            await KnowDevicesAsync();
            HoldOwn(Own);
            await move.LeaveAsync(room, CancellationToken.None);
        }

        return moved;
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

    /// <summary>The keys that a space keeps of itself, as far as it does not yet.</summary>
    private Event[] KeysOf(KeptOwn kept, OwnSpace own) => OwnMove.KeysOf(kept, own.State, NewId);
}
