using Dosado.App.Logs;
using Dosado.Bond;
using Dosado.Sync;
using Dosado.Vault;

namespace Dosado.App.Homes;

/// <summary>
/// Moves a bond to new keys, and follows one that was moved.
/// <code>
/// moving     1. the new keys are kept beside the old ones      2. the relay makes the new space
///            3. in one commit: where from, the old log, my name, what was not sent yet
///            4. the relay has all of it, and it opens again     5. my own space has the new keys
///            6. in one commit the new keys take the place of the old ones on this device
/// following  after joining by six words, and on further devices of either: the old log that came along passes through
///            this device's own; what I said in the old space since is said again; I say that I am here
/// </code>
/// Each step may be the last one that the device comes to; the next attempt finds what is done.
/// </summary>
internal sealed class BondMoves(Home home, Platform platform, Spaces spaces, RelayDoor door) : IDisposable
{
    private readonly SemaphoreSlim _oneAtATime = new(1, 1);
    private readonly SemaphoreSlim _oneReader = new(1, 1);
    private readonly Archives _archives = new(spaces);

    public void Dispose()
    {
        _oneAtATime.Dispose();
        _oneReader.Dispose();
    }

    /// <summary>Moves; says why not in the relay's own terms.</summary>
    public async Task<(Opened Opened, KeptBond? Next)> MoveAsync(
        AppRoom room,
        BondSpace old,
        string setupCode,
        CancellationToken cancel)
    {
        await _oneAtATime.WaitAsync(cancel);
        try
        {
            return await RunAsync(room, old, setupCode, cancel);
        }
        finally
        {
            _oneAtATime.Release();
        }
    }

    /// <summary>
    /// Reads what came along, and follows where the other has moved. Whoever comes while that is being done waits for it:
    /// halfway the old place is put away and what came along is not read yet. Nobody waits for a move of one's own.
    /// </summary>
    public async Task CatchUpAsync(CancellationToken cancel)
    {
        await _oneReader.WaitAsync(cancel);
        try
        {
            await ReadOnAsync(cancel);
        }
        finally
        {
            _oneReader.Release();
        }
    }

    private async Task ReadOnAsync(CancellationToken cancel)
    {
        if (home.IsLocked || home.IsNew || !await _oneAtATime.WaitAsync(0, cancel))
        {
            return;
        }

        try
        {
            await home.AdoptAsync();
            foreach (var bond in home.Bonds.ToList())
            {
                await ReadOnAsync(bond, cancel);
            }
        }
        finally
        {
            _oneAtATime.Release();
        }
    }

    private async Task<(Opened Opened, KeptBond? Next)> RunAsync(
        AppRoom room,
        BondSpace old,
        string setupCode,
        CancellationToken cancel)
    {
        // A space whose relay told untruths, or has lost it, moves with what this device had checked; any other one with all there is.
        if (await old.Log.Replica.SyncAsync(new Sending.All(), cancel) is not
            (SyncState.UpToDate or SyncState.Stopped or SyncState.Refused { Reason: Refusal.NoSuchSpace }))
        {
            return (Opened.Unreachable, null);
        }

        await old.Log.CatchUpAsync(cancel);
        var kept = room.Bonds.First(b => b.Bond == old.Id.Value);
        var next = room.Bonds.Find(b => b.MovesFrom == kept.Bond) ?? await MakeAsync(room, kept, cancel);
        var opened = await door.CreateAsync(next.Relay, KeysOf(next), null, [old.Log.Replica], setupCode, cancel);
        if (opened != Opened.Yes)
        {
            return (opened, null);
        }

        var bond = await spaces.OpenBondAsync(room, next, home.NewId, cancel);
        if (Archives.FindMove(bond.Log) is null && bond.Log.Unsent.All(r => r.Event is not MovedHere))
        {
            // What was sent while the log was read has come along with it, or is said again by whoever said it.
            var carried = await Archives.CarryAsync(kept, old.Log, home.NewId, cancel);
            await old.Log.CatchUpAsync(cancel);
            await bond.RecordAsync(
            [
                .. carried,
                new Introduced(home.NewId(), home.Profile),
                .. old.Log.Unsent.Select(r => r.Event),
            ]);
        }

        return await IsThereAsync(room, bond, cancel) ? (Opened.Yes, next) : (Opened.Unreachable, null);
    }

    private async Task<KeptBond> MakeAsync(AppRoom room, KeptBond old, CancellationToken cancel)
    {
        using var secret = SpaceSecret.Make(platform.Crypto);
        using var person = await platform.Crypto.MakePersonKeyAsync(cancel);
        var next = new KeptBond(
            secret.ToKeys().Id.ToString(), secret.ToArray(), person.ToArray(), old.Relay, MovesFrom: old.Bond);
        await room.KeepAsync(next, cancel);
        return next;
    }

    /// <summary>The old keys are let go only when what was carried along is at the relay and opens by the old rules.</summary>
    private async Task<bool> IsThereAsync(AppRoom room, BondSpace bond, CancellationToken cancel)
    {
        SyncState state;
        do
        {
            state = await bond.Log.Replica.SyncAsync(new Sending.All(), cancel);
        }
        while (state is SyncState.ToSend);
        await bond.Log.CatchUpAsync(cancel);
        return state is SyncState.UpToDate
            && Archives.FindMove(bond.Log) is { } moved
            && await _archives.ReadAsync(room.Store, bond.Log, moved, cancel) is not null;
    }

    private async Task ReadOnAsync(BondSpace bond, CancellationToken cancel)
    {
        if (Archives.FindMove(bond.Log) is not { } moved)
        {
            return;
        }

        if (home.Bonds.FirstOrDefault(b => b.Id == moved.From) is { } old)
        {
            await FollowAsync(bond, old, moved, cancel);
        }

        var readFor = bond.Log.Replica.Log.Admitted?.ToPersonId().Value ?? "one";
        if (bond.State.House.Along.Contains(bond.Me) && bond.ReadFor != readFor
            && await _archives.ReadAsync(home.RoomOf(bond), bond.Log, moved, cancel) is { } archive)
        {
            bond.ReadOn(archive, readFor);
        }
    }

    /// <summary>
    /// What I said in the old space and did not come along is said again. The old bond is put away once nothing of it is
    /// missing: what the other wrote on a branch that their move did not know is theirs to say again.
    /// </summary>
    private async Task FollowAsync(BondSpace bond, BondSpace old, MovedHere moved, CancellationToken cancel)
    {
        if (await FindPartingAsync(bond, old, moved, cancel) is not { } parting)
        {
            return;
        }

        var there = bond.Log.Said.Select(r => r.Event.Id).Concat(parting.There).ToHashSet();
        var missing = parting.Here.Concat(old.Log.Unsent).Where(r => !there.Contains(r.Event.Id)).ToLookup(r => r.Author == old.Me);
        var isWhole = !parting.IsFork || !missing[false].Any();
        await bond.RecordAsync(
        [
            .. missing[true].Select(r => r.Event),
            .. isWhole && !bond.State.House.Along.Contains(bond.Me) ? [new CameAlong(home.NewId())] : Array.Empty<Event>(),
        ]);
        await (isWhole ? home.PutAwayAsync(old) : Task.CompletedTask);
    }

    /// <summary>
    /// Null unless the mover was the other then (or is me, on another device), and the two logs have a beginning in common.
    /// A mover that brings another story is not followed, and the old bond stays as it is.
    /// </summary>
    private async Task<Parting?> FindPartingAsync(BondSpace bond, BondSpace old, MovedHere moved, CancellationToken cancel)
    {
        var isMine = bond.Log.Replica.Log.Founder?.ToPersonId() == bond.Me;
        return isMine == (moved.Was == old.Me)
            && await _archives.FindAsync(home.RoomOf(bond), bond.Log.Replica, moved, cancel) is { } archive
                ? await Parting.FindAsync(old.Log.Replica, archive, cancel)
                : null;
    }

    private static SpaceKeys KeysOf(KeptBond kept)
    {
        using var secret = new SpaceSecret(kept.Secret);
        return secret.ToKeys();
    }
}
