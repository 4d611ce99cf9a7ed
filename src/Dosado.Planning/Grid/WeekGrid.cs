namespace Dosado.Planning;

/// <summary>The waking hours of one day, cut into slots of elapsed time; a day with a change of the clocks has more or fewer.</summary>
internal sealed record DayGrid(DateOnly Date, DateTimeOffset From, int Slots);

/// <summary>The days of a plan and the way from wall-clock times to slots and back.</summary>
internal sealed class WeekGrid
{
    private static readonly TimeOnly DefaultWake = new(7, 0);
    private static readonly TimeOnly DefaultSleep = new(23, 0);

    private readonly Zone _zone;
    private readonly DateTime[][] _locals;

    public WeekGrid(WeekRequest request, Zone zone)
    {
        _zone = zone;
        Slot = TimeSpan.FromMinutes(request.SlotMinutes);
        Days = [.. Enumerable.Range(0, request.Days).Select(d => Day(request, request.Start.AddDays(d)))];
        _locals = [.. Days.Select(day => Enumerable.Range(0, day.Slots).Select(s => _zone.ToLocal(day.From + (s * Slot))).ToArray())];
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
    /// Whether a slot lies wholly within the hours from and to. Midnight as "to" ends the day; hours that end earlier than
    /// they begin go on into the night, which then belongs to the day they began on.
    /// </summary>
    public bool Lies(int day, int slot, TimeOnly from, TimeOnly to, IReadOnlyList<DayOfWeek>? days)
    {
        var local = _locals[day][slot];
        var begins = from.ToTimeSpan();
        var ends = to.ToTimeSpan() + (to > from ? TimeSpan.Zero : TimeSpan.FromDays(1));
        return Holds(local.TimeOfDay, local.DayOfWeek) || Holds(local.TimeOfDay + TimeSpan.FromDays(1), local.AddDays(-1).DayOfWeek);

        bool Holds(TimeSpan time, DayOfWeek on) =>
            (days is not { Count: > 0 } || days.Contains(on)) && time >= begins && time + Slot <= ends;
    }

    private DayGrid Day(WeekRequest request, DateOnly date)
    {
        var wake = request.Wake ?? DefaultWake;
        var sleep = request.Sleep ?? DefaultSleep;
        var from = _zone.ToInstant(date.ToDateTime(wake));
        var to = _zone.ToInstant((sleep > wake ? date : date.AddDays(1)).ToDateTime(sleep));
        return new(date, from, (int)((to - from).Ticks / Slot.Ticks));
    }
}
