namespace Dosado.Planning.Calendars;

/// <summary>
/// Reads a calendar file (RFC 5545) and keeps nothing of it but when its owner is busy: no titles, no places, no people.
/// </summary>
public static class BusyReader
{
    /// <summary>The busy stretches of a file within a span of time.</summary>
    /// <param name="text">The file.</param>
    /// <param name="from">First moment of the span.</param>
    /// <param name="to">First moment after it.</param>
    /// <param name="own">The clocks that floating times and whole days are read by.</param>
    /// <param name="known">Where zones are looked up by name, for instance <see cref="SystemZones.Find"/>.</param>
    public static CalendarReading Read(string text, DateTimeOffset from, DateTimeOffset to, Zone own, Func<string, Zone?> known)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(own);
        ArgumentNullException.ThrowIfNull(known);
        var faults = new List<CalendarFault>();
        var calendars = new ComponentReader(faults).Read(text);
        var zones = new FileZones(calendars, known, own, faults);
        var busy = new BusyTimes(zones, own, from, to, faults);
        foreach (var component in calendars.SelectMany(c => c.Children)) busy.Take(component);
        return new(Merged(busy.Spans()), [.. faults.OrderBy(f => f.Line)]);
    }

    /// <summary>The same stretches in order, those that touch made one.</summary>
    /// <param name="spans">In any order; may overlap.</param>
    public static IReadOnlyList<BusySpan> Merged(IEnumerable<BusySpan> spans)
    {
        ArgumentNullException.ThrowIfNull(spans);
        var merged = new List<BusySpan>();
        foreach (var span in spans.Where(s => s.From < s.To).OrderBy(s => s.From))
        {
            if (merged.Count == 0 || merged[^1].To < span.From) merged.Add(span);
            else if (merged[^1].To < span.To) merged[^1] = merged[^1] with { To = span.To };
        }

        return merged;
    }
}
