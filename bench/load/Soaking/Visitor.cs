using Dosado.Load.Servers;

namespace Dosado.Load.Soaking;

/// <summary>A client as people make them: it appends, reads, watches and hangs up, takes back, and begins new logs.</summary>
internal sealed class Visitor(DosadoServer server, Action appended)
{
    private const int EnvelopesOfALog = 200;
    private const int ReadEvery = 10;
    private const int WatchEvery = 25;

    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(50);

    public async Task RunAsync(CancellationToken stop)
    {
        while (!stop.IsCancellationRequested)
        {
            // A connection of its own for each log, so that the relay also sees them come and go.
            using var http = new HttpClient();
            await FillAsync(http, await server.NewSpaceAsync(http), stop);
        }
    }

    private async Task FillAsync(HttpClient http, LoadedSpace space, CancellationToken stop)
    {
        for (var count = 1; count <= EnvelopesOfALog && !stop.IsCancellationRequested; count++)
        {
            await server.AppendAsync(http, space);
            appended();
            if (count % ReadEvery == 0)
            {
                await server.ReadAsync(http, space);
            }

            if (count % WatchEvery == 0)
            {
                using var watch = await Watch.OpenAsync(server, http, [space]);
                await watch.NextAsync();
            }

            await Task.Delay(Pause, CancellationToken.None);
        }
    }
}
