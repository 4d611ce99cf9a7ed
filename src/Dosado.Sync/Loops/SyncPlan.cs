namespace Dosado.Sync;

/// <summary>When a space is in touch with its relay, and how what is said leaves the device.</summary>
/// <param name="Touch">When the device is in touch.</param>
/// <param name="OneBatchADay">
/// Nothing is sent when it is said; one padded batch a day is, at a random time. See <see cref="DailyBatch"/>.
/// </param>
public sealed record SyncPlan(Touch Touch, bool OneBatchADay)
{
    /// <summary>A watch is held and everything is sent at once.</summary>
    public static SyncPlan AtOnce { get; } = new(new Touch.Watching(), OneBatchADay: false);

    /// <summary>A watch is held for what other devices say; what is said here leaves once a day.</summary>
    public static SyncPlan Daily { get; } = new(new Touch.Watching(), OneBatchADay: true);
}

/// <summary>When a device is in touch with a relay.</summary>
public abstract record Touch
{
    private Touch()
    {
    }

    /// <summary>All the time: the relay can see when the device is on.</summary>
    public sealed record Watching : Touch;

    /// <summary>Only at fixed hours of the device's local day; no watch is held.</summary>
    /// <param name="Times">At least one.</param>
    public sealed record AtHours(IReadOnlyList<TimeOnly> Times) : Touch;
}
