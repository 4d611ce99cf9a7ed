using System.Threading.Channels;
using Dosado.Relay.Storage;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Dosado.Relay.Spaces;

/// <summary>Deletes what has expired and sweeps what was deleted, in pieces that hold nobody up.</summary>
internal sealed partial class Housekeeping(IRelayStore store, RelayOptions options, ILogger<Housekeeping> log)
    : BackgroundService
{
    private static readonly TimeSpan Round = TimeSpan.FromMinutes(1);

    private readonly Channel<bool> _soon = Channel.CreateBounded<bool>(
        new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });

    public void SweepSoon() => _soon.Writer.TryWrite(true);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            if (!await SweepAsync())
            {
                await WaitAsync(stoppingToken);
            }
        }
    }

    private async Task<bool> SweepAsync()
    {
        try
        {
            var now = options.Clock.GetUtcNow();
            return await store.SweepAsync(now, now - options.Limits.TicketLifetime);
        }
        catch (Exception failure) when (failure is StoreBusyException or DiskFullException or StoreBrokenException)
        {
            LogLater(failure.GetType().Name);
            return false;
        }
    }

    private async Task WaitAsync(CancellationToken stop)
    {
        using var round = CancellationTokenSource.CreateLinkedTokenSource(stop);
        round.CancelAfter(Round);
        try
        {
            await _soon.Reader.ReadAsync(round.Token);
        }
        catch (OperationCanceledException)
        {
            // A minute has passed, or the relay stops.
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Sweeping is put off: {Reason}.")]
    private partial void LogLater(string reason);
}
