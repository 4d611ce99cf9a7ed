namespace Dosado.Relay.Limits;

/// <summary>A bounded amount of something in use at once.</summary>
internal sealed class Room(long total)
{
    private long _taken;

    /// <summary>A share until it is disposed; null when there is not that much left.</summary>
    public IDisposable? TryTake(long amount)
    {
        if (Interlocked.Add(ref _taken, amount) <= total)
        {
            return new Share(this, amount);
        }

        Interlocked.Add(ref _taken, -amount);
        return null;
    }

    private sealed class Share(Room room, long amount) : IDisposable
    {
        private long _amount = amount;

        public void Dispose() => Interlocked.Add(ref room._taken, -Interlocked.Exchange(ref _amount, 0));
    }
}

/// <summary>Bytes of appends in memory.</summary>
internal sealed class AppendRoom(RelayOptions options)
{
    private readonly Room _room = new(options.Limits.BytesInFlight);

    public IDisposable? TryTake(long bytes) => _room.TryTake(bytes);
}

/// <summary>Pages being sent.</summary>
internal sealed class PageRoom(RelayOptions options)
{
    private readonly Room _room = new(options.Limits.PagesInFlight);

    public IDisposable? TryTake() => _room.TryTake(1);
}
