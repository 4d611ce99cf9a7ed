namespace Dosado.Planning;

/// <summary>From this moment on the clocks differ from UTC by this much.</summary>
/// <param name="At">The moment; its own offset is UTC.</param>
/// <param name="Offset">Local time minus UTC from then on.</param>
public readonly record struct ZoneTransition(DateTimeOffset At, TimeSpan Offset);

/// <summary>
/// The clocks of one place, as a value: the planner and the calendars ask nothing else about time zones, so that a
/// browser without a zone database can hand over what it knows.
/// </summary>
public sealed class Zone
{
    private readonly TimeSpan _first;
    private readonly ZoneTransition[] _transitions;

    /// <summary>A zone by its transitions.</summary>
    /// <param name="name">What it is called.</param>
    /// <param name="first">Local time minus UTC before the first transition.</param>
    /// <param name="transitions">In any order.</param>
    public Zone(string name, TimeSpan first, IEnumerable<ZoneTransition> transitions)
    {
        Name = name;
        _first = first;
        _transitions = [.. transitions.OrderBy(t => t.At)];
    }

    /// <summary>Coordinated universal time.</summary>
    public static Zone Utc { get; } = new("UTC", TimeSpan.Zero, []);

    /// <summary>What it is called.</summary>
    public string Name { get; }

    /// <summary>Local time minus UTC at a moment.</summary>
    /// <param name="at">The moment.</param>
    public TimeSpan OffsetAt(DateTimeOffset at)
    {
        int low = 0, high = _transitions.Length;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (_transitions[middle].At <= at) low = middle + 1;
            else high = middle;
        }

        return low == 0 ? _first : _transitions[low - 1].Offset;
    }

    /// <summary>What the clocks show at a moment.</summary>
    /// <param name="at">The moment.</param>
    public DateTime ToLocal(DateTimeOffset at) => DateTime.SpecifyKind(at.UtcDateTime + OffsetAt(at), DateTimeKind.Unspecified);

    /// <summary>
    /// The moment at which the clocks show this. A time that occurs twice is the first of the two; a time that is left
    /// out is read with the offset before the gap (RFC 5545, 3.3.5).
    /// </summary>
    /// <param name="local">What the clocks show.</param>
    public DateTimeOffset ToInstant(DateTime local)
    {
        var asUtc = new DateTimeOffset(DateTime.SpecifyKind(local, DateTimeKind.Utc));
        var before = OffsetAt(Earlier(asUtc, TimeSpan.FromHours(24)));
        var withBefore = Earlier(asUtc, before);
        if (OffsetAt(withBefore) == before) return withBefore;
        var after = OffsetAt(withBefore);
        var withAfter = Earlier(asUtc, after);
        return OffsetAt(withAfter) == after ? withAfter : withBefore;
    }

    private static DateTimeOffset Earlier(DateTimeOffset at, TimeSpan by)
    {
        var ticks = Math.Clamp(at.Ticks - by.Ticks, DateTimeOffset.MinValue.Ticks, DateTimeOffset.MaxValue.Ticks);
        return new(ticks, TimeSpan.Zero);
    }
}
