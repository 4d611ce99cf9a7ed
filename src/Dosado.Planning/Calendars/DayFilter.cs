namespace Dosado.Planning.Calendars;

/// <summary>
/// The days that all parts of a rule let through. Parts that expand in RFC 5545's table and parts that limit come to the
/// same once every day of a round is looked at; what no part says is taken from the start.
/// </summary>
internal sealed class DayFilter
{
    private readonly RecurrenceRule _rule;
    private readonly IReadOnlyList<int> _months;
    private readonly IReadOnlyList<int> _monthDays;
    private readonly IReadOnlyList<WeekdayOf> _weekdays;

    public DayFilter(RecurrenceRule rule, DateTime start)
    {
        _rule = rule;
        (_months, _monthDays, _weekdays) = (rule.ByMonth, rule.ByMonthDay, rule.ByDay);
        if (rule.ByDay.Count + rule.ByMonthDay.Count + rule.ByYearDay.Count == 0)
        {
            if (rule.Frequency == Frequency.Weekly || rule.ByWeekNumber.Count > 0) _weekdays = [new(0, start.DayOfWeek)];
            else if (rule.Frequency is Frequency.Monthly or Frequency.Yearly) _monthDays = [start.Day];
        }

        if (rule.Frequency == Frequency.Yearly && !SaysMonth(rule)) _months = [start.Month];
    }

    /// <summary>
    /// A day of the month says no month, so a yearly rule that says nothing else is about the start's month; weekdays, days
    /// of the year and numbered weeks are about the whole year.
    /// </summary>
    private static bool SaysMonth(RecurrenceRule rule) =>
        rule.ByMonth.Count + rule.ByYearDay.Count + rule.ByWeekNumber.Count > 0
        || (rule.ByDay.Count > 0 && rule.ByMonthDay.Count == 0);

    public bool LetsThrough(DateOnly day) =>
        Has(_months, day.Month)
        && HasSigned(_monthDays, day.Day, DateTime.DaysInMonth(day.Year, day.Month))
        && HasSigned(_rule.ByYearDay, day.DayOfYear, DateTime.IsLeapYear(day.Year) ? 366 : 365)
        && HasWeek(day)
        && HasWeekday(day);

    private static bool Has(IReadOnlyList<int> allowed, int value)
    {
        if (allowed.Count == 0) return true;
        foreach (var item in allowed)
        {
            if (item == value) return true;
        }

        return false;
    }

    private static bool HasSigned(IReadOnlyList<int> allowed, int value, int of)
    {
        if (allowed.Count == 0) return true;
        foreach (var item in allowed)
        {
            if (item == value || item == value - of - 1) return true;
        }

        return false;
    }

    private bool HasWeek(DateOnly day)
    {
        if (_rule.ByWeekNumber.Count == 0) return true;
        var year = WeekYears.YearOf(day, _rule.WeekStart);
        return HasSigned(_rule.ByWeekNumber, WeekYears.NumberOf(day, _rule.WeekStart), WeekYears.Weeks(year, _rule.WeekStart));
    }

    private bool HasWeekday(DateOnly day)
    {
        if (_weekdays.Count == 0) return true;
        foreach (var item in _weekdays)
        {
            if (item.Day == day.DayOfWeek && (item.Ordinal == 0 || IsThe(item.Ordinal, day))) return true;
        }

        return false;
    }

    /// <summary>Whether the day is the so-manyth of its weekday in the month, the year, or the week of a numbered week.</summary>
    private bool IsThe(int ordinal, DateOnly day)
    {
        if (_rule.ByWeekNumber.Count > 0) return ordinal is 1 or -1;
        var byMonth = _rule.Frequency == Frequency.Monthly || _rule.ByMonth.Count > 0;
        var at = byMonth ? day.Day : day.DayOfYear;
        var of = byMonth ? DateTime.DaysInMonth(day.Year, day.Month) : DateTime.IsLeapYear(day.Year) ? 366 : 365;
        return ordinal > 0 ? ((at - 1) / 7) + 1 == ordinal : -(((of - at) / 7) + 1) == ordinal;
    }
}
