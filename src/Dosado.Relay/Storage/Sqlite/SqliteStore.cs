using Dosado.Relay.Bells;
using Dosado.Sync;

namespace Dosado.Relay.Storage.Sqlite;

/// <summary>Sealed logs in one SQLite file: one writer with group commit, several readers, checkpoints on the side.</summary>
internal sealed class SqliteStore : IRelayStore
{
    private readonly OwnDatabase _database;
    private readonly SqliteWriter _writer;
    private readonly SqliteReaders _readers;
    private readonly SqliteCheckpoints _checkpoints;
    private readonly Action<SpaceId, LogHead> _moved;

    private SqliteStore(
        OwnDatabase database,
        SqliteWriter writer,
        SqliteReaders readers,
        SqliteCheckpoints checkpoints,
        StoreEvents events)
    {
        _database = database;
        _writer = writer;
        _readers = readers;
        _checkpoints = checkpoints;
        _moved = events.Moved;
    }

    /// <summary>Opens or makes the database in a folder.</summary>
    /// <exception cref="RelayStartException">It cannot be used; the message says why.</exception>
    public static SqliteStore Open(string directory, RelayLimits limits, StoreEvents events)
    {
        var database = OwnDatabase.Open(directory, limits.DatabaseBytes);
        var file = database.File;
        var writer = new SqliteWriter(file, new(database.Connection), limits.QueuedWrites, events.Broken);
        return new(database, writer, new(file), new(file, writer, events.Broken), events);
    }

    public ValueTask<Found<SpaceRecord>> FindAsync(SpaceId space, DateTimeOffset now, CancellationToken cancel) =>
        _readers.UseAsync(reader => reader.Find(space, now), cancel);

    public ValueTask<Found<LogSlice>> ReadAsync(SpaceId space, ulong after, CancellationToken cancel) =>
        _readers.UseAsync(reader => reader.Read(space, after), cancel);

    public ValueTask<bool> IsSetupOpenAsync(CancellationToken cancel) =>
        _readers.UseAsync(reader => reader.IsSetupOpen(), cancel);

    public ValueTask<Found<SpaceOpened>> OpenAsync(SpaceOpening opening) =>
        new(_writer.RunAsync(session => session.Open(opening)));

    public ValueTask<Found<AppendOutcome>> AppendAsync(AppendRequest request) =>
        new(_writer.RunAsync(session => session.Append(request), found =>
        {
            if (found is Found<AppendOutcome>.Here { Value: AppendOutcome.Accepted { Added.Count: > 0 } accepted })
            {
                _moved(request.Space, accepted.Head);
            }
        }));

    public ValueTask<Found<Done>> RedactAsync(SpaceId space, IReadOnlyList<EnvelopeId> envelopes) =>
        new(_writer.RunAsync(session => session.Redact(space, envelopes)));

    public ValueTask<Found<Done>> DeleteAsync(SpaceId space) =>
        new(_writer.RunAsync(session => session.Delete(space), _ => _moved(space, LogHead.Empty)));

    public ValueTask<Found<TicketIssued>> IssueTicketAsync(TicketIssue issue) =>
        new(_writer.RunAsync(session => session.IssueTicket(issue)));

    public ValueTask<bool> OfferSetupCodeAsync(Digest code, bool replace) =>
        new(_writer.RunAsync(session => session.OfferSetupCode(code, replace)));

    public ValueTask<byte[]> KeepVoucherAsync(byte[] key) => new(_writer.RunAsync(session => session.KeepVoucher(key)));

    public ValueTask<Found<BellHung>> HangAsync(SpaceId space, Bell bell, int most, DateTimeOffset now) =>
        new(_writer.RunAsync(session => session.Hang(space, bell, most, now)));

    public ValueTask<Found<Done>> SilenceAsync(SpaceId space, string endpoint) =>
        new(_writer.RunAsync(session => session.Silence(space, endpoint)));

    public ValueTask<Found<Done>> KnockAsync(SpaceId space) => new(_writer.RunAsync(session => session.Knock(space)));

    public ValueTask<RingingRound> RingAsync(DateTimeOffset now) => new(_writer.RunAsync(session => session.Ring(now)));

    public ValueTask<Done> DropAsync(DueBell bell) =>
        new(_writer.RunAsync(session => session.Silence(bell.Space, bell.Bell.Endpoint.ToString())));

    public async ValueTask<bool> SweepAsync(DateTimeOffset now, DateTimeOffset ticketsSince)
    {
        var sweep = await _writer.RunAsync(session => session.Sweep(now, ticketsSince));
        foreach (var space in sweep.Expired)
        {
            _moved(space, LogHead.Empty);
        }

        return sweep.IsMoreLeft;
    }

    public async ValueTask CheckAsync(CancellationToken cancel)
    {
        _writer.ThrowIfBroken();
        await IsSetupOpenAsync(cancel);
    }

    public async ValueTask DisposeAsync()
    {
        await _checkpoints.DisposeAsync();
        _readers.Dispose();
        await _writer.DisposeAsync();
        await _database.DisposeAsync();
    }
}
