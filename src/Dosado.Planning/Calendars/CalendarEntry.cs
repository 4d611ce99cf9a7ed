namespace Dosado.Planning.Calendars;

/// <summary>How long an entry lasts: whole days by the calendar, the rest by the clock.</summary>
internal readonly record struct EntryLength(int Days, TimeSpan Time)
{
    public DateTimeOffset After(DateTime local, Zone zone)
    {
        var days = local.Ticks + (Days * TimeSpan.TicksPerDay) is > 0 and var ticks && ticks < DateTime.MaxValue.Ticks
            ? new DateTime(ticks)
            : DateTime.MaxValue.Date;
        return Saturating.After(zone.ToInstant(days), Time);
    }
}

/// <summary>Moments past the end of the calendar are its end.</summary>
internal static class Saturating
{
    public static DateTimeOffset After(DateTimeOffset from, TimeSpan length) =>
        length >= DateTimeOffset.MaxValue - from ? DateTimeOffset.MaxValue : from + length;
}

/// <summary>A VEVENT, or one changed occurrence of one, with its times read.</summary>
internal sealed class CalendarEntry
{
    private readonly Component _component;
    private readonly FileZones _zones;

    public CalendarEntry(Component component, FileZones zones)
    {
        (_component, _zones) = (component, zones);
        Line = component.Find("DTSTART") ?? throw new CalendarException(CalendarCause.NoStart, component.Line, component.Name);
        Start = Time(Line, Line.Value);
        Zone = Start.IsUtc ? Zone.Utc : zones.Of(Line);
        Length = ReadLength();
        RecurrenceId = component.Find("RECURRENCE-ID") is { } id ? Time(id, id.Value) : null;
        RecurrenceZone = component.Find("RECURRENCE-ID") is { } line && RecurrenceId is { IsUtc: false } ? zones.Of(line) : Zone.Utc;
    }

    public ContentLine Line { get; }

    public CalendarTime Start { get; }

    public Zone Zone { get; }

    public EntryLength Length { get; }

    public CalendarTime? RecurrenceId { get; }

    public Zone RecurrenceZone { get; }

    public string Uid => _component.Find("UID")?.Value ?? $"line {_component.Line}";

    public bool IsForThisAndFuture => _component.Find("RECURRENCE-ID")?.Parameter("RANGE")?.ToUpperInvariant() == "THISANDFUTURE";

    /// <summary>Whether it leaves its owner free: cancelled, transparent, or marked free by Outlook.</summary>
    public bool LeavesFree => Is("STATUS", "CANCELLED") || Is("TRANSP", "TRANSPARENT") || Is("X-MICROSOFT-CDO-BUSYSTATUS", "FREE");

    public IEnumerable<(RecurrenceRule Rule, ContentLine Line)> Rules() => _component.All("RRULE").Select(line =>
        RecurrenceRule.TryParse(line.Value, out var rule) ? (rule, line) : throw line.Wrong(CalendarCause.NotARule));

    /// <summary>Further occurrences, with their own length where they are given as periods.</summary>
    public IEnumerable<(DateTimeOffset From, DateTime Local, DateTimeOffset? To)> ExtraDates()
    {
        foreach (var line in _component.All("RDATE"))
        {
            foreach (var item in line.Value.Split(','))
            {
                var slash = item.IndexOf('/');
                var time = Time(line, slash < 0 ? item : item[..slash]);
                var from = Instant(line, time);
                yield return (from, time.IsUtc ? Zone.ToLocal(from) : time.Local, slash < 0 ? null : Periods.End(line, from, item[(slash + 1)..]));
            }
        }
    }

    /// <summary>Occurrences taken out: moments, and whole days where only a date is given.</summary>
    public (HashSet<DateTimeOffset> Moments, HashSet<DateTime> Days) Exceptions()
    {
        var (moments, days) = (new HashSet<DateTimeOffset>(), new HashSet<DateTime>());
        foreach (var line in _component.All("EXDATE"))
        {
            foreach (var item in line.Value.Split(','))
            {
                var time = Time(line, item);
                if (time.IsDate) days.Add(time.Local);
                else moments.Add(Instant(line, time));
            }
        }

        return (moments, days);
    }

    public static CalendarTime Time(ContentLine line, string text) =>
        CalendarTime.TryParse(text.AsSpan().Trim(), out var time) ? time : throw line.Wrong(CalendarCause.NotADate);

    private DateTimeOffset Instant(ContentLine line, CalendarTime time) =>
        time.IsUtc ? Zone.Utc.ToInstant(time.Local) : (time.IsDate ? Zone : _zones.Of(line)).ToInstant(time.Local);

    private EntryLength ReadLength()
    {
        if (_component.Find("DURATION") is { } text)
        {
            if (!CalendarDuration.TryParse(text.Value.Trim(), out var d)) throw text.Wrong(CalendarCause.NotADuration);
            if (d.Days < 0 || d.Time < TimeSpan.Zero) throw text.Wrong(CalendarCause.EndsBeforeItBegins);
            return new(d.Days, d.Time);
        }

        if (_component.Find("DTEND") is not { } line) return Start.IsDate ? new(1, TimeSpan.Zero) : new(0, TimeSpan.Zero);
        var end = Time(line, line.Value);
        if (Start.IsDate && end.IsDate) return Checked(line, new((end.Local - Start.Local).Days, TimeSpan.Zero));
        return Checked(line, new(0, Instant(line, end) - (Start.IsUtc ? Zone.Utc : Zone).ToInstant(Start.Local)));
    }

    private static EntryLength Checked(ContentLine line, EntryLength length) =>
        length.Days < 0 || length.Time < TimeSpan.Zero ? throw line.Wrong(CalendarCause.EndsBeforeItBegins) : length;

    private bool Is(string property, string value) => string.Equals(_component.Find(property)?.Value.Trim(), value, StringComparison.OrdinalIgnoreCase);
}

/// <summary>The second half of a PERIOD (RFC 5545, 3.3.9): an end or a duration.</summary>
internal static class Periods
{
    public static DateTimeOffset End(ContentLine line, DateTimeOffset from, string text)
    {
        if (CalendarDuration.TryParse(text, out var length)) return Saturating.After(from, TimeSpan.FromDays(length.Days) + length.Time);
        var time = CalendarEntry.Time(line, text);
        return Zone.Utc.ToInstant(time.Local);
    }
}
