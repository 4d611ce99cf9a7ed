namespace Dosado.Planning.Calendars;

/// <summary>Gathers the busy times of entries, with their recurrences and changed occurrences, within a span.</summary>
internal sealed class BusyTimes(FileZones zones, Zone own, DateTimeOffset from, DateTimeOffset to, List<CalendarFault> faults)
{
    private readonly List<CalendarEntry> _entries = [];
    private readonly List<BusySpan> _spans = [];
    private int _steps = CalendarLimits.Steps;

    public void Take(Component component)
    {
        Guard(() =>
        {
            if (component.Name == "VEVENT") _entries.Add(new(component, zones));
            if (component.Name == "VFREEBUSY") TakeFreeBusy(component);
        });
    }

    public IEnumerable<BusySpan> Spans()
    {
        foreach (var series in _entries.GroupBy(e => e.Uid))
        {
            var changes = new ChangedOccurrences(series.Where(e => e.RecurrenceId is not null));
            foreach (var entry in series.Where(e => e.RecurrenceId is null)) Guard(() => Expand(entry, changes));
            foreach (var change in changes.All) Guard(() => Add(change, change.Start.Local, null));
        }

        return _spans;
    }

    private void Guard(Action step)
    {
        try
        {
            step();
        }
        catch (CalendarException wrong)
        {
            faults.Add(wrong.Fault);
        }
    }

    private void Expand(CalendarEntry entry, ChangedOccurrences changes)
    {
        if (entry.LeavesFree && !changes.AnyFuture) return;
        var (moments, days) = entry.Exceptions();
        foreach (var (local, end) in Occurrences(entry))
        {
            var at = entry.Zone.ToInstant(local);
            if (moments.Contains(at) || days.Contains(local.Date) || changes.Replaces(at)) continue;
            if (changes.FindFuture(at) is { } future) AddShifted(future, local);
            else if (!entry.LeavesFree) Add(entry, local, end);
        }
    }

    private IEnumerable<(DateTime Local, DateTimeOffset? End)> Occurrences(CalendarEntry entry)
    {
        var seen = new HashSet<DateTime> { entry.Start.Local };
        yield return (entry.Start.Local, null);
        foreach (var (_, local, end) in entry.ExtraDates())
        {
            if (seen.Add(local)) yield return (local, end);
        }

        foreach (var (rule, line) in entry.Rules())
        {
            var recurrence = new Recurrence(
                Localised(rule, entry), entry.Start.Local, entry.Start.IsDate, Horizon(entry), _steps, Earliest(entry));
            try
            {
                foreach (var local in recurrence.Times())
                {
                    if (seen.Count > CalendarLimits.Busy) seen.Clear();
                    if (seen.Add(local)) yield return (local, null);
                }
            }
            finally
            {
                _steps = Math.Max(0, recurrence.StepsLeft);
            }

            if (recurrence.End == RecurrenceEnd.OutOfSteps) throw line.Wrong(CalendarCause.TooManySteps);
        }
    }

    /// <summary>A last moment in UTC as the clocks of the entry show it.</summary>
    private static RecurrenceRule Localised(RecurrenceRule rule, CalendarEntry entry) =>
        rule is { Until: { } until, UntilIsUtc: true }
            ? rule with { Until = entry.Zone.ToLocal(Zone.Utc.ToInstant(until)), UntilIsUtc = false }
            : rule;

    /// <summary>Earlier occurrences have ended before the span, also if they were moved by a month.</summary>
    private DateTime Earliest(CalendarEntry entry)
    {
        var reach = TimeSpan.FromDays(entry.Length.Days + 33) + entry.Length.Time;
        return from.Ticks - reach.Ticks > 2 * TimeSpan.TicksPerDay ? entry.Zone.ToLocal(from - reach) : default;
    }

    /// <summary>A month more than asked for, since a changed occurrence may come earlier.</summary>
    private DateTime Horizon(CalendarEntry entry) =>
        to < DateTimeOffset.MaxValue.AddDays(-32) ? entry.Zone.ToLocal(to).AddDays(31) : DateTime.MaxValue;

    private void AddShifted(CalendarEntry future, DateTime local)
    {
        if (future.LeavesFree) return;
        var original = future.RecurrenceId!.Value.Local;
        if (future.RecurrenceId.Value.IsUtc) original = future.Zone.ToLocal(Zone.Utc.ToInstant(original));
        var shifted = local.Ticks + (future.Start.Local - original).Ticks;
        if (shifted > 0 && shifted < DateTime.MaxValue.Ticks) Add(future, new DateTime(shifted), null);
    }

    private void Add(CalendarEntry entry, DateTime local, DateTimeOffset? end)
    {
        if (entry.LeavesFree) return;
        var zone = entry.Start.IsDate ? own : entry.Zone;
        var begins = zone.ToInstant(local);
        if (begins >= to) return;
        Add(new(begins, end ?? entry.Length.After(local, zone)), entry.Line);
    }

    private void Add(BusySpan span, ContentLine line)
    {
        if (span.To <= from || span.From >= to || span.To <= span.From) return;
        if (_spans.Count >= CalendarLimits.Busy) throw line.Wrong(CalendarCause.TooMuchBusy);
        _spans.Add(new(span.From < from ? from : span.From, span.To > to ? to : span.To));
    }

    private void TakeFreeBusy(Component component)
    {
        foreach (var line in component.All("FREEBUSY"))
        {
            if (line.Parameter("FBTYPE")?.ToUpperInvariant() == "FREE") continue;
            foreach (var period in line.Value.Split(','))
            {
                var slash = period.IndexOf('/');
                if (slash < 0) throw line.Wrong(CalendarCause.NotADate);
                var begins = Zone.Utc.ToInstant(CalendarEntry.Time(line, period[..slash]).Local);
                Add(new(begins, Periods.End(line, begins, period[(slash + 1)..])), line);
            }
        }
    }
}

/// <summary>The occurrences of a series that were changed one by one, or from one on (RFC 5545, 3.8.4.4).</summary>
internal sealed class ChangedOccurrences
{
    private readonly HashSet<DateTimeOffset> _replaced = [];
    private readonly List<(DateTimeOffset From, CalendarEntry Entry)> _future = [];

    public ChangedOccurrences(IEnumerable<CalendarEntry> changes)
    {
        All = [.. changes];
        foreach (var change in All)
        {
            var at = change.RecurrenceZone.ToInstant(change.RecurrenceId!.Value.Local);
            if (change.RecurrenceId.Value.IsDate) at = change.Zone.ToInstant(change.RecurrenceId.Value.Local);
            _replaced.Add(at);
            if (change.IsForThisAndFuture) _future.Add((at, change));
        }

        _future.Sort((a, b) => b.From.CompareTo(a.From));
    }

    public IReadOnlyList<CalendarEntry> All { get; }

    public bool AnyFuture => _future.Count > 0;

    public bool Replaces(DateTimeOffset at) => _replaced.Contains(at);

    /// <summary>The last change "from here on" before an occurrence.</summary>
    public CalendarEntry? FindFuture(DateTimeOffset at)
    {
        foreach (var (from, entry) in _future)
        {
            if (from <= at) return entry;
        }

        return null;
    }
}
