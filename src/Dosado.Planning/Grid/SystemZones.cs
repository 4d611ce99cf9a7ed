using System.Collections.Concurrent;

namespace Dosado.Planning;

/// <summary>The zones the operating system knows: the one place that asks <see cref="TimeZoneInfo"/>.</summary>
public static class SystemZones
{
    private static readonly ConcurrentDictionary<string, Zone?> Known = new();
    private static readonly DateTimeOffset From = new(1900, 1, 1, 0, 0, 0, TimeSpan.Zero);
    private static readonly DateTimeOffset To = new(2100, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>The zone of an IANA name, with its transitions from 1900 to 2100; null where it is not known.</summary>
    /// <param name="name">For instance "Europe/Berlin".</param>
    public static Zone? Find(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        if (name is "UTC" or "Etc/UTC" or "Z") return Zone.Utc;
        if (Known.TryGetValue(name, out var known)) return known;
        var found = TimeZoneInfo.TryFindSystemTimeZoneById(name, out var zone) ? Translate(name, zone) : null;
        return found is null ? null : Known.GetOrAdd(name, found);
    }

    private static Zone Translate(string name, TimeZoneInfo zone)
    {
        var transitions = new List<ZoneTransition>();
        var offset = zone.GetUtcOffset(From);
        for (var at = From; at < To; at += TimeSpan.FromDays(7))
        {
            var next = zone.GetUtcOffset(at + TimeSpan.FromDays(7));
            if (next == offset) continue;
            transitions.Add(new(Change(zone, at, offset), next));
            offset = next;
        }

        return new(name, zone.GetUtcOffset(From), transitions);
    }

    /// <summary>The first second of the week after <paramref name="from"/> in which the offset is another one.</summary>
    private static DateTimeOffset Change(TimeZoneInfo zone, DateTimeOffset from, TimeSpan offset)
    {
        long low = 0, high = 7 * 24 * 3600;
        while (high - low > 1)
        {
            var middle = (low + high) / 2;
            if (zone.GetUtcOffset(from.AddSeconds(middle)) == offset) low = middle;
            else high = middle;
        }

        return from.AddSeconds(high);
    }
}
