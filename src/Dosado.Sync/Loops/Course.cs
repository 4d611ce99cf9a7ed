namespace Dosado.Sync;

/// <summary>The rounds of one space, one after another, for as long as the loop runs.</summary>
internal sealed class Course(Replica replica, SyncPlan plan, TimeProvider clock, Random chance)
{
    private readonly Bell _bell = new(clock);
    private int _failures;
    private volatile int _asked;
    private volatile int _answered;

    public Replica Replica => replica;

    public SyncPlan Plan => plan;

    /// <summary>The relay hinted, or somebody asks to look.</summary>
    public void Wake() => _bell.Ring();

    /// <summary>Whether everything that was said is to leave as soon as it can.</summary>
    public bool IsToSendNow => _asked != _answered;

    /// <summary>
    /// Everything that was said leaves with the next round, which is now. A round that fails or is broken off has not done
    /// it: the next one tries again.
    /// </summary>
    public void SendNow()
    {
        Interlocked.Increment(ref _asked);
        _bell.Ring();
    }

    public async Task RunAsync(CancellationToken cancel)
    {
        replica.Said += OnSaid;
        try
        {
            // Whoever had the writer role before has changed what this replica remembers.
            await replica.ReloadAsync(cancel);
            DateTimeOffset? next = IsToSendNow ? clock.GetLocalNow() : Timetable.First(plan, clock.GetLocalNow());
            while (true)
            {
                await _bell.WaitAsync(next, cancel);
                next = await LookAsync(cancel);
            }
        }
        finally
        {
            replica.Said -= OnSaid;
        }
    }

    /// <summary>Only where it may be seen when something is said does saying it wake anything.</summary>
    private void OnSaid()
    {
        if (plan is { OneBatchADay: false, Touch: Touch.Watching })
        {
            _bell.Ring();
        }
    }

    private async Task<DateTimeOffset?> LookAsync(CancellationToken cancel)
    {
        var asked = _asked;
        var state = await replica.SyncAsync(await ChooseAsync(cancel), cancel);
        _answered = IsDone(state) ? asked : _answered;
        _failures = IsFailure(state) ? _failures + 1 : 0;
        var due = plan.OneBatchADay ? await replica.BatchDueAsync(chance.NextDouble(), cancel) : (DateTimeOffset?)null;
        return Timetable.Next(plan, state, _failures, clock.GetLocalNow(), due, chance.NextDouble());
    }

    private async ValueTask<Sending> ChooseAsync(CancellationToken cancel)
    {
        if (IsToSendNow || !plan.OneBatchADay)
        {
            return new Sending.All();
        }

        var now = clock.GetUtcNow();
        var next = DailyBatch.NextAfter(now, chance.NextDouble());
        return await replica.BatchDueAsync(chance.NextDouble(), cancel) <= now
            ? new Sending.Batch(next)
            : new Sending.Nothing();
    }

    /// <summary>Whether nothing is left to send, or never will be sent.</summary>
    private static bool IsDone(SyncState state) => state is SyncState.UpToDate or SyncState.Stopped or SyncState.OnThisDeviceOnly;

    private bool IsFailure(SyncState state) => state switch
    {
        _ when IsDone(state) => false,
        SyncState.ToSend => IsToSendNow || !plan.OneBatchADay,
        SyncState.NotYetAsked or SyncState.OfflineSince or SyncState.Refused or SyncState.DeviceFull => true,
        _ => throw new InvalidOperationException(),
    };
}
