using System.Diagnostics;
using Dosado.Load.Servers;

namespace Dosado.Load.Soaking;

/// <summary>Many minutes of ordinary use: whether memory, handles, threads or the write-ahead log grow without end.</summary>
internal static class Soak
{
    private const int Visitors = 16;

    /// <summary>Of resident memory over the second half, and of the log at any time; beyond them something grows.</summary>
    private const double MostGrowthMegabytes = 20;
    private const double MostWalMegabytes = 80;
    private const int MostMoreHandles = 20;

    private static readonly TimeSpan Every = TimeSpan.FromSeconds(15);

    /// <summary>Whether nothing grew.</summary>
    public static async Task<bool> RunAsync(string dosado, TimeSpan time, string folder)
    {
        await using var server = await DosadoServer.StartAsync(dosado, folder);
        using var stop = new CancellationTokenSource(time);
        var appends = 0L;
        var visitors = Enumerable.Range(0, Visitors)
            .Select(_ => Task.Run(() => new Visitor(server, () => Interlocked.Increment(ref appends)).RunAsync(stop.Token)))
            .ToList();
        var samples = new List<Sample>();
        var watch = Stopwatch.StartNew();
        Console.WriteLine("| min | envelopes | resident MB | handles | threads | WAL MB | database MB |\n|---|---|---|---|---|---|---|");
        while (watch.Elapsed + Every < time)
        {
            await Task.Delay(Every);
            samples.Add(Sample.Of(server.Process, folder, watch.Elapsed, Interlocked.Read(ref appends)));
            Console.WriteLine(samples[^1]);
        }

        await Task.WhenAll(visitors);
        return Judge(samples, Sample.Of(server.Process, folder, watch.Elapsed, appends));
    }

    private static bool Judge(List<Sample> samples, Sample last)
    {
        var second = samples.Skip(samples.Count / 2).ToList();
        var slope = SlopeOf([.. second.Select(sample => (sample.At.TotalMinutes, sample.Megabytes))]);
        var growth = slope * (second[^1].At - second[0].At).TotalMinutes;
        var wal = samples.Max(sample => sample.WalMegabytes);
        var handles = second[^1].Handles - second[0].Handles;
        Console.WriteLine($"\nsecond half: memory {slope:F3} MB a minute ({growth:F1} MB in all, at most {MostGrowthMegabytes}), "
            + $"handles {second[0].Handles} to {second[^1].Handles} (at most {MostMoreHandles} more), WAL at most {wal:F1} MB (at most {MostWalMegabytes}); "
            + $"at rest {last.Handles} handles, {last.Threads} threads, {last.Appends:N0} envelopes acknowledged");
        var isSteady = growth <= MostGrowthMegabytes && handles <= MostMoreHandles && wal <= MostWalMegabytes;
        Console.WriteLine(isSteady ? "nothing grew" : "SOMETHING GREW");
        return isSteady;
    }

    /// <summary>By least squares.</summary>
    private static double SlopeOf(IReadOnlyList<(double X, double Y)> points)
    {
        var (x, y) = (points.Average(point => point.X), points.Average(point => point.Y));
        return points.Sum(point => (point.X - x) * (point.Y - y)) / points.Sum(point => (point.X - x) * (point.X - x));
    }
}
