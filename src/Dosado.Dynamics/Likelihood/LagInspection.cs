namespace Dosado.Dynamics.Likelihood;

/// <summary>What stands in the way of a lag model before any search begins.</summary>
internal static class LagInspection
{
    public static Unsayable? FirstObstacle(IReadOnlyList<Track> tracks, LagModel model)
    {
        if (!tracks.Any(t => t.Times.Count > 0))
        {
            return new Unsayable.NothingRecorded();
        }

        return BadTime(tracks, model) ?? BadSeries(tracks) ?? TooFew(tracks, model) ?? Unidentified(tracks, model);
    }

    private static Unsayable? BadTime(IReadOnlyList<Track> tracks, LagModel model)
    {
        foreach (var track in tracks)
        {
            for (var i = 1; i < track.Times.Count; i++)
            {
                var gap = track.Times[i] - track.Times[i - 1];
                if (!(gap > 0))
                {
                    return new Unsayable.TimeNotIncreasing(track.Name, track.Times[i]);
                }

                if (model.Clock == Clock.Steps && Math.Abs(gap - Math.Round(gap)) > 1e-6)
                {
                    return new Unsayable.UnevenSteps(gap);
                }
            }
        }

        return null;
    }

    private static Unsayable? BadSeries(IReadOnlyList<Track> tracks)
    {
        var columns = Enumerable.Range(0, tracks[0].Values.Columns)
            .Select(c => WorkingScale.Column(tracks, c)).ToArray();
        for (var i = 0; i < columns.Length; i++)
        {
            if (columns[i].Length == 0)
            {
                return columns.All(c => c.Length == 0) ? new Unsayable.NothingRecorded() : new Unsayable.SeriesMissing(i);
            }

            if (columns[i].Max() - columns[i].Min() <= 1e-12 * Math.Abs(columns[i].Max()))
            {
                return new Unsayable.NeverChanges(i, columns[i][0]);
            }
        }

        return null;
    }

    private static Unsayable? TooFew(IReadOnlyList<Track> tracks, LagModel model)
    {
        var series = tracks[0].Values.Columns;
        var whole = tracks.Sum(t => Enumerable.Range(0, t.Values.Rows)
            .Count(row => Enumerable.Range(0, series).All(c => !double.IsNaN(t.Values[row, c]))));
        return whole <= model.ParameterCount(series) ? new Unsayable.TooFew(whole) : Twins(tracks, series);
    }

    private static Unsayable? Unidentified(IReadOnlyList<Track> tracks, LagModel model) =>
        model.Start is StartingState.Free && tracks.Count <= tracks[0].Values.Columns + 1
            ? new Unsayable.StartNotKnowable()
            : null;

    /// <summary>Two series on one straight line leave no noise to weigh them by.</summary>
    private static Unsayable.TheSameTwice? Twins(IReadOnlyList<Track> tracks, int series)
    {
        for (var i = 0; i < series; i++)
        {
            for (var k = 0; k < i; k++)
            {
                if (Math.Abs(Correlation(tracks, i, k)) > 1 - 1e-9)
                {
                    return new Unsayable.TheSameTwice();
                }
            }
        }

        return null;
    }

    private static double Correlation(IReadOnlyList<Track> tracks, int one, int other)
    {
        var both = tracks
            .SelectMany(t => Enumerable.Range(0, t.Values.Rows).Select(r => (X: t.Values[r, one], Y: t.Values[r, other])))
            .Where(p => !double.IsNaN(p.X) && !double.IsNaN(p.Y)).ToArray();
        var (meanX, meanY) = (both.Average(p => p.X), both.Average(p => p.Y));
        var cross = both.Sum(p => (p.X - meanX) * (p.Y - meanY));
        return cross / Math.Sqrt(
            both.Sum(p => (p.X - meanX) * (p.X - meanX)) * both.Sum(p => (p.Y - meanY) * (p.Y - meanY)));
    }
}
