using System.Diagnostics;

namespace Dosado.Dynamics.Bench.Speed;

/// <summary>The median time of a piece of work, after it has been warmed up.</summary>
internal static class Timed
{
    public static double MedianMilliseconds(Action work, int repeats = 15)
    {
        for (var i = 0; i < 5; i++)
        {
            work();
        }

        var times = Enumerable.Range(0, repeats).Select(_ =>
        {
            var watch = Stopwatch.StartNew();
            work();
            return watch.Elapsed.TotalMilliseconds;
        }).Order().ToArray();
        return times[times.Length / 2];
    }
}
