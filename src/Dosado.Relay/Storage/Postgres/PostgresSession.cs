using Dosado.Relay.Bells;
using Dosado.Sync;
using Npgsql;

namespace Dosado.Relay.Storage.Postgres;

/// <summary>What is read and written inside one transaction.</summary>
internal sealed class PostgresSession(NpgsqlConnection connection)
{
    private const int SweptAtOnce = 1_000;

    private const string SpaceColumns =
        "key, is_deleted, expires, read_hash, write_hash, delete_hash, sequence, head, bytes";

    private PostgresBells Bells => new(connection);

    /// <summary>The space, held until the end of the transaction if it is to be written: its log grows one at a time.</summary>
    public async Task<Found<SpaceRecord>> FindAsync(SpaceId id, DateTimeOffset? now = null, bool hold = false)
    {
        var found = await connection.ListAsync(
            $"SELECT {SpaceColumns} FROM space WHERE id = $1{(hold ? " FOR UPDATE" : "")}",
            row => Space(row, now),
            id.ToBlob());
        return found.SingleOrDefault() ?? new Found<SpaceRecord>.Unknown();
    }

    /// <summary>The row comes first: whoever makes the same space at the same time waits here, and then finds it.</summary>
    public async Task<Found<SpaceOpened>> OpenAsync(SpaceOpening opening)
    {
        if (await InsertAsync(opening))
        {
            return new Found<SpaceOpened>.Here(
                await UsesTicketAsync(opening) ? SpaceOpened.New : await UndoAsync(opening));
        }

        var found = await FindAsync(opening.Space, opening.Now);
        return found.To(space =>
            space.Rights.Matches(opening.Rights) ? SpaceOpened.Already : SpaceOpened.OtherTokens);
    }

    public Task<Found<AppendOutcome>> AppendAsync(AppendRequest request) => OnHeldAsync(request.Space, async space =>
    {
        var outcome = request.Decide(space, await KnownAsync(space, request));
        if (outcome is AppendOutcome.Accepted { Added.Count: > 0 } accepted)
        {
            await WriteAsync(space, accepted);
        }

        return outcome;
    });

    public async Task<Found<LogSlice>> ReadAsync(SpaceId id, ulong after)
    {
        var found = await FindAsync(id);
        return found is Found<SpaceRecord>.Here here
            ? new Found<LogSlice>.Here(new(await ItemsAsync(id, here.Value, after), here.Value.Head))
            : found.To(space => new LogSlice([], space.Head));
    }

    public Task<Found<Done>> RedactAsync(SpaceId id, IReadOnlyList<EnvelopeId> envelopes) => OnHeldAsync(id, async space =>
    {
        var released = await connection.FindAsync(
            "WITH taken AS (UPDATE envelope SET ciphertext = NULL "
            + "WHERE space = $1 AND id = ANY($2) AND ciphertext IS NOT NULL RETURNING length) "
            + "SELECT coalesce(sum(length), 0)::bigint FROM taken",
            space.Key,
            envelopes.Select(envelope => envelope.ToBlob()).ToArray());
        await connection.RunAsync("UPDATE space SET bytes = bytes - $2 WHERE key = $1", space.Key, released);
        return default(Done);
    });

    public Task<Found<Done>> DeleteAsync(SpaceId id) => OnHeldAsync(id, async space =>
    {
        await BuryAsync([space.Key]);
        return default(Done);
    });

    public Task<Found<TicketIssued>> IssueTicketAsync(TicketIssue issue) => OnHeldAsync(issue.Space, async space =>
    {
        var count = await connection.FindAsync(
            "SELECT count(*) FROM ticket WHERE space = $1 AND issued > $2",
            space.Key,
            issue.Now.AddDays(-1).ToUnixTimeSeconds());
        if ((long)count! >= issue.PerDay)
        {
            return TicketIssued.TooMany;
        }

        await connection.RunAsync(
            "INSERT INTO ticket (hash, space, issued) VALUES ($1, $2, $3)",
            issue.Ticket.ToBlob(),
            space.Key,
            issue.Now.ToUnixTimeSeconds());
        return TicketIssued.Kept;
    });

    public async Task<bool> OfferSetupCodeAsync(Digest code, bool replace) =>
        await connection.RunAsync(
            "INSERT INTO setup (one, hash) VALUES (1, $1) ON CONFLICT (one) DO "
            + (replace ? "UPDATE SET hash = $1" : "NOTHING"),
            code.ToBlob()) > 0;

    public async Task<bool> IsSetupOpenAsync() =>
        await connection.FindAsync("SELECT hash IS NOT NULL FROM setup") is true;

    public async Task<Sweep> SweepAsync(DateTimeOffset now, DateTimeOffset ticketsSince)
    {
        var expired = await connection.ListAsync(
            "SELECT key, id FROM space WHERE expires <= $1 AND NOT is_deleted LIMIT 100 FOR UPDATE SKIP LOCKED",
            row => new Expired(row.GetInt64(0), SpaceId.Read(row.GetFieldValue<byte[]>(1))),
            now.ToUnixTimeSeconds());
        await BuryAsync([.. expired.Select(space => space.Key)]);
        await connection.RunAsync("DELETE FROM ticket WHERE issued <= $1", ticketsSince.ToUnixTimeSeconds());
        return new([.. expired.Select(space => space.Id)], await SweepOneSpaceAsync());
    }

    public Task<byte[]> KeepVoucherAsync(byte[] key) => Bells.KeepVoucherAsync(key);

    public Task<Found<BellHung>> HangAsync(SpaceId id, Bell bell, int most, DateTimeOffset now) =>
        OnHeldAsync(id, space => Bells.HangAsync(space.Key, bell, most, now));

    public Task<Found<Done>> SilenceAsync(SpaceId id, string endpoint) =>
        OnHeldAsync(id, space => SilenceAsync(space.Key, endpoint));

    public async Task<Done> SilenceAsync(long space, string endpoint)
    {
        await Bells.SilenceAsync(space, endpoint);
        return default;
    }

    public Task<Found<Done>> KnockAsync(SpaceId id) => OnHeldAsync(id, async space =>
    {
        await Bells.KnockAsync(space.Key);
        return default(Done);
    });

    public Task<RingingRound> RingAsync(DateTimeOffset now) => Bells.RingAsync(now);

    public async Task<IReadOnlyList<(SpaceId Space, LogHead Head)>> HeadsAsync(IReadOnlyList<SpaceId> spaces)
    {
        var heads = await connection.ListAsync(
            "SELECT id, sequence, head FROM space WHERE id = ANY($1) AND NOT is_deleted",
            row => Tuple.Create(
                SpaceId.Read(row.GetFieldValue<byte[]>(0)),
                new LogHead((ulong)row.GetInt64(1), Hash(row, 2))),
            [spaces.Select(space => space.ToBlob()).ToArray()]);
        return [.. heads.Select(head => (head.Item1, head.Item2))];
    }

    private async Task<Found<T>> OnHeldAsync<T>(SpaceId id, Func<SpaceRecord, Task<T>> work) =>
        await FindAsync(id, hold: true) switch
        {
            Found<SpaceRecord>.Here here => new Found<T>.Here(await work(here.Value)),
            Found<SpaceRecord>.Deleted => new Found<T>.Deleted(),
            _ => new Found<T>.Unknown(),
        };

    private async Task<bool> InsertAsync(SpaceOpening opening) =>
        await connection.RunAsync(
            "INSERT INTO space (id, read_hash, write_hash, delete_hash, expires, sequence, head, bytes) "
            + "VALUES ($1, $2, $3, $4, $5::bigint, 0, $6, 0) ON CONFLICT (id) DO NOTHING",
            opening.Space.ToBlob(),
            opening.Rights.Read.ToBlob(),
            opening.Rights.Write.ToBlob(),
            opening.Rights.Delete.ToBlob(),
            opening.Expires?.ToUnixTimeSeconds(),
            default(Digest).ToBlob()) > 0;

    private async Task<SpaceOpened> UndoAsync(SpaceOpening opening)
    {
        await connection.RunAsync("DELETE FROM space WHERE id = $1", opening.Space.ToBlob());
        return SpaceOpened.TicketNeeded;
    }

    private async Task<bool> UsesTicketAsync(SpaceOpening opening) =>
        opening.Ticket is not { } ticket
        || await connection.RunAsync(
            "UPDATE ticket SET used = $2 WHERE hash = $1 AND used IS NULL AND issued > $3",
            ticket.ToBlob(),
            opening.Now.ToUnixTimeSeconds(),
            opening.TicketsSince.ToUnixTimeSeconds()) > 0
        || await connection.RunAsync("UPDATE setup SET hash = NULL WHERE hash = $1", ticket.ToBlob()) > 0;

    private async Task<Dictionary<EnvelopeId, Placed>> KnownAsync(SpaceRecord space, AppendRequest request)
    {
        var known = await connection.ListAsync(
            "SELECT sequence, id, nonce, length, ciphertext_hash FROM envelope WHERE space = $1 AND id = ANY($2)",
            row => new Placed((ulong)row.GetInt64(0), Header(request.Space, row, 1), Hash(row, 4)),
            space.Key,
            request.Items.Select(item => item.Header.Id.ToBlob()).ToArray());
        return known.ToDictionary(placed => placed.Header.Id);
    }

    private async Task WriteAsync(SpaceRecord space, AppendOutcome.Accepted accepted)
    {
        var items = accepted.Added.Select(place => place.Item).ToList();
        await connection.RunAsync(
            "INSERT INTO envelope (space, sequence, id, nonce, length, ciphertext_hash, ciphertext) "
            + "SELECT $1, * FROM unnest($2::bigint[], $3::bytea[], $4::bytea[], $5::int[], $6::bytea[], $7::bytea[])",
            space.Key,
            accepted.Added.Select(place => (long)place.Sequence).ToArray(),
            items.Select(item => item.Header.Id.ToBlob()).ToArray(),
            items.Select(item => item.Header.Nonce.ToBlob()).ToArray(),
            items.Select(item => item.Header.CiphertextLength).ToArray(),
            items.Select(item => item.CiphertextHash.ToBlob()).ToArray(),
            items.Select(item => item.Envelope.Ciphertext.ToArray()).ToArray());
        await connection.RunAsync(
            "UPDATE space SET sequence = $2, head = $3, bytes = bytes + $4 WHERE key = $1",
            space.Key,
            (long)accepted.Head.Sequence,
            accepted.Head.Hash.ToBlob(),
            items.Sum(item => (long)item.Envelope.Size));
    }

    private async Task<IReadOnlyList<LogItem>> ItemsAsync(SpaceId id, SpaceRecord space, ulong after)
    {
        if (after >= space.Head.Sequence)
        {
            return [];
        }

        var bounds = new PageBounds();
        return await connection.ListAsync(
            "SELECT id, nonce, length, ciphertext_hash, ciphertext FROM envelope WHERE space = $1 AND sequence > $2 "
            + $"ORDER BY sequence LIMIT {PageBounds.MostItems}",
            row => Item(id, row) is var item && bounds.TryAdd(item) ? item : null,
            space.Key,
            (long)after);
    }

    private async Task BuryAsync(long[] spaces)
    {
        await connection.RunAsync(
            "UPDATE space SET is_deleted = true, read_hash = NULL, write_hash = NULL, delete_hash = NULL "
            + "WHERE key = ANY($1)",
            spaces);
        await Bells.ForgetAsync(spaces);
    }

    private async Task<bool> SweepOneSpaceAsync()
    {
        const string next =
            "SELECT key FROM space WHERE is_deleted AND NOT is_swept LIMIT 1 FOR UPDATE SKIP LOCKED";
        if (await connection.FindAsync(next) is not long key)
        {
            return false;
        }

        var swept = await connection.RunAsync(
            "DELETE FROM envelope WHERE space = $1 AND sequence IN "
            + $"(SELECT sequence FROM envelope WHERE space = $1 LIMIT {SweptAtOnce})",
            key);
        if (swept < SweptAtOnce)
        {
            await connection.RunAsync("UPDATE space SET is_swept = true WHERE key = $1", key);
        }

        return true;
    }

    private static Found<SpaceRecord> Space(NpgsqlDataReader row, DateTimeOffset? now) =>
        row.GetBoolean(1) || (!row.IsDBNull(2) && row.GetInt64(2) <= now?.ToUnixTimeSeconds())
            ? new Found<SpaceRecord>.Deleted()
            : new Found<SpaceRecord>.Here(new(
                row.GetInt64(0),
                new(Hash(row, 3), Hash(row, 4), Hash(row, 5)),
                new((ulong)row.GetInt64(6), Hash(row, 7)),
                row.GetInt64(8)));

    private static LogItem Item(SpaceId space, NpgsqlDataReader row) => StoredItem.Read(
        Header(space, row, 0),
        Hash(row, 3),
        row.IsDBNull(4) ? null : row.GetFieldValue<byte[]>(4));

    /// <summary>From the columns id, nonce and length, which stand side by side.</summary>
    private static EnvelopeHeader Header(SpaceId space, NpgsqlDataReader row, int first) => new(
        space,
        EnvelopeId.Read(row.GetFieldValue<byte[]>(first)),
        Nonce.Read(row.GetFieldValue<byte[]>(first + 1)),
        row.GetInt32(first + 2));

    private static Digest Hash(NpgsqlDataReader row, int column) => Digest.Read(row.GetFieldValue<byte[]>(column));

    private sealed record Expired(long Key, SpaceId Id);
}
