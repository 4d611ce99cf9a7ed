namespace Dosado.Sync;

/// <summary>
/// One watch at one relay for all spaces there; taken up again when it ends. A relay that refuses one space refuses the
/// whole watch, so a space that it refused when its course asked for it alone is left out, until it is granted again.
/// </summary>
internal sealed class RelayWatch(IRelay relay, IReadOnlyList<Course> courses, TimeProvider clock, Random chance)
{
    private readonly Dictionary<SpaceId, Course> _bySpace = courses.ToDictionary(c => c.Replica.Space);

    public async Task RunAsync(CancellationToken cancel)
    {
        var failures = 0;
        while (true)
        {
            var heard = await WatchAsync(cancel);
            failures = heard ? 1 : failures + 1;
            await Task.Delay(Timetable.Retry(failures, chance.NextDouble()), clock, cancel);
        }
    }

    /// <summary>Returns whether there was any hint before it ended.</summary>
    private async Task<bool> WatchAsync(CancellationToken cancel)
    {
        var granted = courses.Where(c => !IsRefused(c.Replica.State)).ToList();
        if (granted.Count == 0)
        {
            return false;
        }

        // With all spaces in it a watch lasts as long as it may; otherwise it ends in time to take up what is granted again.
        var longest = granted.Count == courses.Count ? Timeout.InfiniteTimeSpan : Timetable.LongestPause;
        using var over = new CancellationTokenSource(longest, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancel, over.Token);
        var heard = false;
        try
        {
            var spaces = granted.Select(c => (c.Replica.Space, c.Replica.Rights.Read)).ToList();
            await foreach (var space in relay.WatchAsync(spaces, either.Token))
            {
                heard = true;
                _bySpace.GetValueOrDefault(space)?.Wake();
            }
        }
        catch (OperationCanceledException) when (!cancel.IsCancellationRequested)
        {
            return true;
        }

        return heard;
    }

    private static bool IsRefused(SyncState state) =>
        state is SyncState.Refused { Reason: Refusal.NoSuchSpace or Refusal.Deleted or Refusal.NotAllowed };
}
