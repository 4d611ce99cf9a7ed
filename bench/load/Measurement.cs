using System.Diagnostics;

namespace Dosado.Load;

/// <summary>The figures of a report.</summary>
internal static class Measurement
{
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

    public static string Row(int clients, Latencies load, Latencies before, Latencies after)
    {
        var syncs = (before.PerSecond + after.PerSecond) / 2;
        var sync = (before.Median + after.Median) / 2;
        return $"{clients,7}  {load.PerSecond,9:F0}  {load.Median,6:F2}  {load.Quantile(0.99),6:F2}  {syncs,11:F0}  "
            + $"{sync,16:F2}  {load.PerSecond / syncs,17:F2}  {load.Median - sync,19:F2}";
    }
}
