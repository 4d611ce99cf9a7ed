using Dosado.Dynamics.Numbers;

namespace Dosado.Dynamics.Couple;

/// <summary>The latest unbroken stretch of days: what "lately" means.</summary>
/// <param name="From">Its first day.</param>
/// <param name="To">Its last day.</param>
/// <param name="Values">One pair for each day, NaN where nothing was said.</param>
public sealed record Stretch(DateOnly From, DateOnly To, IReadOnlyList<Pair> Values)
{
    private const int LongestInDays = 120;
    private const int LongestSilenceInDays = 21;

    /// <summary>Days on which both spoke.</summary>
    public int SharedDays => Values.Count(v => !double.IsNaN(v.First) && !double.IsNaN(v.Second));

    /// <summary>
    /// Goes back from the last day on which anything was said, up to 120 days, and stops at a silence of more than
    /// three weeks: what lies beyond it was another time. Null where nothing was said at all.
    /// </summary>
    /// <param name="days">In any order, each date at most once.</param>
    public static Stretch? FindLatest(IReadOnlyList<Day> days)
    {
        ArgumentNullException.ThrowIfNull(days);
        var said = days.Where(d => !double.IsNaN(d.First) || !double.IsNaN(d.Second)).OrderBy(d => d.Date).ToArray();
        if (said.Length == 0)
        {
            return null;
        }

        var first = said.Length - 1;
        while (first > 0
            && said[first].Date.DayNumber - said[first - 1].Date.DayNumber <= LongestSilenceInDays
            && said[^1].Date.DayNumber - said[first - 1].Date.DayNumber < LongestInDays)
        {
            first--;
        }

        var values = Enumerable.Repeat(new Pair(double.NaN, double.NaN), said[^1].Date.DayNumber - said[first].Date.DayNumber + 1)
            .ToArray();
        foreach (var day in said.Skip(first))
        {
            values[day.Date.DayNumber - said[first].Date.DayNumber] = new(day.First, day.Second);
        }

        return new(said[first].Date, said[^1].Date, values);
    }
}
