using Dosado.Load.Servers;

namespace Dosado.Load;

/// <summary>What devices cost that only wait: each with a connection, its own space and a bond that two of them share.</summary>
internal static class IdleWatchers
{
    private static readonly TimeSpan Rest = TimeSpan.FromSeconds(30);

    /// <summary>Resident megabytes before them, with them, and what one of them costs in kilobytes.</summary>
    public static async Task<string> MeasureAsync(DosadoServer server, int count)
    {
        using var http = new HttpClient();
        var bonds = await Task.WhenAll(Enumerable.Range(0, count / 2).Select(_ => server.NewSpaceAsync(http)));
        var own = await Task.WhenAll(Enumerable.Range(0, count).Select(_ => server.NewSpaceAsync(http)));
        await Task.Delay(Rest);
        var before = server.Process.ResidentMegabytes();
        var watches = new List<Watch>();
        for (var watcher = 0; watcher < count; watcher++)
        {
            watches.Add(await Watch.OpenAsync(server, http, [own[watcher], bonds[watcher / 2]]));
        }

        await Task.Delay(Rest);
        var after = server.Process.ResidentMegabytes();
        watches.ForEach(watch => watch.Dispose());
        return $"{before:F0} MB before, {after:F0} MB with {count}: {(after - before) * 1_000 / count:F0} kB each";
    }
}
