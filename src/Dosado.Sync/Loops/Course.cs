namespace Dosado.Sync;

/// <summary>The rounds of one space, one after another, for as long as the loop runs.</summary>
internal sealed class Course(Replica replica, SyncPlan plan, TimeProvider clock, Random chance)
{
    private readonly Bell _bell = new(clock);
    private int _failures;
    private volatile bool _sendNow;

    public Replica Replica => replica;

    public SyncPlan Plan => plan;

    /// <summary>The relay hinted, or somebody asks to look.</summary>
    public void Wake() => _bell.Ring();

    /// <summary>Everything that was said leaves with the next round, which is now.</summary>
    public void SendNow()
    {
        _sendNow = true;
        _bell.Ring();
    }

    public async Task RunAsync(CancellationToken cancel)
    {
        replica.Said += OnSaid;
        try
        {
            // Whoever had the writer role before has changed what this replica remembers.
            await replica.ReloadAsync(cancel);
            DateTimeOffset? next = Timetable.First(plan, clock.GetLocalNow());
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
        var state = await replica.SyncAsync(await ChooseAsync(cancel), cancel);
        _failures = IsFailure(state) ? _failures + 1 : 0;
        var due = plan.OneBatchADay ? await replica.BatchDueAsync(chance.NextDouble(), cancel) : (DateTimeOffset?)null;
        return Timetable.Next(plan, state, _failures, clock.GetLocalNow(), due, chance.NextDouble());
    }

    private async ValueTask<Sending> ChooseAsync(CancellationToken cancel)
    {
        if (_sendNow || !plan.OneBatchADay)
        {
            _sendNow = false;
            return new Sending.All();
        }

        var now = clock.GetUtcNow();
        var next = DailyBatch.NextAfter(now, chance.NextDouble());
        return await replica.BatchDueAsync(chance.NextDouble(), cancel) <= now
            ? new Sending.Batch(next)
            : new Sending.Nothing();
    }

    private bool IsFailure(SyncState state) => state switch
    {
        SyncState.UpToDate or SyncState.Stopped or SyncState.OnThisDeviceOnly => false,
        SyncState.ToSend => !plan.OneBatchADay,
        SyncState.OfflineSince or SyncState.Refused or SyncState.DeviceFull => true,
        _ => throw new InvalidOperationException(),
    };
}
