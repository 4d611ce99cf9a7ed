namespace Dosado.Planning.Calendars;

/// <summary>Why an expansion ended.</summary>
public enum RecurrenceEnd
{
    /// <summary>By its count, its last moment, or the horizon asked for.</summary>
    Done,

    /// <summary>It ran past the year 9999.</summary>
    PastTheCalendar,

    /// <summary>It used up its steps.</summary>
    OutOfSteps,
}

/// <summary>
/// The wall-clock times at which a rule recurs. Round by round: every second, minute, hour, day, week, month or year that
/// the interval hits; of each round the days that all parts let through, their times, and of these the set positions.
/// </summary>
public sealed class Recurrence
{
    /// <summary>Steps of a round shorter than a day that is not leapt over: nobody's calendar has many.</summary>
    private const int RoundWithinDay = 8;

    private readonly RecurrenceRule _rule;
    private readonly DateTime _start;
    private readonly DateTime _last;
    private readonly DayFilter _days;
    private readonly TimesOfDay _times;
    private readonly DateTime _from;
    private int _steps;

    /// <summary>A rule from its start.</summary>
    /// <param name="rule">The rule.</param>
    /// <param name="start">The first wall-clock time.</param>
    /// <param name="isDate">Whether the start is a whole day; parts about hours, minutes and seconds are then ignored.</param>
    /// <param name="last">Nothing after this is asked for.</param>
    /// <param name="steps">How many rounds, days and times may be looked at.</param>
    /// <param name="from">Nothing before this is asked for, so that a rule without a count may leap there.</param>
    public Recurrence(
        RecurrenceRule rule,
        DateTime start,
        bool isDate,
        DateTime last,
        int steps = CalendarLimits.Steps,
        DateTime from = default)
    {
        ArgumentNullException.ThrowIfNull(rule);
        _rule = rule;
        _start = start;
        _last = rule is { Until: { } until, UntilIsUtc: false } && until < last ? until : last;
        _days = new(rule, start);
        _times = new(rule, start, isDate);
        _steps = steps;
        _from = rule.Count is null ? from : default;
    }

    /// <summary>Why it ended; to be asked when all times have been taken.</summary>
    public RecurrenceEnd End { get; private set; }

    /// <summary>How many steps are left.</summary>
    public int StepsLeft => _steps;

    /// <summary>The times in order, the start only if the rule gives it.</summary>
    public IEnumerable<DateTime> Times()
    {
        var left = _rule.Count ?? int.MaxValue;
        if (left == 0) yield break;
        foreach (var round in Rounds())
        {
            foreach (var time in SetPositions(round))
            {
                if (--_steps < 0) break;
                if (time < _start || time < _from) continue;
                if (time > _last) yield break;
                yield return time;
                if (--left == 0) yield break;
            }

            if (_steps > 0) continue;
            End = RecurrenceEnd.OutOfSteps;
            yield break;
        }
    }

    private IEnumerable<IEnumerable<DateTime>> Rounds() =>
        _rule.Frequency < Frequency.Daily ? RoundsWithinDays() : RoundsOfDays();

    private IEnumerable<IEnumerable<DateTime>> RoundsOfDays()
    {
        var rounds = new DayRounds(_rule, _start);
        for (var n = rounds.Before(_from); ; n += _rule.Interval)
        {
            if (rounds.Find(n) is not { } round)
            {
                End = RecurrenceEnd.PastTheCalendar;
                yield break;
            }

            if (round.First.ToDateTime(TimeOnly.MinValue) > _last) yield break;
            yield return DaysOf(round).SelectMany(_times.On);
        }
    }

    private IEnumerable<DateOnly> DaysOf((DateOnly First, int Days) round)
    {
        _steps -= 1 + (round.Days / 7);
        for (var d = 0; d < round.Days; d++)
        {
            if (round.First.DayNumber + d > DateOnly.MaxValue.DayNumber) yield break;
            var day = round.First.AddDays(d);
            if (_days.LetsThrough(day)) yield return day;
        }
    }

    /// <summary>Rounds shorter than a day; whole days, hours and minutes that nothing is let through in are leapt over.</summary>
    private IEnumerable<IEnumerable<DateTime>> RoundsWithinDays()
    {
        var unit = _rule.Frequency switch
        {
            Frequency.Hourly => TimeSpan.TicksPerHour,
            Frequency.Minutely => TimeSpan.TicksPerMinute,
            _ => TimeSpan.TicksPerSecond,
        };
        var first = _start.Ticks / unit * unit;
        var interval = unit * (Int128)_rule.Interval;
        var leapt = Int128.Max(0, _from.Ticks - first) / interval * interval;
        for (var at = first + leapt; _steps > 0;)
        {
            _steps--;
            if (at > DateTime.MaxValue.Ticks)
            {
                End = RecurrenceEnd.PastTheCalendar;
                yield break;
            }

            var time = new DateTime((long)at);
            if (time > _last) yield break;
            var leap = _days.LetsThrough(DateOnly.FromDateTime(time)) ? _times.Leap(time) : TimeSpan.TicksPerDay - time.TimeOfDay.Ticks;
            if (leap == 0)
            {
                _steps -= RoundWithinDay;
                yield return _times.Within(time);
            }

            at += interval * Int128.Max(1, (leap + interval - 1) / interval);
        }

        End = RecurrenceEnd.OutOfSteps;
    }

    private IEnumerable<DateTime> SetPositions(IEnumerable<DateTime> round)
    {
        if (_rule.BySetPosition.Count == 0) return round;
        var all = round.Take(_steps + 1).ToArray();
        _steps -= all.Length;
        return _rule.BySetPosition
            .Select(p => p > 0 ? p - 1 : all.Length + p)
            .Where(i => i >= 0 && i < all.Length)
            .Distinct()
            .Order()
            .Select(i => all[i]);
    }
}
