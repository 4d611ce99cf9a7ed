namespace Dosado.Planning.Calendars;

/// <summary>
/// The clocks that a file's times are read by: the zone of that name where it is known, also by its Windows name or with
/// a maker's prefix; else as the file itself describes it; else the owner's own, and that is said.
/// </summary>
internal sealed class FileZones(
    IReadOnlyList<Component> calendars, Func<string, Zone?> known, Zone own, List<CalendarFault> faults)
{
    private readonly Dictionary<string, Zone> _found = [];

    public Zone Of(ContentLine line)
    {
        if (line.Parameter("TZID") is not { } name) return own;
        if (_found.TryGetValue(name, out var zone)) return zone;
        return _found[name] = Find(name) ?? Unknown(line);
    }

    private Zone? Find(string name) =>
        known(name) ?? (WindowsZones.Find(name) is { } iana ? known(iana) : null) ?? Suffix(name) ?? Described(name);

    /// <summary>As in "/softwarestudio.org/Olson_20011030_5/America/New_York".</summary>
    private Zone? Suffix(string name)
    {
        var parts = name.Split('/');
        for (var take = 3; take >= 2; take--)
        {
            if (parts.Length > take && known(string.Join('/', parts[^take..])) is { } zone) return zone;
        }

        return null;
    }

    private Zone? Described(string name)
    {
        var component = calendars.SelectMany(c => c.Children)
            .FirstOrDefault(c => c.Name == "VTIMEZONE" && c.Find("TZID")?.Value == name);
        return component is null ? null : ZoneComponent.ToZone(name, component);
    }

    private Zone Unknown(ContentLine line)
    {
        faults.Add(new(line.Number, CalendarCause.UnknownZone, line.Parameter("TZID")!));
        return own;
    }
}

/// <summary>Reads a VTIMEZONE (RFC 5545, 3.6.5) into transitions from 1970 to 2100.</summary>
internal static class ZoneComponent
{
    private const int MostOnsets = 2_000;
    private static readonly DateTime Last = new(2100, 1, 1);

    public static Zone? ToZone(string name, Component component)
    {
        var onsets = new List<(DateTime At, TimeSpan From, TimeSpan To)>();
        foreach (var part in component.Children.Where(c => c.Name is "STANDARD" or "DAYLIGHT"))
        {
            if (!TryOffset(part.Find("TZOFFSETFROM")?.Value, out var from) || !TryOffset(part.Find("TZOFFSETTO")?.Value, out var to)) continue;
            onsets.AddRange(Onsets(part, from).Select(at => (at, from, to)));
        }

        if (onsets.Count == 0) return null;
        var ordered = onsets.OrderBy(o => o.At - o.From).ToArray();
        return new(name, ordered[0].From, ordered.Select(o =>
            new ZoneTransition(new DateTimeOffset(DateTime.SpecifyKind(Utc(o.At, o.From), DateTimeKind.Utc)), o.To)));
    }

    private static DateTime Utc(DateTime at, TimeSpan offset) =>
        new(Math.Clamp(at.Ticks - offset.Ticks, DateTime.MinValue.Ticks, DateTime.MaxValue.Ticks));

    private static IEnumerable<DateTime> Onsets(Component part, TimeSpan from)
    {
        if (part.Find("DTSTART") is not { } line || !CalendarTime.TryParse(line.Value, out var start)) yield break;
        yield return start.Local;
        foreach (var extra in part.All("RDATE").SelectMany(l => l.Value.Split(',')).Take(MostOnsets))
        {
            if (CalendarTime.TryParse(extra, out var at)) yield return at.Local;
        }

        if (part.Find("RRULE") is not { } text || !RecurrenceRule.TryParse(text.Value, out var rule)) yield break;
        var last = rule is { UntilIsUtc: true, Until: { } until } ? Utc(until, -from) : Last;
        foreach (var at in new Recurrence(rule, start.Local, false, last < Last ? last : Last).Times().Take(MostOnsets)) yield return at;
    }

    /// <summary>As in "-0500" or "+053000".</summary>
    private static bool TryOffset(string? text, out TimeSpan offset)
    {
        offset = default;
        if (text is not { Length: 5 or 7 } || text[0] is not ('+' or '-') || !int.TryParse(text.AsSpan(1, 4), out var hhmm)) return false;
        var seconds = text.Length == 7 && int.TryParse(text.AsSpan(5), out var s) ? s : 0;
        var size = new TimeSpan(hhmm / 100, hhmm % 100, seconds);
        offset = text[0] == '-' ? -size : size;
        return size <= TimeSpan.FromHours(18);
    }
}
