using Dosado.Relay.Bells;
using Dosado.Sync;
using Microsoft.Data.Sqlite;

namespace Dosado.Relay.Storage.Sqlite;

/// <summary>The writer's connection and what is written on it. Used by one thread, inside a transaction.</summary>
internal sealed class SqliteSession : IDisposable
{
    private const int SweptAtOnce = 1_000;

    private readonly SqliteConnection _connection;
    private readonly List<Statement> _statements = [];
    private readonly Statement _begin;
    private readonly Statement _commit;
    private readonly Statement _rollBack;
    private readonly Statement _restartWal;
    private readonly SpaceLookup _spaces;
    private readonly SqliteBells _bells;
    private readonly Statement _insertSpace;
    private readonly Statement _moveHead;
    private readonly Statement _bury;
    private readonly Statement _expired;
    private readonly Statement _unswept;
    private readonly Statement _sweep;
    private readonly Statement _swept;
    private readonly Statement _placed;
    private readonly Statement _insertEnvelope;
    private readonly Statement _redact;
    private readonly Statement _release;
    private readonly Statement _useTicket;
    private readonly Statement _useSetupCode;
    private readonly Statement _insertTicket;
    private readonly Statement _ticketsOfSpace;
    private readonly Statement _oldTickets;
    private readonly Statement _offerSetupCode;
    private readonly Statement _replaceSetupCode;

    public SqliteSession(SqliteConnection connection)
    {
        _connection = connection;
        _begin = Prepare("BEGIN IMMEDIATE");
        _commit = Prepare("COMMIT");
        _rollBack = Prepare("ROLLBACK");
        _restartWal = Prepare("PRAGMA wal_checkpoint(TRUNCATE)");
        _spaces = new(connection);
        _bells = new(connection);
        _insertSpace = Prepare(
            "INSERT INTO space (id, read_hash, write_hash, delete_hash, expires, sequence, head, bytes) "
            + "VALUES ($0, $1, $2, $3, $4, 0, zeroblob(32), 0)");
        _moveHead = Prepare("UPDATE space SET sequence = $1, head = $2, bytes = bytes + $3 WHERE key = $0");
        _bury = Prepare(
            "UPDATE space SET is_deleted = 1, read_hash = NULL, write_hash = NULL, delete_hash = NULL WHERE key = $0");
        _expired = Prepare("SELECT key, id FROM space WHERE expires <= $0 AND is_deleted = 0 LIMIT 100");
        _unswept = Prepare("SELECT key FROM space WHERE is_deleted = 1 AND is_swept = 0 LIMIT 1");
        _sweep = Prepare(
            "DELETE FROM envelope WHERE place IN "
            + $"(SELECT place FROM envelope WHERE place BETWEEN $0 AND $1 LIMIT {SweptAtOnce})");
        _swept = Prepare("UPDATE space SET is_swept = 1 WHERE key = $0");
        _placed = Prepare(
            "SELECT place, nonce, length, ciphertext_hash FROM envelope WHERE space = $0 AND id = $1");
        _insertEnvelope = Prepare(
            "INSERT INTO envelope (place, space, id, nonce, length, ciphertext_hash, ciphertext) "
            + "VALUES ($0, $1, $2, $3, $4, $5, $6)");
        _redact = Prepare(
            "UPDATE envelope SET ciphertext = NULL WHERE space = $0 AND id = $1 AND ciphertext IS NOT NULL "
            + "RETURNING length");
        _release = Prepare("UPDATE space SET bytes = bytes - $1 WHERE key = $0");
        _useTicket = Prepare("UPDATE ticket SET used = $1 WHERE hash = $0 AND used IS NULL AND issued > $2");
        _useSetupCode = Prepare("UPDATE setup SET hash = NULL WHERE hash = $0");
        _insertTicket = Prepare("INSERT INTO ticket (hash, space, issued) VALUES ($0, $1, $2)");
        _ticketsOfSpace = Prepare("SELECT count(*) FROM ticket WHERE space = $0 AND issued > $1");
        _oldTickets = Prepare("DELETE FROM ticket WHERE issued <= $0");
        _offerSetupCode = Prepare("INSERT INTO setup (one, hash) VALUES (1, $0) ON CONFLICT DO NOTHING");
        _replaceSetupCode = Prepare("INSERT INTO setup (one, hash) VALUES (1, $0) ON CONFLICT DO UPDATE SET hash = $0");
    }

    /// <summary>Whether something was overwritten of which the write-ahead log still has the earlier bytes.</summary>
    public bool IsErased { get; private set; }

    public void Begin() => _begin.Run();

    public void Commit() => _commit.Run();

    /// <summary>SQLite has often rolled back by itself when the disk is full; both are the same to the caller.</summary>
    public void RollBack()
    {
        if (SQLitePCL.raw.sqlite3_get_autocommit(_connection.Handle) == 0)
        {
            _rollBack.Run();
        }
    }

    /// <summary>Moves all of the write-ahead log into the database and cuts it off; waits for readers.</summary>
    public void RestartWal()
    {
        var isBusy = _restartWal.Find() is not 0L;
        IsErased &= isBusy;
    }

    public Found<SpaceOpened> Open(SpaceOpening opening)
    {
        var found = _spaces.Find(opening.Space, opening.Now);
        return found is Found<SpaceRecord>.Unknown
            ? new Found<SpaceOpened>.Here(UseTicket(opening) ? Insert(opening) : SpaceOpened.TicketNeeded)
            : found.To(space => space.Rights.Matches(opening.Rights) ? SpaceOpened.Already : SpaceOpened.OtherTokens);
    }

    public Found<AppendOutcome> Append(AppendRequest request) =>
        _spaces.Find(request.Space).To(space =>
        {
            var outcome = request.Decide(space, Known(space, request));
            if (outcome is AppendOutcome.Accepted { Added.Count: > 0 } accepted)
            {
                Write(space, accepted);
            }

            return outcome;
        });

    public Found<Done> Redact(SpaceId id, IReadOnlyList<EnvelopeId> envelopes) =>
        _spaces.Find(id).To(space =>
        {
            IsErased = true;
            var released = envelopes.Sum(envelope => (long)(_redact.Find(space.Key, envelope.ToBlob()) ?? 0L));
            _release.Run(space.Key, released);
            return default(Done);
        });

    public Found<Done> Delete(SpaceId id) =>
        _spaces.Find(id).To(space =>
        {
            Bury(space.Key);
            return default(Done);
        });

    public Found<TicketIssued> IssueTicket(TicketIssue issue) =>
        _spaces.Find(issue.Space).To(space =>
        {
            var since = issue.Now.AddDays(-1).ToUnixTimeSeconds();
            if ((long)_ticketsOfSpace.Find(space.Key, since)! >= issue.PerDay)
            {
                return TicketIssued.TooMany;
            }

            _insertTicket.Run(issue.Ticket.ToBlob(), space.Key, issue.Now.ToUnixTimeSeconds());
            return TicketIssued.Kept;
        });

    public bool OfferSetupCode(Digest code, bool replace) =>
        (replace ? _replaceSetupCode : _offerSetupCode).Run(code.ToBlob()) > 0;

    /// <summary>Buries what has expired, voids old tickets and deletes some of what lies in deleted spaces.</summary>
    public Sweep Sweep(DateTimeOffset now, DateTimeOffset ticketsSince)
    {
        var buried = Expired(now);
        buried.ForEach(space => Bury(space.Key));
        _oldTickets.Run(ticketsSince.ToUnixTimeSeconds());
        return new([.. buried.Select(space => space.Id)], SweepOneSpace());
    }

    public byte[] KeepVoucher(byte[] key) => _bells.KeepVoucher(key);

    public Found<BellHung> Hang(SpaceId id, Bell bell, int most, DateTimeOffset now) =>
        _spaces.Find(id).To(space => _bells.Hang(space.Key, bell, most, now));

    public Found<Done> Silence(SpaceId id, string endpoint) => _spaces.Find(id).To(space => Silence(space.Key, endpoint));

    public Found<Done> Knock(SpaceId id) => _spaces.Find(id).To(space =>
    {
        _bells.Knock(space.Key);
        return default(Done);
    });

    public RingingRound Ring(DateTimeOffset now) => _bells.Ring(now);

    /// <summary>Takes a bell down, and with it what the write-ahead log still has of its address.</summary>
    public Done Silence(long space, string endpoint)
    {
        IsErased = true;
        _bells.Silence(space, endpoint);
        return default;
    }

    public void Dispose()
    {
        _spaces.Dispose();
        _bells.Dispose();
        _statements.ForEach(statement => statement.Dispose());
        _connection.Dispose();
    }

    private void Bury(long space)
    {
        _bury.Run(space);
        _bells.Forget(space);
    }

    private SpaceOpened Insert(SpaceOpening opening)
    {
        _insertSpace.Run(
            opening.Space.ToBlob(),
            opening.Rights.Read.ToBlob(),
            opening.Rights.Write.ToBlob(),
            opening.Rights.Delete.ToBlob(),
            opening.Expires?.ToUnixTimeSeconds());
        return SpaceOpened.New;
    }

    private bool UseTicket(SpaceOpening opening) =>
        opening.Ticket is not { } ticket
        || _useTicket.Run(ticket.ToBlob(), Seconds(opening.Now), Seconds(opening.TicketsSince)) > 0
        || _useSetupCode.Run(ticket.ToBlob()) > 0;

    private static long Seconds(DateTimeOffset moment) => moment.ToUnixTimeSeconds();

    private Dictionary<EnvelopeId, Placed> Known(SpaceRecord space, AppendRequest request)
    {
        var known = new Dictionary<EnvelopeId, Placed>();
        foreach (var item in request.Items)
        {
            using var row = _placed.Read(space.Key, item.Header.Id.ToBlob());
            if (row.Read())
            {
                var header = EnvelopeRow.Header(request.Space, item.Header.Id, row, nonce: 1, length: 2);
                known[item.Header.Id] = new(Place.SequenceOf(row.GetInt64(0)), header, EnvelopeRow.Digest(row, 3));
            }
        }

        return known;
    }

    private void Write(SpaceRecord space, AppendOutcome.Accepted accepted)
    {
        var bytes = 0L;
        foreach (var (sequence, item) in accepted.Added)
        {
            bytes += item.Envelope.Size;
            _insertEnvelope.Run(
                Place.Of(space.Key, sequence),
                space.Key,
                item.Header.Id.ToBlob(),
                item.Header.Nonce.ToBlob(),
                (long)item.Header.CiphertextLength,
                item.CiphertextHash.ToBlob(),
                item.Envelope.Ciphertext.ToArray());
        }

        _moveHead.Run(space.Key, (long)accepted.Head.Sequence, accepted.Head.Hash.ToBlob(), bytes);
    }

    private List<(long Key, SpaceId Id)> Expired(DateTimeOffset now)
    {
        using var rows = _expired.Read(now.ToUnixTimeSeconds());
        var spaces = new List<(long Key, SpaceId Id)>();
        while (rows.Read())
        {
            spaces.Add((rows.GetInt64(0), SpaceId.Read(rows.GetFieldValue<byte[]>(1))));
        }

        return spaces;
    }

    private bool SweepOneSpace()
    {
        if (_unswept.Find() is not long key)
        {
            return false;
        }

        if (_sweep.Run(Place.Of(key, 0), Place.Of(key, Place.LastSequence)) < SweptAtOnce)
        {
            _swept.Run(key);
            IsErased = true;
        }

        return true;
    }

    private Statement Prepare(string sql)
    {
        var statement = new Statement(_connection, sql);
        _statements.Add(statement);
        return statement;
    }
}
