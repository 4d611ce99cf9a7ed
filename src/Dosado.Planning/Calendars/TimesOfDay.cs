namespace Dosado.Planning.Calendars;

/// <summary>The times that a rule has on a day, or within an hour, minute or second of it.</summary>
internal sealed class TimesOfDay
{
    private readonly int[] _hours;
    private readonly int[] _minutes;
    private readonly int[] _seconds;
    private readonly TimeSpan[] _within;
    private readonly Frequency _frequency;

    public TimesOfDay(RecurrenceRule rule, DateTime start, bool isDate)
    {
        _frequency = rule.Frequency;
        _hours = Parts(isDate ? [] : rule.ByHour, start.Hour, Frequency.Hourly);
        _minutes = Parts(isDate ? [] : rule.ByMinute, start.Minute, Frequency.Minutely);
        _seconds = Parts(isDate ? [] : rule.BySecond, start.Second, Frequency.Secondly);
        _within = _frequency switch
        {
            Frequency.Secondly => [TimeSpan.Zero],
            Frequency.Minutely => Offsets([0], _seconds),
            _ => Offsets(_minutes, _seconds),
        };
    }

    public IEnumerable<DateTime> On(DateOnly day)
    {
        foreach (var hour in _hours)
        {
            foreach (var minute in _minutes)
            {
                foreach (var second in _seconds)
                {
                    if (second < 60) yield return day.ToDateTime(new TimeOnly(hour, minute, second));
                }
            }
        }
    }

    /// <summary>How many ticks to leap because the hour, minute or second is not let through; 0 where it is.</summary>
    public long Leap(DateTime time)
    {
        if (!Lets(_hours, time.Hour)) return TimeSpan.TicksPerHour - (time.Ticks % TimeSpan.TicksPerHour);
        if (_frequency == Frequency.Hourly) return 0;
        if (!Lets(_minutes, time.Minute)) return TimeSpan.TicksPerMinute - (time.Ticks % TimeSpan.TicksPerMinute);
        return _frequency == Frequency.Minutely || Lets(_seconds, time.Second) ? 0 : TimeSpan.TicksPerSecond;
    }

    /// <summary>The times within the hour, minute or second that begins then.</summary>
    public IEnumerable<DateTime> Within(DateTime round) => _within.Select(offset => round + offset);

    private static TimeSpan[] Offsets(int[] minutes, int[] seconds) =>
        [.. minutes.SelectMany(_ => seconds.Where(s => s < 60), (minute, second) => new TimeSpan(0, minute, second))];

    private static bool Lets(int[] parts, int value) => parts.Length == 0 || Array.IndexOf(parts, value) >= 0;

    /// <summary>The parts said, or the start's where the rule comes round more slowly, or any (empty).</summary>
    private int[] Parts(IReadOnlyList<int> said, int start, Frequency own) =>
        said.Count > 0 ? [.. said.Order()] : _frequency > own ? [start] : [];
}
