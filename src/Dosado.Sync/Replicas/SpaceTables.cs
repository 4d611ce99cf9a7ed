using System.Buffers.Binary;
using System.Text;

namespace Dosado.Sync;

/// <summary>
/// Where a space's rows are. Every key begins with the space's id, so that many spaces share one store.
/// <code>
/// table     key                             value
/// state     space                           what LogCheck remembers, see LogStateBytes
/// log       space/sequence                  the log, see LogRows
/// ids       space/chunk                     envelope ids of 1,024 consecutive places, 16 bytes each
/// outbox    space/number random             kind 1, content
/// flight    space/author sequence           outbox key 32 (zeros for a filler), signed envelope
/// redact    space/envelope id               nothing: the relay has yet to be asked to drop it
/// snapshot  space                           head 40, state
/// batch     space                           when the next daily batch is due, UTC ticks 8
/// answered  space                           when the relay last answered, to a minute, UTC ticks 8
/// news      space                           when something of another device last came, UTC ticks 8
/// next      space                           the id that the next envelope written here will have, 16
/// </code>
/// Numbers in keys are 16 hexadecimal digits, so that their order is the order of the numbers.
/// </summary>
internal sealed class SpaceTables(IDeviceStore store, SpaceId space)
{
    public const int IdsInChunk = 1024;

    private static readonly string[] OneRow = ["state", "snapshot", "batch", "answered", "news", "next"];
    private static readonly string[] ManyRows = [LogRows.Table, "ids", "outbox", "flight", "redact"];

    private readonly string _space = space.ToString();

    public static IReadOnlyList<string> All { get; } = [.. OneRow, .. ManyRows];

    /// <summary>The log itself.</summary>
    public LogRows Log { get; } = new(store, space.ToString());

    public async ValueTask<LogState> ReadStateAsync(CancellationToken cancel)
    {
        var row = await store.FindAsync("state", _space, cancel);
        return row is null ? LogState.EmptyOf(space) : LogStateBytes.Read(space, row);
    }

    public StoreChange Keep(LogState state) => new("state", _space, LogStateBytes.Write(state));

    public async ValueTask<Dictionary<EnvelopeId, ulong>> ReadIdsAsync(CancellationToken cancel)
    {
        var places = new Dictionary<EnvelopeId, ulong>();
        foreach (var chunk in await AllAsync("ids", cancel))
        {
            for (var at = 0; at < chunk.Value.Length; at += EnvelopeId.Size)
            {
                places.Add(EnvelopeId.Read(chunk.Value.AsSpan(at)), (ulong)places.Count + 1);
            }
        }

        return places;
    }

    /// <summary>The chunks that change when ids are added after a place; a chunk begun earlier is read and lengthened.</summary>
    public async ValueTask<IEnumerable<StoreChange>> KeepIdsAsync(
        ulong after,
        IReadOnlyList<EnvelopeId> added,
        CancellationToken cancel)
    {
        var first = after / IdsInChunk;
        var begun = (int)(after % IdsInChunk) * EnvelopeId.Size;
        var bytes = new byte[begun + added.Count * EnvelopeId.Size];
        (await store.FindAsync("ids", Key(first), cancel))?.AsSpan(0, begun).CopyTo(bytes);
        for (var i = 0; i < added.Count; i++)
        {
            added[i].Write(bytes.AsSpan(begun + i * EnvelopeId.Size));
        }

        return SlicesOf(bytes, IdsInChunk * EnvelopeId.Size)
            .Select((slice, i) => new StoreChange("ids", Key(first + (ulong)i), slice));
    }

    public async ValueTask<IReadOnlyList<OutboxRow>> ReadOutboxAsync(CancellationToken cancel) =>
        [.. (await AllAsync("outbox", cancel)).Select(r => OutboxRow.Read(r.Key[(_space.Length + 1)..], r.Value))];

    public StoreChange Keep(OutboxRow row) => new("outbox", $"{_space}/{row.Key}", row.ToBytes());

    /// <summary>What waited to be sent is gone.</summary>
    public StoreChange Unsaid(string outboxKey) => new("outbox", $"{_space}/{outboxKey}", null);

    public async ValueTask<IReadOnlyList<FlightRow>> ReadFlightAsync(CancellationToken cancel) =>
        [.. (await AllAsync("flight", cancel)).Select(r => FlightRow.Read(r.Key[(_space.Length + 1)..], r.Value))];

    public StoreChange Keep(FlightRow row) => new("flight", $"{_space}/{row.Key}", row.ToBytes());

    /// <summary>What was in flight has been seen in the log.</summary>
    public IEnumerable<StoreChange> Arrived(FlightRow row) => row.OutboxKey is null
        ? [new("flight", $"{_space}/{row.Key}", null)]
        : [new("flight", $"{_space}/{row.Key}", null), new("outbox", $"{_space}/{row.OutboxKey}", null)];

    public async ValueTask<IReadOnlyList<EnvelopeId>> ReadToRedactAsync(CancellationToken cancel)
    {
        var rows = await AllAsync("redact", cancel);
        return [.. rows.Select(r => EnvelopeId.TryParse(r.Key[(_space.Length + 1)..], out var id) ? id : default)];
    }

    public StoreChange ToRedact(EnvelopeId id) => new("redact", $"{_space}/{id}", []);

    public StoreChange WasRedacted(EnvelopeId id) => new("redact", $"{_space}/{id}", null);

    public async ValueTask<Snapshot?> FindSnapshotAsync(CancellationToken cancel)
    {
        var row = await store.FindAsync("snapshot", _space, cancel);
        return row is null ? null : new(LogHead.Read(row), row[LogHead.Size..]);
    }

    public StoreChange Keep(Snapshot snapshot)
    {
        var bytes = new byte[LogHead.Size + snapshot.State.Length];
        snapshot.Head.Write(bytes);
        snapshot.State.CopyTo(bytes, LogHead.Size);
        return new("snapshot", _space, bytes);
    }

    /// <summary>Null before this device has written anything here, or since it did so under ids that were not kept ahead.</summary>
    public async ValueTask<EnvelopeId?> FindNextIdAsync(CancellationToken cancel)
    {
        var row = await store.FindAsync("next", _space, cancel);
        return row is null ? null : EnvelopeId.Read(row);
    }

    public StoreChange KeepNextId(EnvelopeId id)
    {
        var bytes = new byte[EnvelopeId.Size];
        id.Write(bytes);
        return new("next", _space, bytes);
    }

    public ValueTask<DateTimeOffset?> FindBatchDueAsync(CancellationToken cancel) => FindTimeAsync("batch", cancel);

    public StoreChange KeepBatchDue(DateTimeOffset due) => KeepTime("batch", due);

    public ValueTask<DateTimeOffset?> FindAnsweredAsync(CancellationToken cancel) => FindTimeAsync("answered", cancel);

    public StoreChange KeepAnswered(DateTimeOffset at) => KeepTime("answered", at);

    public ValueTask<DateTimeOffset?> FindNewsAsync(CancellationToken cancel) => FindTimeAsync("news", cancel);

    public StoreChange KeepNews(DateTimeOffset at) => KeepTime("news", at);

    /// <summary>Removes every row of the space, in one commit, and keeps what is to be there instead.</summary>
    public async ValueTask EraseAsync(IEnumerable<OutboxRow> instead, CancellationToken cancel)
    {
        var changes = OneRow.Select(t => new StoreChange(t, _space, null)).ToList();
        foreach (var table in ManyRows)
        {
            changes.AddRange((await AllAsync(table, cancel)).Select(r => new StoreChange(table, r.Key, null)));
        }

        await store.CommitAsync([.. changes, .. instead.Select(Keep)], cancel);
    }

    public ValueTask CommitAsync(IReadOnlyList<StoreChange> changes, CancellationToken cancel) =>
        store.CommitAsync(changes, cancel);

    private async ValueTask<DateTimeOffset?> FindTimeAsync(string table, CancellationToken cancel)
    {
        var row = await store.FindAsync(table, _space, cancel);
        return row is null ? null : new(BinaryPrimitives.ReadInt64BigEndian(row), TimeSpan.Zero);
    }

    private StoreChange KeepTime(string table, DateTimeOffset at)
    {
        var bytes = new byte[sizeof(long)];
        BinaryPrimitives.WriteInt64BigEndian(bytes, at.UtcTicks);
        return new(table, _space, bytes);
    }

    private static IEnumerable<byte[]> SlicesOf(byte[] bytes, int size)
    {
        for (var from = 0; from < bytes.Length; from += size)
        {
            yield return bytes[from..Math.Min(from + size, bytes.Length)];
        }
    }

    private string Key(ulong number) => $"{_space}/{number:x16}";

    /// <summary>'0' is the character after '/': the range holds every key of the space and no other.</summary>
    private ValueTask<IReadOnlyList<StoredRow>> AllAsync(string table, CancellationToken cancel) =>
        store.RangeAsync(table, $"{_space}/", $"{_space}0", cancel);
}

/// <summary>Something said here, in the order of its key.</summary>
internal sealed record OutboxRow(string Key, Pending Pending)
{
    public static OutboxRow Read(string key, byte[] row) => new(key, new((InsideKind)row[0], row.AsMemory(1)));

    public byte[] ToBytes() => [(byte)Pending.Kind, .. Pending.Content.Span];
}

/// <summary>A signed envelope, stored before it was first sent, and what it was made of.</summary>
internal sealed record FlightRow(ulong AuthorSequence, string? OutboxKey, Envelope Envelope)
{
    private const int OutboxKeyLength = 32;

    public string Key => AuthorSequence.ToString("x16", null);

    public static FlightRow Read(string key, byte[] row)
    {
        var outbox = row[0] == 0 ? null : Encoding.ASCII.GetString(row, 0, OutboxKeyLength);
        return Envelope.TryRead(row.AsMemory(OutboxKeyLength), out var envelope)
            ? new(Convert.ToUInt64(key, 16), outbox, envelope)
            : throw new InvalidDataException("a stored envelope in flight cannot be read");
    }

    public byte[] ToBytes()
    {
        var bytes = new byte[OutboxKeyLength + Envelope.Size];
        Encoding.ASCII.GetBytes(OutboxKey ?? "", bytes);
        Envelope.ToBytes().CopyTo(bytes, OutboxKeyLength);
        return bytes;
    }
}
