using Dosado.Relay.Storage;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Dosado.Relay.Bells;

/// <summary>Looks at the bells whose moment has come, and rings those that have something to tell.</summary>
internal sealed partial class Ringing(
    IRelayStore store,
    RelayOptions options,
    PushPost post,
    ILogger<Ringing> log) : BackgroundService
{
    private const int AtOnce = 8;

    private static readonly TimeSpan Round = TimeSpan.FromSeconds(30);

    private readonly SemaphoreSlim _oneRound = new(1, 1);

    /// <summary>Rings all that is due; one round at a time.</summary>
    public async Task RingAllAsync(CancellationToken stop)
    {
        await _oneRound.WaitAsync(stop);
        try
        {
            while (await RoundAsync(stop))
            {
            }
        }
        finally
        {
            _oneRound.Release();
        }
    }

    public override void Dispose()
    {
        _oneRound.Dispose();
        base.Dispose();
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Round);
        try
        {
            do
            {
                await RingAllAsync(stoppingToken);
            }
            while (await timer.WaitForNextTickAsync(stoppingToken));
        }
        catch (OperationCanceledException)
        {
            // The relay stops.
        }
    }

    private async Task<bool> RoundAsync(CancellationToken stop)
    {
        try
        {
            var round = await store.RingAsync(options.Clock.GetUtcNow());
            var parallel = new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = stop };
            await Parallel.ForEachAsync(round.Bells, parallel, RingAsync);
            return round.IsMoreLeft;
        }
        catch (Exception failure) when (failure is StoreBusyException or DiskFullException or StoreBrokenException)
        {
            LogLater(failure.GetType().Name);
            return false;
        }
    }

    /// <summary>What a push service does not take is not tried again: the next look is tomorrow's.</summary>
    private async ValueTask RingAsync(DueBell due, CancellationToken stop)
    {
        if (await post.RingAsync(due.Bell, due.Left, stop) == Posted.NobodyThere)
        {
            await store.DropAsync(due);
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Ringing is put off: {Reason}.")]
    private partial void LogLater(string reason);
}
