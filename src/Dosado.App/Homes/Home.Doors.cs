using Dosado.Vault;

namespace Dosado.App.Homes;

// The two doors: opening, closing, changing their codes.
public sealed partial class Home
{
    /// <summary>After how many minutes without use the app locks; 0 for never.</summary>
    public int LockAfter => int.TryParse(Choice("lock-after"), out var minutes) ? minutes : 0;

    /// <summary>Opens the app; false when the code is another one. An app that is open stays as it is.</summary>
    public Task<bool> UnlockAsync(string code) => OpenOnceAsync(() => !IsLocked, () => OpenAppAsync(code));

    private async Task<bool> OpenAppAsync(string code)
    {
        if (await _appLock.UnlockAsync(Opener(code), CancellationToken.None) is not Unlocking.Unlocked open)
        {
            return false;
        }

        _app = await AppRoom.OpenAsync(_platform, open.Keys, CancellationToken.None);
        foreach (var bond in _app.Bonds.Where(b => b.MovesFrom is null))
        {
            Hold(await _spaces.OpenBondAsync(_app, bond, NewId, CancellationToken.None));
        }

        _touching.Start();
        await _desk.OpenAsync(_app, FindInviteAsync, CancellationToken.None);
        return true;
    }

    /// <summary>Closes both doors and forgets what stood behind them.</summary>
    public void Lock()
    {
        CloseMine();
        _touching.Stop();
        _desk.Dispose();
        _bonds.ForEach(b => b.Log.Dispose());
        _bonds = [];
        _app?.Dispose();
        _app = null;
    }

    /// <summary>Opens the inner door; false when the code is another one. What was dropped meanwhile moves in.</summary>
    public Task<bool> OpenMineAsync(string code) => OpenOnceAsync(() => Own is not null, () => OpenDoorAsync(code));

    private async Task<bool> OpenDoorAsync(string code)
    {
        if (await _mineLock.UnlockAsync(Opener(code), CancellationToken.None) is not Unlocking.Unlocked open)
        {
            return false;
        }

        _mine = MineRoom.Behind(_platform, open.Keys);
        Own = await _spaces.OpenOwnAsync(_mine, CancellationToken.None);
        _known = await _mine.ReadKnownAsync(CancellationToken.None);
        await HoldToMarkAsync(_mine);
        await EndBeginningAsync(_mine, Own);
        HoldOwn(Own);
        await _desk.OpenMineAsync(_mine, Own.Relay, FindOwnInviteAsync, CancellationToken.None);
        await _drops.MoveIntoAsync(_mine, Own.Log, CancellationToken.None);
        await LeaveOldAsync();
        return true;
    }

    /// <summary>Closes the inner door.</summary>
    public void CloseMine()
    {
        if (Own is { } own)
        {
            _touching.Remove(own.Log.Replica);
            own.Log.Dispose();
        }

        Own = null;
        _desk.CloseMine();
        _mine?.Dispose();
        _mine = null;
    }

    /// <summary>Another code for a door, or none; false when the present one was another one.</summary>
    public async Task<bool> ChangeCodeAsync(bool inner, string now, string next)
    {
        var door = inner ? _mineLock : _appLock;
        var opener = Opener(next.Length == 0 ? null : next);
        if (await door.ChangeAsync(Opener(now), opener, CancellationToken.None) is not Unlocking.Unlocked changed)
        {
            return false;
        }

        changed.Keys.Dispose();
        _appKind = inner ? _appKind : opener.Kind;
        _mineKind = inner ? opener.Kind : _mineKind;
        return true;
    }

    /// <summary>
    /// A code may be sent twice, by two taps or from two tabs. Two replicas of one space on one device would write over each
    /// other, so whoever comes second finds the door open.
    /// </summary>
    private async Task<bool> OpenOnceAsync(Func<bool> isOpen, Func<Task<bool>> open)
    {
        await _opening.WaitAsync();
        try
        {
            return isOpen() || await open();
        }
        finally
        {
            _opening.Release();
        }
    }

    private static LockOpener Opener(string? code) =>
        string.IsNullOrEmpty(code) ? new LockOpener.ThisDevice() : new LockOpener.Pin(code);
}
