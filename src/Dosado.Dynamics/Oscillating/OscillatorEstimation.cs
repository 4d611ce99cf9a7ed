using Dosado.Dynamics.Likelihood;
using Dosado.Dynamics.Numbers;
using Dosado.Dynamics.Searching;

namespace Dosado.Dynamics.Oscillating;

/// <summary>
/// Two coupled damped oscillators by maximum likelihood (Boker and Laurenceau 2006, as a stochastic differential equation after
/// Voelkle and Oud 2013): the speeds are series that are never seen, so the Kalman filter of the lag models does the rest.
/// </summary>
public static class OscillatorEstimation
{
    private const int MostBeginnings = 2;

    /// <summary>The best fit over several periods to begin from, or why there is none.</summary>
    /// <param name="tracks">One or many tracks of the same two series; gaps of any length.</param>
    /// <exception cref="ArgumentException">Not two series.</exception>
    public static OscillatorOutcome Fit(IReadOnlyList<Track> tracks)
    {
        ArgumentNullException.ThrowIfNull(tracks);
        if (tracks.Any(t => t.Values.Columns != 2))
        {
            throw new ArgumentException("two series swing together", nameof(tracks));
        }

        var asLag = new LagModel(Clock.Continuous, new StartingState.Settled(), true, true);
        return LagInspection.FirstObstacle(tracks, asLag) is { } reason
            ? new OscillatorOutcome.CannotSay(reason)
            : Searched(tracks);
    }

    private static OscillatorOutcome Searched(IReadOnlyList<Track> tracks)
    {
        var scale = WorkingScale.Of(tracks, shifts: true);
        var likelihood = new LagLikelihood([.. tracks.Select(scale.Inside).Select(WithSpeeds)], Clock.Continuous);
        double MinusTwoLog(double[] at) => OscillatorLayout.TryRead(at) is { } p ? likelihood.MinusTwoLog(p) : double.NaN;

        var best = Periods(tracks).Select(OscillatorLayout.Begin)
            .OrderBy(at => MinusTwoLog(at) is var value && double.IsNaN(value) ? double.PositiveInfinity : value)
            .Take(MostBeginnings)
            .Select(at => Descent.Of(MinusTwoLog, at))
            .Where(m => double.IsFinite(m.Value)).MinBy(m => m.Value);
        return best is { Settled: true }
            ? new OscillatorOutcome.Fitted(Report(best, MinusTwoLog, scale, tracks))
            : new OscillatorOutcome.CannotSay(new Unsayable.NoRestingPlace());
    }

    private static OscillatorFit Report(
        Minimum best, Func<double[], double> minusTwoLog, WorkingScale scale, IReadOnlyList<Track> tracks)
    {
        var information = Cholesky.TryOf(0.5 * Slopes.Curvature(minusTwoLog, best.At));
        return new(
            [.. OscillatorLayout.Read(scale).Select(n => new Estimate(n.Name, n.Of(best.At), Error(information, best.At, n.Of)))],
            (OscillatorLayout.Period(best.At, 0), OscillatorLayout.Period(best.At, 1)),
            best.Value + (2 * scale.LogStretchOfAll),
            Enumerable.Range(0, 2).Sum(c => WorkingScale.Column(tracks, c).Length));
    }

    /// <summary>The delta method, as for the lag models.</summary>
    private static double Error(Cholesky? information, double[] at, Func<double[], double> value)
    {
        var slope = Matrix.Column(Slopes.Of(value, at));
        return information is null ? double.NaN : Math.Sqrt((slope.Transposed() * information.Solve(slope))[0, 0]);
    }

    /// <summary>Swings from three usual gaps to half of the longest track, each twice the one before.</summary>
    private static IEnumerable<double> Periods(IReadOnlyList<Track> tracks)
    {
        var gaps = tracks.SelectMany(t => t.Times.Skip(1).Zip(t.Times, (later, earlier) => later - earlier)).Order().ToArray();
        var longest = tracks.Where(t => t.Times.Count > 0).Max(t => t.Times[^1] - t.Times[0]);
        for (var period = 3 * gaps[gaps.Length / 2]; period <= longest / 2; period *= 1.5)
        {
            yield return period;
        }
    }

    private static Track WithSpeeds(Track track) => track with
    {
        Values = Matrix.Filled(track.Values.Rows, 4, (r, c) => c < 2 ? track.Values[r, c] : double.NaN),
    };
}
