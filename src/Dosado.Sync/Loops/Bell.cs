namespace Dosado.Sync;

/// <summary>Wakes one waiter; a ring before the wait is not lost, many rings are one.</summary>
internal sealed class Bell(TimeProvider clock)
{
    private TaskCompletionSource _rung = NewRing();

    public void Ring() => Volatile.Read(ref _rung).TrySetResult();

    /// <summary>Whoever calls is about to look anyway.</summary>
    public void Forget() => Volatile.Write(ref _rung, NewRing());

    /// <summary>Returns when rung, or at an instant; null waits for the ring alone.</summary>
    public async Task WaitAsync(DateTimeOffset? until, CancellationToken cancel)
    {
        using var over = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        var rung = Volatile.Read(ref _rung).Task;
        await Task.WhenAny(rung, Task.Delay(DelayUntil(until), clock, over.Token));
        await over.CancelAsync();
        cancel.ThrowIfCancellationRequested();
        if (rung.IsCompleted)
        {
            Forget();
        }
    }

    private static TaskCompletionSource NewRing() => new(TaskCreationOptions.RunContinuationsAsynchronously);

    private TimeSpan DelayUntil(DateTimeOffset? until)
    {
        if (until is not { } instant)
        {
            return Timeout.InfiniteTimeSpan;
        }

        // Timers count whole milliseconds and round down; waking early would find that it is not yet time, again and again.
        var delay = Math.Ceiling((instant - clock.GetUtcNow()).TotalMilliseconds);
        return TimeSpan.FromMilliseconds(Math.Max(delay, 0));
    }
}
