using Dosado.App.Logs;
using Dosado.Sync;

namespace Dosado.App.Homes;

// A device that was put back to an older copy of itself joins anew as a new one (docs/adr/0012-envelope-ids-drawn-one-ahead.md).
public sealed partial class Home
{
    /// <summary>Whether this device has found that it is an older copy of itself, in a bond or in the own space.</summary>
    public bool WasPutBack => _bonds.Any(b => IsOldCopy(b.Log)) || (Own is { } own && IsOldCopy(own.Log));

    /// <summary>Joins anew wherever it is one. What was said here and not sent comes along; the rest comes from the address.</summary>
    public async Task JoinAnewAsync()
    {
        if (Own is { } own && IsOldCopy(own.Log))
        {
            await JoinOwnAnewAsync(_mine!, own);
        }

        foreach (var bond in _bonds.Where(b => IsOldCopy(b.Log)).ToList())
        {
            await JoinAnewAsync(bond);
        }
    }

    private static bool IsOldCopy(Logbook log) => log.Replica.State is SyncState.Stopped { Stop.Reason: StopReason.OldCopyOfDevice };

    private async Task JoinOwnAnewAsync(MineRoom room, OwnSpace own)
    {
        var cancel = CancellationToken.None;
        _touching.Remove(own.Log.Replica);
        await _spaces.BeginAnewAsync(own.Log.Replica, (await room.ReadAsync(cancel)).PersonKey, cancel);
        Own = await _spaces.OpenOwnAsync(room, cancel);
        await Own.Log.ForgetWhatArrivedAsync(cancel);
        await RecordOwnAsync(Added(Own));
        HoldOwn(Own);
        _touching.SendNow(Own.Log.Replica);
    }

    private async Task JoinAnewAsync(BondSpace bond)
    {
        var kept = Room.Bonds.First(b => b.Bond == bond.Id.Value);
        _touching.Remove(bond.Log.Replica);
        await _spaces.BeginAnewAsync(bond.Log.Replica, kept.PersonKey, CancellationToken.None);
        _bonds = _bonds.Remove(bond);
        var again = await HoldAsync(kept);
        await again.Log.ForgetWhatArrivedAsync(CancellationToken.None);
        _touching.Wake(again.Log.Replica);
    }
}
