using Dosado.Bond;
using Dosado.Sync;
using Dosado.Vault;

namespace Dosado.App.Homes;

/// <summary>
/// Moves the own things to a space with a new code. Every step may be the last one that the device comes to; the next
/// attempt finds what is done.
/// <code>
/// 1. the new code and person key are kept beside the old ones
/// 2. the relay makes the new space, by the right of the old one
/// 3. everything is said again in the new space; what is there already, by its id, is not
/// 4. the relay has all of it
/// 5. in one commit the new space takes the place of the old one
/// 6. the old space is deleted at the relay, then on this device (again at the next opening, if nobody answered)
/// </code>
/// The old envelopes are not carried along: one person wrote all of them, so nothing rests on their signatures, and the
/// old code opens nothing that lies in the new space.
/// </summary>
internal sealed class OwnMove(Platform platform, Spaces spaces, RelayDoor door, Func<EntryId> newId)
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    public async Task<Opened> RunAsync(MineRoom room, OwnSpace old, CancellationToken cancel)
    {
        var kept = await room.ReadAsync(cancel);
        var next = await room.FindNextAsync(cancel) ?? await MakeAsync(room, old.Relay!, cancel);
        var opened = await door.CreateAsync(old.Relay!, next.ToKeys(), null, [old.Log.Replica], string.Empty, cancel);
        if (opened != Opened.Yes)
        {
            return opened;
        }

        // What other devices of the person have said until now comes along, too.
        await old.Log.Replica.SyncAsync(new Sending.Nothing(), cancel);
        await old.Log.CatchUpAsync(cancel);
        var own = await spaces.OpenOwnAsync(room, next, cancel);
        await own.Log.RecordAsync([.. KeysOf(next, own.State, newId), .. Missing(old, own)]);
        if (!await SendAsync(own.Log.Replica, cancel))
        {
            return Opened.Unreachable;
        }

        await room.MoveInAsync(next, kept, cancel);
        return Opened.Yes;
    }

    /// <summary>
    /// Comes along on a device that a move left behind: what it had said and the move did not find is said again. False
    /// when the address does not have it yet; asked again, it goes on.
    /// </summary>
    public async Task<bool> FollowAsync(
        MineRoom room,
        OwnSpace old,
        KeptOwn next,
        Func<OwnSpace, IEnumerable<Event>> introduce,
        CancellationToken cancel)
    {
        var kept = await room.ReadAsync(cancel);
        var own = await spaces.OpenOwnAsync(room, next, cancel);
        await own.Log.Replica.SyncAsync(new Sending.Nothing(), cancel);
        await own.Log.CatchUpAsync(cancel);
        await own.Log.RecordAsync([.. introduce(own), .. Since(old, own)]);
        if (!await SendAsync(own.Log.Replica, cancel))
        {
            return false;
        }

        await room.MoveInAsync(next, kept, cancel);
        return true;
    }

    /// <summary>Deletes what was moved out of, where it was kept and here.</summary>
    public async Task LeaveAsync(MineRoom room, CancellationToken cancel)
    {
        foreach (var left in await room.ReadLeftAsync(cancel))
        {
            var keys = left.ToKeys();
            if (await platform.Relays(left.Relay!).DeleteSpaceAsync(keys.Id, keys.Delete, cancel)
                is RelayAnswer<Sync.Done>.Granted or RelayAnswer<Sync.Done>.Refused { Reason: Refusal.Deleted or Refusal.NoSuchSpace })
            {
                await spaces.EraseAsync(room.Store, keys.Id, cancel);
                await room.ForgetLeftAsync(left, cancel);
            }
        }
    }

    /// <summary>The keys that a space keeps of itself, as far as it does not yet.</summary>
    public static Event[] KeysOf(KeptOwn kept, OwnState state, Func<EntryId> newId) =>
    [
        .. state.PersonKey is null ? [new PersonKeyKept(newId(), Convert.ToBase64String(kept.PersonKey))] : Array.Empty<Event>(),
        .. state.RecoveryCode is null && kept.Code is { } code ? [new RecoveryKept(newId(), Convert.ToBase64String(code))] : Array.Empty<Event>(),
    ];

    private async Task<KeptOwn> MakeAsync(MineRoom room, Uri relay, CancellationToken cancel)
    {
        using var code = RecoveryCode.Make(platform.Crypto);
        using var person = await platform.Crypto.MakePersonKeyAsync(cancel);
        var next = KeptOwn.Of(code, person, relay);
        await room.KeepNextAsync(next, cancel);
        return next;
    }

    /// <summary>Neither the old space's own keys nor its list of devices belong into the new one.</summary>
    private static IEnumerable<Event> Missing(OwnSpace old, OwnSpace own)
    {
        var there = own.Events.Select(e => e.Id).ToHashSet();
        return old.Events.Where(e => e is not (PersonKeyKept or RecoveryKept or DeviceAdded) && !there.Contains(e.Id));
    }

    /// <summary>A move takes a log along from its beginning; what comes after the last thing that it took is missing.</summary>
    private static IEnumerable<Event> Since(OwnSpace old, OwnSpace own)
    {
        var there = own.Events.Select(e => e.Id).ToHashSet();
        var gone = own.Events.OfType<TakenBack>().SelectMany(t => t.Entries).ToHashSet();
        var (kept, unsent) = old.Log.Both;
        var taken = kept.ToList().FindLastIndex(r => there.Contains(r.Event.Id));
        return kept.Skip(taken + 1).Concat(unsent)
            .Select(r => r.Event)
            .Where(e => e is not (PersonKeyKept or RecoveryKept or DeviceAdded) && !there.Contains(e.Id) && !gone.Contains(e.Id));
    }

    private async Task<bool> SendAsync(Replica replica, CancellationToken cancel)
    {
        var until = platform.Clock.GetUtcNow() + Patience;
        var state = await replica.SyncAsync(new Sending.All(), cancel);
        while (state is SyncState.ToSend && platform.Clock.GetUtcNow() < until)
        {
            state = await replica.SyncAsync(new Sending.All(), cancel);
        }

        return state is SyncState.UpToDate;
    }
}
