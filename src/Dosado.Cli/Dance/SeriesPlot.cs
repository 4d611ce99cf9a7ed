namespace Dosado.Cli.Dance;

/// <summary>The series of the first track over time.</summary>
internal static class SeriesPlot
{
    public static string Of(DanceTable data)
    {
        if (data.Tracks.Count == 0)
        {
            return new SvgChart("nothing recorded", "time").ToSvg();
        }

        var track = data.Tracks[0];
        var chart = new SvgChart(string.Join(" and ", data.Series), "time");
        for (var c = 0; c < data.Series.Count; c++)
        {
            var column = c;
            chart.Add(data.Series[c], [.. track.Times.Select((t, row) => (t, track.Values[row, column]))]);
        }

        return chart.ToSvg();
    }
}
