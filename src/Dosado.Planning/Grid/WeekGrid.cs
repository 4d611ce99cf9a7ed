namespace Dosado.Planning;

/// <summary>The waking hours of one day, cut into slots of elapsed time; a day with a change of the clocks has more or fewer.</summary>
internal sealed record DayGrid(DateOnly Date, DateTimeOffset From, int Slots);

/// <summary>The days of a plan and the way from wall-clock times to slots and back.</summary>
internal sealed class WeekGrid
{
    private static readonly TimeOnly DefaultWake = new(7, 0);
    private static readonly TimeOnly DefaultSleep = new(23, 0);

    private readonly Zone _zone;
    private readonly long[][] _timesOfDay;
    private readonly int[][] _daysOfWeek;

    public WeekGrid(WeekRequest request, Zone zone)
    {
        _zone = zone;
        Slot = TimeSpan.FromMinutes(request.SlotMinutes);
        Days = [.. Enumerable.Range(0, request.Days).Select(d => Day(request, request.Start.AddDays(d)))];
        var locals = Array.ConvertAll(Days, day => Array.ConvertAll([.. Enumerable.Range(0, day.Slots)], s => _zone.ToLocal(day.From + (s * Slot))));
        _timesOfDay = Array.ConvertAll(locals, day => Array.ConvertAll(day, local => local.TimeOfDay.Ticks));
        _daysOfWeek = Array.ConvertAll(locals, day => Array.ConvertAll(day, local => (int)local.DayOfWeek));
    }

    public TimeSpan Slot { get; }

    public DayGrid[] Days { get; }

    public int Slots => Days.Sum(d => d.Slots);

    public int ToSlots(TimeSpan length) => (int)(length.Ticks / Slot.Ticks);

    public DateTime ToLocal(int day, int slot) => _zone.ToLocal(Days[day].From + (slot * Slot));

    public DateTimeOffset ToInstant(DateTime local) => _zone.ToInstant(local);

    /// <summary>The day and slot in which a block begins, or null where no day has it whole and on the grid.</summary>
    public (int Day, int Slot)? FindPlace(Block block)
    {
        var from = _zone.ToInstant(block.From);
        for (var d = 0; d < Days.Length; d++)
        {
            var since = from - Days[d].From;
            if (since < TimeSpan.Zero || since + block.Length > Days[d].Slots * Slot) continue;
            return since.Ticks % Slot.Ticks == 0 ? (d, ToSlots(since)) : null;
        }

        return null;
    }

    /// <summary>
    /// By day, which slots lie wholly within the hours from and to. Midnight as "to" ends the day; hours that end earlier
    /// than they begin go on into the night, which then belongs to the day they began on.
    /// </summary>
    public bool[][] Within(TimeOnly from, TimeOnly to, IReadOnlyList<DayOfWeek>? days)
    {
        var begins = from.Ticks;
        var ends = to.Ticks - Slot.Ticks + (to > from ? 0 : TimeSpan.TicksPerDay);
        var isOn = Array.ConvertAll(Enum.GetValues<DayOfWeek>(), day => days is not { Count: > 0 } || days.Contains(day));
        var within = new bool[Days.Length][];
        for (var d = 0; d < within.Length; d++)
        {
            var (times, weekdays) = (_timesOfDay[d], _daysOfWeek[d]);
            within[d] = new bool[times.Length];
            for (var s = 0; s < times.Length; s++)
            {
                var (time, night) = (times[s], times[s] + TimeSpan.TicksPerDay);
                within[d][s] = (time >= begins && time <= ends && isOn[weekdays[s]])
                    || (night >= begins && night <= ends && isOn[(weekdays[s] + 6) % isOn.Length]);
            }
        }

        return within;
    }

    /// <summary>By day, which slots lie wholly within one of the windows; without any, all.</summary>
    public bool[][] WithinAny(IReadOnlyList<TimeWindow>? windows)
    {
        if (windows is not { Count: > 0 }) return Array.ConvertAll(Days, day => Enumerable.Repeat(true, day.Slots).ToArray());
        var any = Array.ConvertAll(Days, day => new bool[day.Slots]);
        foreach (var window in windows)
        {
            var within = Within(window.From, window.To, window.Days);
            for (var d = 0; d < any.Length; d++)
            {
                for (var s = 0; s < any[d].Length; s++) any[d][s] |= within[d][s];
            }
        }

        return any;
    }

    /// <summary>By day, which slots a stretch of time touches: from the first up to, not including, the last.</summary>
    public IEnumerable<(int Day, int From, int To)> Touched(DateTime from, DateTime to)
    {
        var (begin, end) = (_zone.ToInstant(from), _zone.ToInstant(to));
        for (var d = 0; d < Days.Length; d++)
        {
            var first = Math.Max(0, FloorDivide((begin - Days[d].From).Ticks, Slot.Ticks));
            var last = Math.Min(Days[d].Slots, -FloorDivide((Days[d].From - end).Ticks, Slot.Ticks));
            if (first < last) yield return (d, (int)first, (int)last);
        }
    }

    private static long FloorDivide(long a, long b) => (a / b) - (a % b < 0 ? 1 : 0);

    private DayGrid Day(WeekRequest request, DateOnly date)
    {
        var wake = request.Wake ?? DefaultWake;
        var sleep = request.Sleep ?? DefaultSleep;
        var from = _zone.ToInstant(date.ToDateTime(wake));
        var to = _zone.ToInstant((sleep > wake ? date : date.AddDays(1)).ToDateTime(sleep));
        return new(date, from, (int)((to - from).Ticks / Slot.Ticks));
    }
}
