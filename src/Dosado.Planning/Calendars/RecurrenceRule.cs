namespace Dosado.Planning.Calendars;

/// <summary>How often a rule comes round.</summary>
public enum Frequency
{
    /// <summary>Every so many seconds.</summary>
    Secondly,

    /// <summary>Every so many minutes.</summary>
    Minutely,

    /// <summary>Every so many hours.</summary>
    Hourly,

    /// <summary>Every so many days.</summary>
    Daily,

    /// <summary>Every so many weeks.</summary>
    Weekly,

    /// <summary>Every so many months.</summary>
    Monthly,

    /// <summary>Every so many years.</summary>
    Yearly,
}

/// <summary>A weekday, or with an ordinal the so-manyth such weekday of the month or year, from the end if negative.</summary>
/// <param name="Ordinal">0 for every one.</param>
/// <param name="Day">The weekday.</param>
public readonly record struct WeekdayOf(int Ordinal, DayOfWeek Day);

/// <summary>A rule of recurrence (RFC 5545, 3.3.10).</summary>
/// <param name="Frequency">How often it comes round.</param>
/// <param name="Interval">Every so many, from 1.</param>
/// <param name="Count">After so many it ends; null where it does not by number.</param>
/// <param name="Until">The last moment, as written: UTC or wall-clock time; null where it does not end by time.</param>
/// <param name="UntilIsUtc">Whether <paramref name="Until"/> is UTC.</param>
/// <param name="WeekStart">Where weeks begin.</param>
public sealed record RecurrenceRule(
    Frequency Frequency,
    int Interval = 1,
    int? Count = null,
    DateTime? Until = null,
    bool UntilIsUtc = false,
    DayOfWeek WeekStart = DayOfWeek.Monday)
{
    /// <summary>Seconds of the minute; empty for any or the start's.</summary>
    public IReadOnlyList<int> BySecond { get; init; } = [];

    /// <summary>Minutes of the hour.</summary>
    public IReadOnlyList<int> ByMinute { get; init; } = [];

    /// <summary>Hours of the day.</summary>
    public IReadOnlyList<int> ByHour { get; init; } = [];

    /// <summary>Weekdays.</summary>
    public IReadOnlyList<WeekdayOf> ByDay { get; init; } = [];

    /// <summary>Days of the month, from the end if negative.</summary>
    public IReadOnlyList<int> ByMonthDay { get; init; } = [];

    /// <summary>Days of the year, from the end if negative.</summary>
    public IReadOnlyList<int> ByYearDay { get; init; } = [];

    /// <summary>Weeks of the year, from the end if negative.</summary>
    public IReadOnlyList<int> ByWeekNumber { get; init; } = [];

    /// <summary>Months.</summary>
    public IReadOnlyList<int> ByMonth { get; init; } = [];

    /// <summary>Places within each round, from the end if negative.</summary>
    public IReadOnlyList<int> BySetPosition { get; init; } = [];

    /// <summary>Reads a rule; false where it breaks the grammar or combines what may not be combined.</summary>
    /// <param name="text">As in "FREQ=WEEKLY;BYDAY=MO".</param>
    /// <param name="rule">The rule.</param>
    public static bool TryParse(string text, [System.Diagnostics.CodeAnalysis.NotNullWhen(true)] out RecurrenceRule? rule)
    {
        ArgumentNullException.ThrowIfNull(text);
        return new RuleParser().TryParse(text, out rule);
    }
}
