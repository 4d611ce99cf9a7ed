namespace Dosado.Places.Dance.Days;

/// <summary>How much time a picture shows.</summary>
public enum Lookback
{
    /// <summary>The last six weeks.</summary>
    Weeks,

    /// <summary>The last half year.</summary>
    Months,

    /// <summary>Everything.</summary>
    All,
}

/// <summary>A time from one day to another, and whether it is long enough to be drawn in weeks.</summary>
/// <param name="From">The first day.</param>
/// <param name="To">The last day.</param>
public sealed record TimeShown(DateOnly From, DateOnly To)
{
    private const int LongestInDays = 200;

    /// <summary>How many days it has.</summary>
    public int Length => To.DayNumber - From.DayNumber + 1;

    /// <summary>Whether it is drawn in weeks.</summary>
    public bool IsInWeeks => Length > LongestInDays;

    /// <summary>The time up to today that was asked for; everything begins with the first day on which something was said.</summary>
    public static TimeShown Of(Lookback lookback, DateOnly today, IEnumerable<NeedDays> said) => lookback switch
    {
        Lookback.Weeks => new(today.AddDays(-41), today),
        Lookback.Months => new(today.AddDays(-182), today),
        _ => new(First(said, today.AddDays(-41)), today),
    };

    /// <summary>What lies in it, in weeks where it is long.</summary>
    public IReadOnlyList<NeedDay> Of(IReadOnlyList<NeedDay> days)
    {
        var within = days.Where(d => d.Day >= From && d.Day <= To).ToList();
        return IsInWeeks ? NeedDay.ToWeeks(within) : within;
    }

    private static DateOnly First(IEnumerable<NeedDays> said, DateOnly latest) =>
        said.SelectMany(s => s.Closeness.Concat(s.Space)).Select(d => d.Day).Append(latest).Min();
}
