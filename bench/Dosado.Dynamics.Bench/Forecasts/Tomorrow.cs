using Dosado.Dynamics.Couple;
using Dosado.Dynamics.Numbers;

namespace Dosado.Dynamics.Bench.Forecasts;

/// <summary>
/// Each couple's next day foretold from the days before it and from the other couples; days 8 to 14, one day at a time.
/// </summary>
public sealed record Tomorrow(double Score, double Coverage, double OwnMean, double Persistence, int Forecasts)
{
    private const int FirstForetold = 7;
    private const int Draws = 400;

    public static Tomorrow Of(IReadOnlyList<IReadOnlyList<Pair>> couples, Dial dial)
    {
        var one = new List<(double Score, bool Held, double Mean, double Last)>();
        for (var c = 0; c < couples.Count; c++)
        {
            var others = OtherCouples.Of([.. couples.Where((_, i) => i != c)]);
            for (var day = FirstForetold; day < couples[c].Count; day++)
            {
                var past = couples[c].Take(day).ToList();
                var posterior = CouplePosterior.Of(others.For(past), past, Draws, (ulong)((100 * c) + day));
                one.Add(Judge(posterior, past, couples[c][day], p => p.First, dial));
                one.Add(Judge(posterior, past, couples[c][day], p => p.Second, dial));
            }
        }

        var scored = one.Where(o => !double.IsNaN(o.Score)).ToList();
        return new(
            scored.Average(o => o.Score),
            scored.Average(o => o.Held ? 1.0 : 0),
            scored.Average(o => o.Mean),
            scored.Average(o => o.Last),
            scored.Count);
    }

    /// <summary>The baselines are normal forecasts, clamped like ours: own mean and spread, last value and spread of changes.</summary>
    private static (double Score, bool Held, double Mean, double Last) Judge(
        CouplePosterior posterior, List<Pair> past, Pair came, Func<Pair, double> series, Dial dial)
    {
        var next = posterior.NextDay.Select(v => Math.Clamp(series(v), dial.Least, dial.Most)).ToArray();
        var said = past.Select(series).Where(v => !double.IsNaN(v)).ToArray();
        var changes = said.Skip(1).Zip(said, (b, a) => b - a).ToArray();
        return (
            Crps.Of(next, series(came)),
            Interval.Of(next).Holds(series(came)),
            Crps.Of(Normal(said.Average(), Spread(said), dial), series(came)),
            Crps.Of(Normal(said[^1], Math.Sqrt(changes.Average(d => d * d)), dial), series(came)));
    }

    private static double Spread(double[] values)
    {
        var mean = values.Average();
        return Math.Sqrt(values.Sum(v => (v - mean) * (v - mean)) / (values.Length - 1));
    }

    private static double[] Normal(double mean, double spread, Dial dial)
    {
        var dice = new Chance.Dice(7);
        return [.. Enumerable.Range(0, Draws).Select(_ => Math.Clamp(mean + (spread * dice.Normal()), dial.Least, dial.Most))];
    }
}
