using Dosado.Bond;
using Dosado.Sync;
using Dosado.Vault;

namespace Dosado.App.Homes;

// A sealed file of everything, and beginning again with it: as one more device, never as a copy of the one that made it.
public sealed partial class Home
{
    /// <summary>Everything of this device that its owner needs to begin again, sealed under the recovery code.</summary>
    public async Task<string> SealBackupAsync()
    {
        var cancel = CancellationToken.None;
        var own = Own ?? throw new InvalidOperationException("the inner door is closed");
        var kept = await (_mine ?? throw new InvalidOperationException("the inner door is closed")).ReadAsync(cancel);
        var code = kept.Code ?? Convert.FromBase64String(own.State.RecoveryCode!);

        // First what is unsent: what is sent while the logs are read stands in both then, and is taken once.
        var unsent = own.Log.Unsent.Select(r => System.Text.Encoding.UTF8.GetString(EventJson.Write(r.Event))).ToList();
        var logs = new List<KeptLog>();
        foreach (var replica in _bonds.Select(b => b.Log.Replica).Prepend(own.Log.Replica).Where(r => r.Head.Sequence > 0))
        {
            logs.Add(await KeptLog.OfAsync(replica, cancel));
        }

        using var recovery = new RecoveryCode(code);
        var backup = new KeptBackup(Profile, kept with { Code = code }, [.. unsent], logs);
        return await SealedFile.SealAsync(_platform.Crypto, recovery, backup.ToBytes(), cancel);
    }

    /// <summary>
    /// Begins again on a device that holds nothing yet; false when the file does not open with the code. What has happened
    /// since the file was made comes from where it is kept, as for any device of the person.
    /// </summary>
    public async Task<bool> RestoreAsync(RecoveryCode code, string file)
    {
        var cancel = CancellationToken.None;
        if (await SealedFile.OpenAsync(_platform.Crypto, code, file, cancel) is not { } bytes || KeptBackup.Find(bytes) is not { } backup)
        {
            return false;
        }

        await SetUpDoorsAsync(new LockOpener.ThisDevice(), backup.Profile, cancel);
        await FeedAsync(_mine!.Store, backup.Own.Secret, backup, cancel);
        var own = await _spaces.OpenOwnAsync(_mine, backup.Own, cancel);
        var there = own.Events.Select(e => e.Id).ToHashSet();
        await own.Log.RecordAsync([.. backup.ToEvents().Where(e => !there.Contains(e.Id))]);
        var bonds = own.State.Bonds.Select(KeptBond.From).ToList();
        foreach (var bond in bonds)
        {
            await FeedAsync(_app!.Store, bond.Secret, backup, cancel);
        }

        await KeepBeginningAsync(backup.Own, cancel);
        Own = own;
        foreach (var bond in bonds)
        {
            await HoldAsync(bond);
        }

        await SettleAsync(cancel);
        return true;
    }

    /// <summary>What the file holds of a log passes through the rules that everything passes which a relay serves.</summary>
    /// <exception cref="StoreFullException">This device has no room for all of it: a part is no beginning.</exception>
    private async Task FeedAsync(IDeviceStore store, byte[] bytes, KeptBackup backup, CancellationToken cancel)
    {
        using var secret = new SpaceSecret(bytes);
        if (backup.FindLog(secret.ToKeys().Id) is { } log && LogHead.TryParse(log.Head, out var head))
        {
            using var replica = await _spaces.OpenToReadAsync(store, secret, new ArchiveRelay(log.Items, head), cancel);
            if (await replica.SyncAsync(new Sending.Nothing(), cancel) is SyncState.DeviceFull)
            {
                throw new StoreFullException();
            }
        }
    }

    /// <summary>The first round runs here, so that everything is there when the page comes.</summary>
    private async Task SettleAsync(CancellationToken cancel)
    {
        var own = Own!;
        await RecordOwnAsync(Added(own));
        await own.Log.Replica.SyncAsync(new Sending.All(), cancel);
        await KnowDevicesAsync();
        HoldOwn(own);
        _touching.Start();
        await OpenDeskAsync(_app!, _mine!, cancel);
    }
}
