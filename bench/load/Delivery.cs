using System.Diagnostics;
using System.Net.Http.Json;
using System.Threading.Channels;
using Dosado.Load.Servers;

namespace Dosado.Load;

/// <summary>From asking for an append until a watch on another connection has told of it.</summary>
internal static class Delivery
{
    private const int Appends = 400;

    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(20);

    /// <summary>Beside so many clients that append as fast as they can.</summary>
    public static async Task<Latencies> MeasureAsync(DosadoServer server, int besides)
    {
        using var http = new HttpClient();
        using var elsewhere = new HttpClient();
        var space = await server.NewSpaceAsync(http);
        using var stop = new CancellationTokenSource();
        var others = Enumerable.Range(0, besides).Select(_ => KeepAppendingAsync(server, stop.Token)).ToList();
        using var watch = await Watch.OpenAsync(server, elsewhere, [space]);
        await watch.NextAsync();
        var latencies = new List<double>();
        var all = Stopwatch.StartNew();
        while (latencies.Count < Appends)
        {
            var one = Stopwatch.StartNew();
            var append = server.AppendAsync(http, space);
            await watch.NextAsync();
            latencies.Add(one.Elapsed.TotalMilliseconds);
            await append;
            await Task.Delay(Pause);
        }

        await stop.CancelAsync();
        await Task.WhenAll(others);
        return new(latencies, all.Elapsed);
    }

    private static async Task KeepAppendingAsync(DosadoServer server, CancellationToken stop)
    {
        using var http = new HttpClient();
        var append = await server.ConnectAsync(http);
        while (!stop.IsCancellationRequested)
        {
            await append();
        }
    }
}
