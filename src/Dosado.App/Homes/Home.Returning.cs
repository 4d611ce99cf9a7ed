using Dosado.Bond;
using Dosado.Sync;

namespace Dosado.App.Homes;

// A device that a move left behind, a lost one that was found again, comes along: by the new code or by six words.
public sealed partial class Home
{
    /// <summary>Whether my own things moved without this device, as far as it has heard.</summary>
    public bool IsLeftBehind => Own?.Log.Replica.State is SyncState.Refused { Reason: Refusal.Deleted };

    /// <summary>Whether this device may be added to somebody's: it is empty, or was theirs and was left behind.</summary>
    public async Task<bool> IsFreeAsync()
    {
        if (Own is { Relay: not null } own)
        {
            await own.Log.Replica.SyncAsync(new Sending.Nothing(), CancellationToken.None);
        }

        return IsNew || IsLeftBehind;
    }

    /// <summary>
    /// The code or the six words are the way in. That the two spaces are one person's shows in what both say under the same
    /// ids; somebody else's things are never mixed in.
    /// </summary>
    private async Task<Entering> ComeAlongAsync(KeptOwn next, IReadOnlyList<Recorded> said, Profile profile)
    {
        if (_mine is not { } room || Own is not { } old || !await IsFreeAsync())
        {
            return Entering.SomebodyElses;
        }

        var mine = old.Events.Select(e => e.Id).ToHashSet();
        if (!said.Any(r => mine.Contains(r.Event.Id)))
        {
            return Entering.SomebodyElses;
        }

        var move = new OwnMove(_platform, _spaces, _door, NewId);
        if (!await move.FollowAsync(room, old, next, Added, CancellationToken.None))
        {
            return Entering.NothingThere;
        }

        await Room.KeepAsync(profile, CancellationToken.None);
        await MoveInAsync(room, old, move);
        return Entering.Entered;
    }
}
