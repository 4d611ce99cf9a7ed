using System.CommandLine;
using System.Globalization;
using Dosado.Dynamics.Couple;
using Dosado.Dynamics.Likelihood;

namespace Dosado.Cli.Dance;

/// <summary>dosado dance fit --model couple.</summary>
internal static class CoupleFit
{
    public static int Run(ParseResult args, DanceTable data)
    {
        if (data.Series.Count != 2 || data.Tracks.Count > 1)
        {
            throw new WrongOptionException(
                $"--model couple reads two series of one couple, not {data.Series.Count} of {data.Tracks.Count}; --where picks one couple");
        }

        var days = data.Tracks.Count == 0 ? [] : Days(data.Tracks[0]);
        var dial = Scale(args, days);
        if (args.GetValue(FitOptions.Svg) is { } file)
        {
            File.WriteAllText(file, SeriesPlot.Of(data));
        }

        return Answered(args, data, CoupleEstimation.Read(days, dial, args.GetValue(FitOptions.Seed)), dial);
    }

    private static int Answered(ParseResult args, DanceTable data, CoupleOutcome outcome, Dial dial)
    {
        var json = args.GetValue(FitOptions.Json);
        switch (outcome)
        {
            case CoupleOutcome.Says { Reading: var reading }:
                CoupleReport.Of(reading, data.Series, dial).Write(json);
                return DanceRun.Done;
            case CoupleOutcome.NothingYet { Posterior: { } posterior, Reason: var reason }:
                CoupleReport.OfNothing(reason, posterior, data.Series, dial).Write(json);
                return DanceRun.NothingToSay;
            case CoupleOutcome.NothingYet { Reason: var reason }:
                NothingReport.Of(reason, data.Series).Write(json);
                return DanceRun.NothingToSay;
            default:
                throw new InvalidOperationException("an outcome without a case");
        }
    }

    /// <summary>Dates stay dates; plain numbers count days from an arbitrary first one.</summary>
    private static List<Day> Days(Track track)
    {
        var first = track.Times.Count > 0 ? track.Times[0] : 0;
        var offset = first is >= 1 and < 3_000_000 ? 0 : 1000 - Math.Floor(first);
        var uneven = track.Times.FirstOrDefault(t => Math.Abs(t - first - Math.Round(t - first)) > 1e-6, double.NaN);
        return double.IsNaN(uneven)
            ? [.. track.Times.Select((t, i) => new Day(
                DateOnly.FromDayNumber((int)Math.Round(t + offset)), track.Values[i, 0], track.Values[i, 1]))]
            : throw new WrongOptionException("--model couple counts in whole days, and the times here hold parts of days; --model ou takes any times");
    }

    private static Dial Scale(ParseResult args, IReadOnlyList<Day> days)
    {
        if (args.GetValue(FitOptions.Scale) is not { } text)
        {
            var values = days.SelectMany(d => new[] { d.First, d.Second }).Where(double.IsFinite).DefaultIfEmpty(0).ToArray();
            return new(values.Min(), Math.Max(values.Max(), values.Min() + 1e-9));
        }

        var ends = DanceTable.List(text)
            .Select(e => double.TryParse(e, CultureInfo.InvariantCulture, out var end) ? end : double.NaN).ToArray();
        return ends is [var least, var most] && least < most
            ? new(least, most)
            : throw new WrongOptionException($"--scale takes LEAST,MOST, not \"{text}\"");
    }
}
