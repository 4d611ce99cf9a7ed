using System.Diagnostics;
using Dosado.Load.Servers;

namespace Dosado.Load;

/// <summary>Clients that append 1 KiB envelopes one after another, each to a log of its own.</summary>
internal static class Load
{
    public const int EnvelopeBytes = 1_024;

    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(1);

    /// <summary>A second to warm up, then the time that is measured.</summary>
    public static async Task<LoadResult> RunAsync(IServer server, int clients, TimeSpan time)
    {
        using var handler = new SocketsHttpHandler { MaxConnectionsPerServer = clients };
        using var http = new HttpClient(handler);
        var appends = await Task.WhenAll(Enumerable.Range(0, clients).Select(_ => server.ConnectAsync(http)));
        await AppendAllAsync(appends, WarmUp);
        var processor = server.Process.ProcessorTime();
        var all = Stopwatch.StartNew();
        var latencies = new Latencies(await AppendAllAsync(appends, time), all.Elapsed);
        return new(latencies, (server.Process.ProcessorTime() - processor) / latencies.Count);
    }

    public static async Task ExpectSuccessAsync(HttpClient http, HttpRequestMessage request)
    {
        using var answer = await http.SendAsync(request);
        await answer.Content.ReadAsByteArrayAsync();
        answer.EnsureSuccessStatusCode();
    }

    private static async Task<IEnumerable<double>> AppendAllAsync(Func<Task>[] appends, TimeSpan time)
    {
        var latencies = await Task.WhenAll(appends.Select(append => Task.Run(() => AppendAsync(append, time))));
        return latencies.SelectMany(one => one);
    }

    private static async Task<List<double>> AppendAsync(Func<Task> append, TimeSpan time)
    {
        var latencies = new List<double>();
        var all = Stopwatch.StartNew();
        while (all.Elapsed < time)
        {
            var one = Stopwatch.StartNew();
            await append();
            latencies.Add(one.Elapsed.TotalMilliseconds);
        }

        return latencies;
    }
}

/// <summary>What a load measured; the processor time is the server's.</summary>
internal sealed record LoadResult(Latencies Appends, TimeSpan ProcessorPerAppend);
