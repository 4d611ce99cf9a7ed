namespace Dosado.Sync;

/// <summary>
/// Keeps many spaces in touch with their relays: one watch for each relay, and for each space rounds of sync when the
/// relay hints, when something is said, and from time to time. One loop a device: it holds the writer role while it runs.
/// </summary>
/// <param name="role">Lets one loop run at a time.</param>
/// <param name="clock">Times retries, fixed hours and daily batches.</param>
/// <param name="chance">Jitter and the random times of daily batches. Used for nothing that depends on what is said.</param>
public sealed class SyncLoop(IWriterRole role, TimeProvider clock, Random chance)
{
    private readonly Lock _lock = new();
    private readonly Dictionary<SpaceId, Course> _courses = [];
    private readonly Bell _changed = new(clock);

    /// <summary>Whether this loop holds the writer role.</summary>
    public bool IsWriter { get; private set; }

    /// <summary>Adds a space, or replaces its replica and plan.</summary>
    public void Add(Replica replica, SyncPlan plan)
    {
        lock (_lock)
        {
            var isToSendNow = Find(replica.Space) is { IsToSendNow: true };
            _courses[replica.Space] = new(replica, plan, clock, new(chance.Next()));
            _changed.Ring();
            if (isToSendNow)
            {
                _courses[replica.Space].SendNow();
            }
        }
    }

    /// <summary>Takes a space out; its replica stays usable.</summary>
    public void Remove(SpaceId space)
    {
        lock (_lock)
        {
            _courses.Remove(space);
            _changed.Ring();
        }
    }

    /// <summary>Looks now: for a button, or when another tab has said something.</summary>
    public void Wake(SpaceId space) => Find(space)?.Wake();

    /// <summary>
    /// Sends everything as soon as the relay answers, also where one batch a day is the rule: for a new device, or moving house.
    /// </summary>
    public void SendNow(SpaceId space) => Find(space)?.SendNow();

    /// <summary>
    /// Waits for the writer role and then runs until cancelled. Network trouble ends nothing; a store that fails does, and
    /// its exception comes out here.
    /// </summary>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public async Task RunAsync(CancellationToken cancel)
    {
        await using var held = await role.TakeAsync(cancel);
        IsWriter = true;
        try
        {
            while (true)
            {
                await RunUntilChangedAsync(cancel);
            }
        }
        finally
        {
            IsWriter = false;
        }
    }

    private Course? Find(SpaceId space)
    {
        lock (_lock)
        {
            return _courses.GetValueOrDefault(space);
        }
    }

    /// <summary>All courses and watches, until one fails or a space comes or goes.</summary>
    private async Task RunUntilChangedAsync(CancellationToken cancel)
    {
        using var round = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        List<Course> courses;
        lock (_lock)
        {
            _changed.Forget();
            courses = [.. _courses.Values];
        }

        var changed = _changed.WaitAsync(null, round.Token);

        var watches = courses
            .Where(c => c.Plan.Touch is Touch.Watching && c.Replica.Relay is not null)
            .GroupBy(c => c.Replica.Relay!)
            .Select(g => new RelayWatch(g.Key, [.. g], clock, chance).RunAsync(round.Token));
        List<Task> running = [changed, .. courses.Select(c => c.RunAsync(round.Token)), .. watches];
        var first = await Task.WhenAny(running);
        await round.CancelAsync();
        await Task.WhenAll(running).ContinueWith(_ => { }, CancellationToken.None, default, TaskScheduler.Default);
        cancel.ThrowIfCancellationRequested();
        await first;
    }
}
