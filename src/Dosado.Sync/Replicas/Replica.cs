namespace Dosado.Sync;

/// <summary>
/// One space on one device: the checked log, what was said here and is not sent yet, and how it stands to its relay.
/// <para>
/// Any number of replicas may be open over one store (the tabs of a browser). All may read and say things; only the one
/// that holds the device's writer role may call <see cref="SyncAsync"/>: see <see cref="SyncLoop"/>. The others call
/// <see cref="ReloadAsync"/> when they are told that something changed.
/// </para>
/// </summary>
public sealed class Replica : IDisposable
{
    private readonly ReplicaParts _parts;
    private readonly SpaceTables _tables;
    private readonly Memory _memory;
    private readonly Round _round;
    private readonly Reading _reading;
    private readonly SemaphoreSlim _oneRound = new(1, 1);

    private Replica(ReplicaParts parts, SpaceTables tables, Memory memory, int unsent, Heard heard)
    {
        _parts = parts;
        _tables = tables;
        _memory = memory;
        _round = new(parts, tables, memory, heard);
        _reading = new(parts, tables, memory);
        State = memory.State.Stop is { } stop ? new SyncState.Stopped(stop)
            : parts.Relay is null ? new SyncState.OnThisDeviceOnly()
            : unsent > 0 ? new SyncState.ToSend(unsent)
            : new SyncState.NotYetAsked(heard.Answer);
    }

    /// <summary>Raised after something was said, arrived, was sent, or the state changed. On whichever thread did it.</summary>
    public event Action? Changed;

    /// <summary>Raised after something was said here.</summary>
    internal event Action? Said;

    /// <summary>The tables of a device's store in which spaces keep their rows.</summary>
    public static IReadOnlyList<string> Tables => SpaceTables.All;

    /// <summary>The space.</summary>
    public SpaceId Space => _parts.Seal.Space;

    /// <summary>This device, or null where it only reads.</summary>
    public DeviceId? Device => _parts.Seal.Device;

    /// <summary>How far the log has been received and checked.</summary>
    public LogHead Head => _memory.State.Head;

    /// <summary>Who is in the space: founder, admitted person, devices.</summary>
    public LogState Log => _memory.State;

    /// <summary>How the space stands to its relay.</summary>
    public SyncState State { get; private set; }

    /// <summary>When the relay last answered, in this run or an earlier one; null if it never has.</summary>
    public DateTimeOffset? LastAnswer => _round.LastAnswer;

    /// <summary>
    /// When something from another device last arrived, in this run; null if nothing has. A relay that withholds
    /// everything looks like a quiet partner: nothing here can tell the two apart.
    /// </summary>
    public DateTimeOffset? LastNews => _round.LastNews;

    /// <summary>The relay, or null for a space on this device only.</summary>
    public IRelay? Relay => _parts.Relay;

    /// <summary>What this device may ask of the relay.</summary>
    public SpaceRights Rights => _parts.Rights;

    /// <summary>Opens a space; reads a handful of rows, however long its log is.</summary>
    public static async ValueTask<Replica> OpenAsync(ReplicaParts parts, CancellationToken cancel)
    {
        var tables = new SpaceTables(parts.Store, parts.Seal.Space);
        var memory = new Memory(tables, await tables.ReadStateAsync(cancel));
        return new(
            parts,
            tables,
            memory,
            (await tables.ReadOutboxAsync(cancel)).Count,
            new(await tables.FindAnsweredAsync(cancel), await tables.FindNewsAsync(cancel)));
    }

    /// <summary>
    /// Keeps things that were said, in order, all or none. They are sent by the next round of sync. The first thing a
    /// device says in a space is its certificate.
    /// </summary>
    /// <param name="said">What was said.</param>
    /// <param name="alongside">Changes to the same store that belong to it, such as a draft that is now done.</param>
    /// <param name="cancel">Gives up before anything is kept.</param>
    /// <exception cref="ArgumentException">A content is longer than an envelope can carry.</exception>
    /// <exception cref="StoreFullException">The device has no room; nothing was kept.</exception>
    public async ValueTask AddAsync(
        IReadOnlyList<Pending> said,
        IReadOnlyList<StoreChange> alongside,
        CancellationToken cancel)
    {
        if (said.FirstOrDefault(p => p.Content.Length > Inside.MaxContentLength) is { } tooLong)
        {
            throw new ArgumentException($"content of {tooLong.Content.Length} bytes", nameof(said));
        }

        var outbox = await _tables.ReadOutboxAsync(cancel);
        var number = OutboxNumber.After(outbox, _parts.Clock.GetUtcNow());
        var rows = said.Select((p, i) => new OutboxRow(OutboxNumber.Key(number + (ulong)i, _parts.Chance), p));
        await _tables.CommitAsync([.. rows.Select(_tables.Keep), .. alongside], cancel);
        State = Counted(State, outbox.Count + said.Count);
        Changed?.Invoke();
        Said?.Invoke();
    }

    /// <summary>
    /// Forgets things that were said here and have not left this device: they never will. What is already sealed for the
    /// relay stays; it has to be taken back once it has arrived.
    /// </summary>
    /// <param name="keys">The keys of <see cref="ReadUnsentAsync"/>.</param>
    /// <param name="cancel">Gives up before anything is forgotten.</param>
    public async ValueTask ForgetUnsentAsync(IReadOnlyCollection<string> keys, CancellationToken cancel)
    {
        await _oneRound.WaitAsync(cancel);
        try
        {
            var sealedNow = (await _tables.ReadFlightAsync(cancel)).Select(f => f.OutboxKey).ToHashSet();
            await _tables.CommitAsync([.. keys.Where(k => !sealedNow.Contains(k)).Select(_tables.Unsaid)], cancel);
            State = Counted(State, (await _tables.ReadOutboxAsync(cancel)).Count);
        }
        finally
        {
            _oneRound.Release();
        }

        Changed?.Invoke();
    }

    /// <summary>The checked log after a place, in order; 0 for all of it. Fillers are left out.</summary>
    public ValueTask<IReadOnlyList<Entry>> ReadAsync(ulong after, CancellationToken cancel) =>
        _reading.ReadAsync(after, cancel);

    /// <summary>What was said here and has not been seen in the log, in order.</summary>
    public ValueTask<IReadOnlyList<Entry.Unsent>> ReadUnsentAsync(CancellationToken cancel) =>
        _reading.ReadUnsentAsync(cancel);

    /// <summary>
    /// What came after a place and what is unsent, as one: also while a round runs, here or in another tab, nothing is
    /// missing from it. What arrives at that moment may stand in both.
    /// </summary>
    public ValueTask<LogView> ViewAsync(ulong after, CancellationToken cancel) => _reading.ViewAsync(after, cancel);

    /// <summary>
    /// One round: receives and checks everything, then sends, then looks for it in the log. Network trouble is a state, not
    /// an exception. Only for the holder of the writer role; rounds of one replica follow one another.
    /// </summary>
    public async ValueTask<SyncState> SyncAsync(Sending sending, CancellationToken cancel)
    {
        await _oneRound.WaitAsync(cancel);
        try
        {
            State = await _round.RunAsync(sending, cancel);
        }
        finally
        {
            _oneRound.Release();
        }

        Changed?.Invoke();
        return State;
    }

    /// <summary>
    /// Gives a relay that was put back to an older copy what it had since, if its log is the beginning of this one; then
    /// receives and checks as ever. Only when a person asks, and only for the holder of the writer role.
    /// </summary>
    /// <exception cref="InvalidOperationException">The space has no relay, or this device only reads it.</exception>
    public async ValueTask<RepairOutcome> RepairAsync(CancellationToken cancel)
    {
        var relay = _parts.Relay ?? throw new InvalidOperationException("the space has no relay");
        var write = _parts.Rights.Write ?? throw new InvalidOperationException("this device only reads the space");
        await _oneRound.WaitAsync(cancel);
        RepairOutcome outcome;
        try
        {
            await _memory.ReloadAsync(cancel);
            outcome = await new Repair(_parts, _tables, _memory, relay, write).RunAsync(cancel);
            State = outcome is RepairOutcome.Whole ? await _round.RunAsync(new Sending.Nothing(), cancel) : State;
        }
        finally
        {
            _oneRound.Release();
        }

        Changed?.Invoke();
        return outcome;
    }

    /// <summary>Forgets what is held in memory and reads it again: another tab has changed it.</summary>
    public async ValueTask ReloadAsync(CancellationToken cancel)
    {
        await _oneRound.WaitAsync(cancel);
        try
        {
            await _memory.ReloadAsync(cancel);
            State = _memory.State.Stop is { } stop
                ? new SyncState.Stopped(stop)
                : Counted(State, (await _tables.ReadOutboxAsync(cancel)).Count);
        }
        finally
        {
            _oneRound.Release();
        }

        Changed?.Invoke();
    }

    /// <summary>The last kept snapshot, if it belongs to this log; null otherwise. Reading goes on after its head.</summary>
    public async ValueTask<Snapshot?> FindSnapshotAsync(CancellationToken cancel)
    {
        var snapshot = await _tables.FindSnapshotAsync(cancel);
        return snapshot is not null && await HashAtAsync(snapshot.Head.Sequence, cancel) == snapshot.Head.Hash
            ? snapshot
            : null;
    }

    /// <summary>Keeps a snapshot in place of the last one.</summary>
    /// <exception cref="StoreFullException">The device has no room; the last one is still there.</exception>
    public ValueTask KeepSnapshotAsync(Snapshot snapshot, CancellationToken cancel) =>
        _tables.CommitAsync([_tables.Keep(snapshot)], cancel);

    /// <summary>When the next daily batch is due; the schedule begins when this is first asked.</summary>
    internal async ValueTask<DateTimeOffset> BatchDueAsync(double chance, CancellationToken cancel)
    {
        if (await _tables.FindBatchDueAsync(cancel) is { } due)
        {
            return due;
        }

        var first = DailyBatch.NextAfter(_parts.Clock.GetUtcNow(), chance);
        await _tables.CommitAsync([_tables.KeepBatchDue(first)], cancel);
        return first;
    }

    /// <summary>The log hash after a place; null when this device has not received so much. 0 is before the first.</summary>
    public ValueTask<Digest?> FindHashAsync(ulong sequence, CancellationToken cancel) =>
        sequence > Head.Sequence ? ValueTask.FromResult<Digest?>(null) : HashAtAsync(sequence, cancel);

    /// <summary>The checked log as it travels, items back to back, from its first place.</summary>
    /// <param name="until">How far: <see cref="Head"/>, as whoever keeps the bytes says it beside them.</param>
    /// <param name="cancel">Gives up.</param>
    public async ValueTask<byte[]> ToBytesAsync(LogHead until, CancellationToken cancel)
    {
        using var bytes = new MemoryStream();
        await foreach (var items in _tables.Log.ReadAsync(0, until.Sequence, cancel))
        {
            items.ToList().ForEach(item => bytes.Write(item.Item.ToBytes()));
        }

        return bytes.ToArray();
    }

    /// <summary>Ends its use; what is kept stays kept.</summary>
    public void Dispose() => _oneRound.Dispose();

    /// <summary>
    /// Removes everything of this space from the device, because its person has left it. Nothing is sent; the relay and
    /// other devices keep what they have. The replica is not to be used afterwards.
    /// </summary>
    public ValueTask EraseAsync(CancellationToken cancel) => _tables.EraseAsync([], cancel);

    /// <summary>The same for a space that is not opened.</summary>
    public static ValueTask EraseAsync(IDeviceStore store, SpaceId space, CancellationToken cancel) =>
        new SpaceTables(store, space).EraseAsync([], cancel);

    /// <summary>
    /// Forgets the space, for a device that is to be another one in it (<see cref="StopReason.OldCopyOfDevice"/>), and keeps
    /// what that one is to say first, in one commit.
    /// </summary>
    /// <param name="first">What it says, in order: its certificate, and what the device had said that was not sent.</param>
    /// <param name="cancel">Gives up before anything is changed.</param>
    /// <exception cref="StoreFullException">The device has no room; nothing was changed.</exception>
    public async ValueTask BeginAnewAsync(IReadOnlyList<Pending> first, CancellationToken cancel)
    {
        var number = OutboxNumber.After(await _tables.ReadOutboxAsync(cancel), _parts.Clock.GetUtcNow());
        var rows = first.Select((p, i) => new OutboxRow(OutboxNumber.Key(number + (ulong)i, _parts.Chance), p));
        await _tables.EraseAsync([.. rows], cancel);
    }

    private async ValueTask<Digest?> HashAtAsync(ulong sequence, CancellationToken cancel) =>
        sequence == Head.Sequence ? Head.Hash
        : sequence == 0 ? LogHead.Empty.Hash
        : (await _tables.Log.FindAsync(sequence, cancel))?.Hash;

    private static SyncState Counted(SyncState state, int unsent) => state switch
    {
        SyncState.NotYetAsked => unsent == 0 ? state : new SyncState.ToSend(unsent),
        SyncState.UpToDate or SyncState.ToSend => unsent == 0 ? new SyncState.UpToDate() : new SyncState.ToSend(unsent),
        SyncState.OfflineSince s => s with { Unsent = unsent },
        SyncState.Refused s => s with { Unsent = unsent },
        SyncState.DeviceFull s => s with { Unsent = unsent },
        SyncState.Stopped or SyncState.OnThisDeviceOnly => state,
        _ => throw new InvalidOperationException(),
    };
}
