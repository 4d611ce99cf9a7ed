using Dosado.Sync;

namespace Dosado.App.Homes;

/// <summary>
/// Knocks once words have reached the relay, and keeps this device's own bell as it should hang. It speaks to a relay only
/// after the device has been in touch with it anyway, so that the hours of being in touch stay what was chosen.
/// </summary>
internal sealed class Bells(Home home, Platform platform) : IDisposable
{
    private readonly SemaphoreSlim _oneAtATime = new(1, 1);
    private readonly CancellationTokenSource _ending = new();
    private (BondSpace Bond, ulong? Hung)? _last;

    /// <summary>Something has changed.</summary>
    public void Wake()
    {
        if (!home.IsLocked)
        {
            _ = LookAsync(_ending.Token);
        }
    }

    /// <summary>Hangs the bell now; whether the relay took it.</summary>
    public async Task<bool> HangAsync(BondSpace bond, KeptBell bell)
    {
        _last = null;
        await KeepHungAsync(bond, bell, _ending.Token);
        return _last is not null;
    }

    /// <summary>Takes the bell down now, as far as the relay can be reached.</summary>
    public async Task TakeDownAsync(BondSpace bond, KeptBell bell)
    {
        _last = null;
        var replica = bond.Log.Replica;
        await platform.Bells(bond.Relay).SilenceAsync(replica.Space, replica.Rights.Read, bell.Endpoint, _ending.Token);
    }

    public void Dispose()
    {
        _ending.Cancel();
        _ending.Dispose();
        _oneAtATime.Dispose();
    }

    private async Task LookAsync(CancellationToken cancel)
    {
        await _oneAtATime.WaitAsync(cancel);
        try
        {
            foreach (var bond in home.Bonds.ToList())
            {
                await KnockAsync(bond, cancel);
            }

            if (home is { BellBond: { } bellBond, Bell: { } bell } && bellBond.Sync is SyncState.UpToDate)
            {
                await KeepHungAsync(bellBond, bell, cancel);
            }
        }
        finally
        {
            _oneAtATime.Release();
        }
    }

    private async Task KnockAsync(BondSpace bond, CancellationToken cancel)
    {
        var replica = bond.Log.Replica;
        await bond.Log.CatchUpAsync(cancel);
        if (replica.Rights.Write is { } write && bond.TakeArrived())
        {
            await platform.Bells(bond.Relay).KnockAsync(replica.Space, write, cancel);
        }
    }

    /// <summary>Down while I am in the room that I asked for, and otherwise knowing what this device has.</summary>
    private async Task KeepHungAsync(BondSpace bond, KeptBell bell, CancellationToken cancel)
    {
        var replica = bond.Log.Replica;
        var relay = platform.Bells(bond.Relay);
        ulong? wanted = WorthTelling.IsInRoom(bond.State, bond.Me) ? null : replica.Head.Sequence;
        if (_last == (bond, wanted))
        {
            return;
        }

        var answer = wanted is { } heard
            ? await relay.HangAsync(replica.Space, replica.Rights.Read, Wish(bell, heard), cancel)
            : await relay.SilenceAsync(replica.Space, replica.Rights.Read, bell.Endpoint, cancel);
        _last = answer is RelayAnswer<Done>.Granted ? (bond, wanted) : null;
    }

    private BellWish Wish(KeptBell bell, ulong heard) =>
        new(bell.Endpoint, bell.Key, bell.Secret, MinuteOf(bell.From), MinuteOf(bell.Until), heard);

    /// <summary>A time of today as a minute of the day in UTC; when the clocks change, the next news set it right.</summary>
    private int MinuteOf(TimeOnly time) => (int)home.At(home.Now.Day, time).At.UtcDateTime.TimeOfDay.TotalMinutes;
}
