namespace Dosado.Sync;

/// <summary>Wakes one waiter; a ring before the wait is not lost, many rings are one.</summary>
internal sealed class Bell(TimeProvider clock)
{
    private TaskCompletionSource _rung = NewRing();

    public void Ring() => Volatile.Read(ref _rung).TrySetResult();

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
            Volatile.Write(ref _rung, NewRing());
        }
    }

    private static TaskCompletionSource NewRing() => new(TaskCreationOptions.RunContinuationsAsynchronously);

    private TimeSpan DelayUntil(DateTimeOffset? until)
    {
        if (until is not { } instant)
        {
            return Timeout.InfiniteTimeSpan;
        }

        var delay = instant - clock.GetUtcNow();
        return delay < TimeSpan.Zero ? TimeSpan.Zero : delay;
    }
}
