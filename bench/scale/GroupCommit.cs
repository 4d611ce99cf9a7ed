namespace Dosado.Scale;

/// <summary>What one relay was measured at (docs/benchmarks.md), in milliseconds.</summary>
/// <param name="Append">Processor time of an append.</param>
/// <param name="Cores">Processors that it has.</param>
/// <param name="SyncMedian">Median time of a sync.</param>
/// <param name="SyncHundredth">The time that a hundredth of syncs exceeds.</param>
internal sealed record Measured(double Append, double Cores, double SyncMedian, double SyncHundredth);

/// <summary>
/// The relay's writer event by event: what waits when the disk is free goes into one transaction, at most 512 of them; an
/// append first takes processor time, and is answered when its sync is done.
/// </summary>
internal sealed class GroupCommit(Measured relay, Chance chance)
{
    private const int Most = 512;

    /// <summary>Latencies of appends that come at random at a rate, in milliseconds and their order of size; empty when it cannot keep up.</summary>
    public IReadOnlyList<double> Run(double perSecond, int appends)
    {
        var (arrival, ready) = (0.0, 0.0);
        var (waiting, latencies) = (new Queue<(double Arrival, double Ready)>(), new List<double>());
        for (var count = 0; count < appends; count++)
        {
            arrival += chance.Wait(perSecond) * 1_000;
            ready = Math.Max(ready, arrival) + (relay.Append / relay.Cores);
            waiting.Enqueue((arrival, ready));
        }

        var disk = 0.0;
        while (waiting.Count > 0)
        {
            disk = Commit(waiting, Math.Max(disk, waiting.Peek().Ready), latencies);
        }

        return disk > arrival * 1.05 ? [] : [.. latencies.Order()];
    }

    private double Commit(Queue<(double Arrival, double Ready)> waiting, double begin, List<double> latencies)
    {
        var end = begin + chance.LogNormal(relay.SyncMedian, relay.SyncHundredth);
        for (var taken = 0; taken < Most && waiting.TryPeek(out var next) && next.Ready <= begin; taken++)
        {
            latencies.Add(end - waiting.Dequeue().Arrival);
        }

        return end;
    }
}
