using Dosado.Load.Servers;

namespace Dosado.Load;

/// <summary>
/// Ours and the other relays by turns, round after round, so that all of them meet the same neighbours; before and after
/// each turn what the disk gives.
/// </summary>
internal sealed class Against(IReadOnlyList<IServer> servers, string folder, TimeSpan time, int rounds, IReadOnlyList<int> clientCounts)
{
    private static readonly TimeSpan Glance = TimeSpan.FromSeconds(1);

    public async Task RunAsync()
    {
        Console.WriteLine("| clients | relay | appends/s | p50 ms | p99 ms | CPU us an append | fdatasync/s | fdatasync p50 ms | appends a fdatasync |");
        Console.WriteLine("|---|---|---|---|---|---|---|---|---|");
        foreach (var clients in clientCounts)
        {
            var turns = new List<Turn>();
            for (var round = 0; round < rounds; round++)
            {
                foreach (var server in servers)
                {
                    turns.Add(await TakeAsync(server, clients));
                }
            }

            foreach (var server in servers)
            {
                Console.WriteLine(Row(clients, server, [.. turns.Where(turn => turn.Server == server)]));
            }
        }
    }

    public static async Task<IReadOnlyList<string>> SyncsAsync(IReadOnlyList<IServer> servers)
    {
        var lines = new List<string>();
        foreach (var server in servers)
        {
            var (one, many) = (await SyncCount.PerAppendAsync(server, 1), await SyncCount.PerAppendAsync(server, 64));
            lines.Add($"| {server.Name} | {one:F2} | {many:F2} | {server.Process.ResidentMegabytes():F0} |");
        }

        return lines;
    }

    private async Task<Turn> TakeAsync(IServer server, int clients)
    {
        var before = Fdatasync.Measure(folder, Glance);
        var load = await Load.RunAsync(server, clients, time);
        return new(server, load, before, Fdatasync.Measure(folder, Glance));
    }

    /// <summary>The median over the rounds of each figure.</summary>
    private static string Row(int clients, IServer server, IReadOnlyList<Turn> turns)
    {
        double Middle(Func<Turn, double> figure) => turns.Select(figure).Order().ElementAt(turns.Count / 2);
        return $"| {clients} | {server.Name} | {Middle(t => t.Load.Appends.PerSecond):F0} | {Middle(t => t.Load.Appends.Median):F2} "
            + $"| {Middle(t => t.Load.Appends.Quantile(0.99)):F2} | {Middle(t => t.Load.ProcessorPerAppend.TotalMicroseconds):F0} "
            + $"| {Middle(t => t.SyncsPerSecond):F0} | {Middle(t => t.SyncMedian):F2} | {Middle(t => t.Load.Appends.PerSecond / t.SyncsPerSecond):F2} |";
    }

    private sealed record Turn(IServer Server, LoadResult Load, Latencies Before, Latencies After)
    {
        public double SyncsPerSecond => (Before.PerSecond + After.PerSecond) / 2;

        public double SyncMedian => (Before.Median + After.Median) / 2;
    }
}
