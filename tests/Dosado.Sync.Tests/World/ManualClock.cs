namespace Dosado.Sync.Tests;

/// <summary>A clock that stands still until it is moved; timers go off while it moves.</summary>
internal sealed class ManualClock(DateTimeOffset start) : TimeProvider
{
    private readonly Lock _lock = new();
    private readonly List<Alarm> _alarms = [];
    private DateTimeOffset _now = start;

    public override TimeZoneInfo LocalTimeZone => TimeZoneInfo.Utc;

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    /// <summary>How many timers run: as many as there are idle courses, when all is quiet.</summary>
    public int Alarms
    {
        get
        {
            lock (_lock)
            {
                return _alarms.Count;
            }
        }
    }

    public override DateTimeOffset GetUtcNow()
    {
        lock (_lock)
        {
            return _now;
        }
    }

    public override long GetTimestamp() => GetUtcNow().Ticks;

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var alarm = new Alarm(this, () => callback(state));
        alarm.Change(dueTime, period);
        return alarm;
    }

    /// <summary>Moves to the next alarm, but not past <paramref name="end"/>; false when it has arrived there.</summary>
    public bool MoveToNext(DateTimeOffset end)
    {
        List<Alarm> due;
        lock (_lock)
        {
            var next = _alarms.Select(a => a.Due).DefaultIfEmpty(end).Min();
            if (next >= end)
            {
                _now = end;
                return false;
            }

            _now = next > _now ? next : _now;
            due = [.. _alarms.Where(a => a.Due <= _now)];
            due.ForEach(a => _alarms.Remove(a));
        }

        due.ForEach(a => a.Ring());
        return true;
    }

    /// <summary>Set, as a person sets a clock: timers are not touched.</summary>
    public void Set(DateTimeOffset now)
    {
        lock (_lock)
        {
            _now = now;
        }
    }

    private sealed class Alarm(ManualClock clock, Action ring) : ITimer
    {
        public DateTimeOffset Due { get; private set; }

        public void Ring() => ring();

        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            lock (clock._lock)
            {
                clock._alarms.Remove(this);
                if (dueTime != Timeout.InfiniteTimeSpan)
                {
                    Due = clock._now + dueTime;
                    clock._alarms.Add(this);
                }
            }

            return true;
        }

        public void Dispose() => Change(Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);

        public ValueTask DisposeAsync()
        {
            Dispose();
            return default;
        }
    }
}
