using System.Diagnostics;
using Dosado.Load.Servers;

namespace Dosado.Load;

/// <summary>From starting the process to the line that says where it listens, on a fresh folder.</summary>
internal static class Starts
{
    private const int Times = 5;

    /// <summary>The median, in milliseconds.</summary>
    public static async Task<double> MeasureAsync(string dosado, string folder)
    {
        var milliseconds = new List<double>();
        for (var start = 0; start < Times; start++)
        {
            var watch = Stopwatch.StartNew();
            await using var relay = await DosadoServer.StartAsync(dosado, Path.Combine(folder, $"start{start}"));
            milliseconds.Add(watch.Elapsed.TotalMilliseconds);
        }

        return milliseconds.Order().ElementAt(Times / 2);
    }
}
