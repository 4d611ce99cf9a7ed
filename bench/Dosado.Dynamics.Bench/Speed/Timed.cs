using System.Diagnostics;

namespace Dosado.Dynamics.Bench.Speed;

/// <summary>
/// The median processor time of a piece of work. It is warmed up first: .NET compiles what runs often a second time, better
/// and in the background, which takes some hundred runs and half a second. Short work is timed by the batch.
/// </summary>
internal static class Timed
{
    private const int WarmUpMilliseconds = 1500;
    private const int BatchMilliseconds = 20;

    public static double MedianMilliseconds(Action work, int repeats = 25)
    {
        var runs = 0;
        for (var warm = Stopwatch.StartNew(); warm.ElapsedMilliseconds < WarmUpMilliseconds; runs++)
        {
            work();
        }

        var batch = Math.Max(1, runs * BatchMilliseconds / WarmUpMilliseconds);
        var times = Enumerable.Range(0, repeats).Select(_ => Milliseconds(work, batch)).Order().ToArray();
        return times[times.Length / 2];
    }

    private static double Milliseconds(Action work, int batch)
    {
        var before = Environment.CpuUsage.TotalTime;
        for (var i = 0; i < batch; i++)
        {
            work();
        }

        return (Environment.CpuUsage.TotalTime - before).TotalMilliseconds / batch;
    }
}
