using System.IO.Pipelines;
using Dosado.Relay.Watching;
using Dosado.Sync;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace Dosado.Relay.Tests;

/// <summary>Whoever watches and does not read costs the relay one connection's buffer, and not for long.</summary>
public class SlowWatching
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    [Fact]
    public async Task A_watcher_that_does_not_read_is_hung_up_on_and_nothing_piles_up_for_it()
    {
        var (space, connection) = (Some.SpaceId(), new Connection());
        var watcher = new Watcher([space]);
        watcher.Tell(space, LogHead.Empty);
        var blocked = new Pipe(new PipeOptions(pauseWriterThreshold: 1, resumeWriterThreshold: 1));
        var http = new DefaultHttpContext { Response = { Body = blocked.Writer.AsStream() } };
        http.Features.Set<IHttpRequestLifetimeFeature>(connection);

        var limits = new RelayLimits { SlowestReader = TimeSpan.FromMilliseconds(100), Heartbeat = TimeSpan.FromHours(1) };
        var sending = new HeadStream(http, limits, CancellationToken.None).SendAsync(watcher);
        var arrived = (await blocked.Reader.ReadAsync()).Buffer;
        blocked.Reader.AdvanceTo(arrived.Start);
        for (var count = 0; count < 1_000; count++)
        {
            watcher.Tell(space, LogHead.Empty);
        }

        await sending.WaitAsync(Patience);
        connection.WasAborted.ShouldBeTrue();
        watcher.Take().Count.ShouldBe(1);
        (await blocked.Reader.ReadAsync()).Buffer.Length.ShouldBeLessThan(1_000);
    }

    /// <summary>A connection of which only its end is of interest.</summary>
    private sealed class Connection : IHttpRequestLifetimeFeature
    {
        public CancellationToken RequestAborted { get; set; }

        public bool WasAborted { get; private set; }

        public void Abort() => WasAborted = true;
    }
}
