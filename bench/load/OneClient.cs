using System.Diagnostics;
using Dosado.Load.Servers;

namespace Dosado.Load;

/// <summary>
/// One client alone, and what its append is made of: a sync of the disk, a request that touches no disk, an append, one
/// after the other, so that all three meet the same neighbours.
/// </summary>
internal static class OneClient
{
    private const int WarmUp = 300;
    private const int Times = 1_000;

    public static async Task<string> MeasureAsync(DosadoServer server, string folder)
    {
        using var http = new HttpClient();
        using var disk = new Fdatasync(folder);
        var append = await server.ConnectAsync(http);
        var (syncs, asks, appends) = (new List<double>(), new List<double>(), new List<double>());
        for (var count = 0; count < WarmUp + Times; count++)
        {
            syncs.Add(disk.SyncOnce());
            asks.Add(await TimeAsync(() => http.GetByteArrayAsync(new Uri(server.Address, "v1/relay"))));
            appends.Add(await TimeAsync(append));
        }

        double Middle(List<double> all) => all.Skip(WarmUp).Order().ElementAt(Times / 2);
        return $"fdatasync p50 {Middle(syncs):F2} ms, request without disk p50 {Middle(asks):F2} ms, append p50 {Middle(appends):F2} ms";
    }

    private static async Task<double> TimeAsync(Func<Task> ask)
    {
        var watch = Stopwatch.StartNew();
        await ask();
        return watch.Elapsed.TotalMilliseconds;
    }
}
