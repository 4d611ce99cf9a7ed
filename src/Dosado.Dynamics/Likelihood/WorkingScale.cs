using Dosado.Dynamics.Numbers;

namespace Dosado.Dynamics.Likelihood;

/// <summary>
/// The search runs on series of mean 0 and spread 1, whatever the unit of the data; this turns numbers there and back.
/// Without an intercept the mean stays where it is.
/// </summary>
internal sealed record WorkingScale(double[] Shift, double[] Stretch, double LogStretchOfAll)
{
    public static WorkingScale Of(IReadOnlyList<Track> tracks, bool shifts)
    {
        var columns = Enumerable.Range(0, tracks[0].Values.Columns).Select(c => Column(tracks, c)).ToArray();
        var stretch = columns.Select(Spread).ToArray();
        return new(
            [.. columns.Select(c => shifts ? c.Average() : 0)],
            stretch,
            columns.Select((c, i) => c.Length * Math.Log(stretch[i])).Sum());
    }

    public static double[] Column(IReadOnlyList<Track> tracks, int column) =>
    [
        .. tracks.SelectMany(t => Enumerable.Range(0, t.Values.Rows).Select(row => t.Values[row, column]))
            .Where(v => !double.IsNaN(v)),
    ];

    public Track Inside(Track track) => track with
    {
        Values = Matrix.Filled(
            track.Values.Rows, track.Values.Columns, (r, c) => (track.Values[r, c] - Shift[c]) / Stretch[c]),
    };

    public StartingState Inside(StartingState start) => start is StartingState.Known known
        ? new StartingState.Known(
            Matrix.Filled(Shift.Length, 1, (r, _) => (known.Mean[r, 0] - Shift[r]) / Stretch[r]),
            Matrix.Filled(Shift.Length, Shift.Length, (r, c) => known.Covariance[r, c] / (Stretch[r] * Stretch[c])))
        : start;

    public LagParameters Outside(LagParameters inside, Clock clock)
    {
        var size = Shift.Length;
        var dynamics = Matrix.Filled(size, size, (r, c) => inside.Dynamics[r, c] * Stretch[r] / Stretch[c]);
        var pull = clock == Clock.Steps ? Matrix.Identity(size) - dynamics : -1 * dynamics;
        var scaled = Matrix.Filled(size, 1, (r, _) => inside.Intercept[r, 0] * Stretch[r]);
        return new(
            dynamics,
            scaled + (pull * Matrix.Column(Shift)),
            Scaled(inside.Noise),
            Matrix.Filled(size, 1, (r, _) => (inside.StartMean[r, 0] * Stretch[r]) + Shift[r]),
            Scaled(inside.StartCovariance),
            [.. inside.ErrorVariances.Select((v, i) => v * Stretch[i] * Stretch[i])]);
    }

    private Matrix Scaled(Matrix covariance) =>
        Matrix.Filled(covariance.Rows, covariance.Rows, (r, c) => covariance[r, c] * Stretch[r] * Stretch[c]);

    private static double Spread(double[] values)
    {
        var mean = values.Average();
        return Math.Sqrt(values.Sum(v => (v - mean) * (v - mean)) / values.Length);
    }
}
