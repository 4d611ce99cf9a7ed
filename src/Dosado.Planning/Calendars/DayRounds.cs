namespace Dosado.Planning.Calendars;

/// <summary>The rounds of a rule that comes round by days, weeks, months or years, as days.</summary>
internal sealed class DayRounds(RecurrenceRule rule, DateTime start)
{
    private readonly DateOnly _start = DateOnly.FromDateTime(start);

    /// <summary>A multiple of the interval, none of whose earlier rounds reaches as far as a day; for rules without a count.</summary>
    public long Before(DateTime from)
    {
        var days = (from - start).TotalDays;
        var longest = rule.Frequency switch
        {
            Frequency.Daily => 1,
            Frequency.Weekly => 7,
            Frequency.Monthly => 31,
            _ => 366,
        };
        return Math.Max(0, (long)(days / longest) - 2) / rule.Interval * rule.Interval;
    }

    /// <summary>The so-manyth round from that of the start; null past the end of the calendar.</summary>
    public (DateOnly First, int Days)? Find(long n) => rule.Frequency switch
    {
        Frequency.Daily => At(_start.DayNumber + n, 1),
        Frequency.Weekly => At(WeekOf(_start).DayNumber + (7 * n), 7),
        Frequency.Monthly => Month(((_start.Year - 1) * 12L) + _start.Month - 1 + n),
        _ when rule.ByWeekNumber.Count > 0 => Weeks(WeekYears.YearOf(_start, rule.WeekStart) + n),
        _ => Year(_start.Year + n),
    };

    private static (DateOnly First, int Days)? At(long day, int days) =>
        day <= DateOnly.MaxValue.DayNumber ? (DateOnly.FromDayNumber((int)Math.Max(0, day)), days) : null;

    private static (DateOnly First, int Days)? Month(long months)
    {
        if (months >= 9999 * 12) return null;
        var (year, month) = ((int)(months / 12) + 1, (int)(months % 12) + 1);
        return (new(year, month, 1), DateTime.DaysInMonth(year, month));
    }

    private static (DateOnly First, int Days)? Year(long year) =>
        year <= 9999 ? (new((int)year, 1, 1), DateTime.IsLeapYear((int)year) ? 366 : 365) : null;

    private (DateOnly First, int Days)? Weeks(long year) =>
        year <= 9999 ? (WeekYears.FirstDay((int)year, rule.WeekStart), 7 * WeekYears.Weeks((int)year, rule.WeekStart)) : null;

    private DateOnly WeekOf(DateOnly day) => WeekYears.WeekOf(day, rule.WeekStart);
}

/// <summary>
/// Weeks that belong to the year most of their days lie in, as ISO 8601 has them, with any first day (RFC 5545, 3.3.10,
/// WKST).
/// </summary>
internal static class WeekYears
{
    public static DateOnly WeekOf(DateOnly day, DayOfWeek first) =>
        DateOnly.FromDayNumber(Math.Max(0, day.DayNumber - (((int)day.DayOfWeek - (int)first + 7) % 7)));

    /// <summary>The first day of the week that holds the fourth of January.</summary>
    public static DateOnly FirstDay(int year, DayOfWeek first) => WeekOf(new(year, 1, 4), first);

    public static int Weeks(int year, DayOfWeek first)
    {
        var next = year < 9999 ? FirstDay(year + 1, first).DayNumber : DateOnly.MaxValue.DayNumber + 1;
        return (next - FirstDay(year, first).DayNumber + 6) / 7;
    }

    public static int YearOf(DateOnly day, DayOfWeek first)
    {
        if (day.Year < 9999 && day >= FirstDay(day.Year + 1, first)) return day.Year + 1;
        return day < FirstDay(day.Year, first) ? day.Year - 1 : day.Year;
    }

    public static int NumberOf(DateOnly day, DayOfWeek first) =>
        ((day.DayNumber - FirstDay(YearOf(day, first), first).DayNumber) / 7) + 1;
}
