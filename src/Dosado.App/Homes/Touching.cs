using Dosado.Sync;

namespace Dosado.App.Homes;

/// <summary>Keeps the opened spaces in touch with their relays while the app is open.</summary>
internal sealed class Touching(Platform platform) : IDisposable
{
    private readonly SyncLoop _loop =
        new(new SoleWriter(), platform.Clock, new Random(BitConverter.ToInt32(platform.Crypto.Random(4))));

    private static readonly TimeSpan Rest = TimeSpan.FromSeconds(2);

    private CancellationTokenSource? _running;

    /// <summary>The hours of "in touch only at fixed hours", the same for everybody so that they tell nothing.</summary>
    public static Touch FixedHours { get; } = new Touch.AtHours([new(7, 0), new(12, 0), new(18, 0), new(21, 0)]);

    public void Start()
    {
        if (_running is null)
        {
            _running = new();
            _ = KeepRunningAsync(_running.Token);
        }
    }

    public void Stop()
    {
        _running?.Cancel();
        _running?.Dispose();
        _running = null;
    }

    public void Dispose() => Stop();

    /// <summary>
    /// A store that fails ends the loop. Nothing is lost by it: what was said is in the outbox, so the loop begins again
    /// after a while instead of leaving the app out of touch until it is opened anew.
    /// </summary>
    private async Task KeepRunningAsync(CancellationToken cancel)
    {
        while (!cancel.IsCancellationRequested)
        {
            try
            {
                await _loop.RunAsync(cancel);
            }
            catch (Exception fault) when (fault is not OperationCanceledException)
            {
                await Task.Delay(Rest, platform.Clock, cancel);
            }
        }
    }

    public void Add(Replica replica, SyncPlan plan)
    {
        if (replica.Relay is not null)
        {
            _loop.Add(replica, plan);
        }
    }

    public void Remove(Replica replica) => _loop.Remove(replica.Space);

    /// <summary>Looks now, and sends what waits also where one batch a day is the rule.</summary>
    public void SendNow(Replica replica) => _loop.SendNow(replica.Space);

    /// <summary>Looks now.</summary>
    public void Wake(Replica replica) => _loop.Wake(replica.Space);
}
