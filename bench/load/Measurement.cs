using System.Diagnostics;

namespace Dosado.Load;

/// <summary>The figures of a report.</summary>
internal static class Measurement
{
    public const string Heading =
        "clients  appends/s  p50 ms  p99 ms  relay CPU us  fdatasync/s  fdatasync p50 ms  appends a fdatasync  p50 ratio";

    private const int Starts = 5;

    /// <summary>Milliseconds from starting the process to the line that says where it listens, on a fresh folder.</summary>
    public static async Task<double> StartAsync(string dosado, string folder)
    {
        var milliseconds = new List<double>();
        for (var start = 0; start < Starts; start++)
        {
            var watch = Stopwatch.StartNew();
            using var relay = await RelayUnderLoad.StartAsync(dosado, Path.Combine(folder, $"start{start}"));
            milliseconds.Add(watch.Elapsed.TotalMilliseconds);
        }

        return milliseconds.Order().ElementAt(Starts / 2);
    }

    public static string Row(int clients, LoadResult load, Latencies before, Latencies after)
    {
        var (appends, syncs) = (load.Appends, (before.PerSecond + after.PerSecond) / 2);
        var sync = (before.Median + after.Median) / 2;
        return $"{clients,7}  {appends.PerSecond,9:F0}  {appends.Median,6:F2}  {appends.Quantile(0.99),6:F2}  "
            + $"{load.ProcessorPerAppend.TotalMicroseconds,12:F0}  {syncs,11:F0}  {sync,16:F2}  "
            + $"{appends.PerSecond / syncs,19:F2}  {appends.Median / sync,9:F2}";
    }
}
