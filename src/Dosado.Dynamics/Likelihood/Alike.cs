using Dosado.Dynamics.Numbers;

namespace Dosado.Dynamics.Likelihood;

/// <summary>
/// Tracks with the same gaps and the same missing values. The covariances of a Kalman filter do not depend on the
/// values, so they are worked out once for all of them.
/// </summary>
internal sealed class Alike
{
    private Alike(double[] gaps, int[][] seen, List<Matrix> values)
    {
        Gaps = gaps;
        Seen = seen;
        Values = values;
    }

    /// <summary>The time since the occasion before; the first is 0.</summary>
    public double[] Gaps { get; }

    /// <summary>For each occasion the series that were recorded.</summary>
    public int[][] Seen { get; }

    public List<Matrix> Values { get; }

    public static IReadOnlyList<Alike> GroupsOf(IReadOnlyList<Track> tracks)
    {
        var groups = new Dictionary<string, Alike>();
        foreach (var track in tracks.Where(t => t.Times.Count > 0))
        {
            var gaps = track.Times.Select((time, i) => i == 0 ? 0 : time - track.Times[i - 1]).ToArray();
            var seen = Enumerable.Range(0, gaps.Length).Select(row => SeenAt(track.Values, row)).ToArray();
            var key = string.Join(';', gaps.Zip(seen, (gap, s) => $"{gap:R}:{string.Join(',', s)}"));
            groups.TryAdd(key, new Alike(gaps, seen, []));
            groups[key].Values.Add(track.Values);
        }

        return [.. groups.Values];
    }

    private static int[] SeenAt(Matrix values, int row) =>
        [.. Enumerable.Range(0, values.Columns).Where(c => !double.IsNaN(values[row, c]))];
}
