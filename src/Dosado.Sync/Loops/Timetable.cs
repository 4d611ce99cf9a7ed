namespace Dosado.Sync;

/// <summary>When to look next. Pure; depends on what was said only where a plan sends at once.</summary>
public static class Timetable
{
    /// <summary>A watch may miss a hint: look so often all the same.</summary>
    public static TimeSpan LongestPause => TimeSpan.FromMinutes(15);

    private static TimeSpan ShortestRetry => TimeSpan.FromSeconds(1);

    private static TimeSpan LongestRetry => TimeSpan.FromMinutes(5);

    /// <summary>When to look first after the start.</summary>
    public static DateTimeOffset First(SyncPlan plan, DateTimeOffset local) => plan.Touch switch
    {
        Touch.Watching => local,
        Touch.AtHours hours => NextHour(hours, local),
        _ => throw new InvalidOperationException(),
    };

    /// <summary>When to look next, or null: only when told to.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="state">What came of looking just now.</param>
    /// <param name="failures">How many times in a row that was not what it should be; 0 for success.</param>
    /// <param name="local">The device's local time now.</param>
    /// <param name="batchDue">When the next daily batch is due; null without one.</param>
    /// <param name="chance">Evenly drawn from [0, 1): keeps devices that failed together from coming back together.</param>
    public static DateTimeOffset? Next(
        SyncPlan plan,
        SyncState state,
        int failures,
        DateTimeOffset local,
        DateTimeOffset? batchDue,
        double chance) => (plan.Touch, state) switch
        {
            (_, SyncState.Stopped or SyncState.OnThisDeviceOnly) => null,
            (Touch.AtHours hours, _) => NextHour(hours, local),
            (_, _) when failures > 0 => local + Retry(failures, chance),
            _ => Earlier(local + (LongestPause * ((1 + chance) / 2)), batchDue),
        };

    /// <summary>
    /// The pause after so many failures in a row: doubled each time from one second up to five minutes, and of that
    /// between a half and the whole.
    /// </summary>
    public static TimeSpan Retry(int failures, double chance)
    {
        var doubled = ShortestRetry * Math.Pow(2, Math.Clamp(failures - 1, 0, 16));
        return (doubled < LongestRetry ? doubled : LongestRetry) * ((1 + chance) / 2);
    }

    private static DateTimeOffset Earlier(DateTimeOffset one, DateTimeOffset? other) =>
        other is { } due && due < one ? due : one;

    private static DateTimeOffset NextHour(Touch.AtHours hours, DateTimeOffset local) => hours.Times
        .SelectMany(t => new[] { At(local, t), At(local.AddDays(1), t) })
        .Where(t => t > local)
        .Min();

    private static DateTimeOffset At(DateTimeOffset day, TimeOnly time) => new(day.Date + time.ToTimeSpan(), day.Offset);
}
