using System.Data;
using Dosado.Relay.Bells;
using Dosado.Sync;
using Npgsql;

namespace Dosado.Relay.Storage.Postgres;

/// <summary>
/// Sealed logs in PostgreSQL, for several relays at once: each request is a transaction that holds its space's row, so a
/// log grows without a gap and in the order of commits, and the database itself gathers commits into one sync.
/// </summary>
internal sealed class PostgresStore : IRelayStore
{
    /// <summary>
    /// A relay that freezes in the middle of a transaction would hold its space's row against all others: the database
    /// gives that transaction up, and nobody waits for a row longer than a client would.
    /// </summary>
    private const string Patience = "-c idle_in_transaction_session_timeout=3s -c lock_timeout=4s";

    private const string IdleInTransaction = "25P03";

    private readonly NpgsqlDataSource _source;
    private readonly PostgresNotices _notices;

    private PostgresStore(NpgsqlDataSource source, StoreEvents events)
    {
        _source = source;
        _notices = new(source, events);
    }

    /// <summary>Connects and brings the schema up.</summary>
    /// <exception cref="RelayStartException">It cannot be used; the message says why.</exception>
    public static async Task<PostgresStore> OpenAsync(string connection, StoreEvents events, CancellationToken cancel)
    {
        var source = Source(connection);
        try
        {
            await PostgresMigrations.ApplyAsync(source, Migration.For("Postgres"), cancel);
            return new(source, events);
        }
        catch (NpgsqlException cause)
        {
            await source.DisposeAsync();
            throw new RelayStartException($"The PostgreSQL database cannot be used: {cause.Message}", cause);
        }
        catch (RelayStartException)
        {
            await source.DisposeAsync();
            throw;
        }
    }

    public ValueTask<Found<SpaceRecord>> FindAsync(SpaceId space, DateTimeOffset now, CancellationToken cancel) =>
        InTransactionAsync(session => session.FindAsync(space, now), cancel: cancel);

    public ValueTask<Found<LogSlice>> ReadAsync(SpaceId space, ulong after, CancellationToken cancel) =>
        InTransactionAsync(session => session.ReadAsync(space, after), IsolationLevel.RepeatableRead, cancel);

    public ValueTask<bool> IsSetupOpenAsync(CancellationToken cancel) =>
        InTransactionAsync(session => session.IsSetupOpenAsync(), cancel: cancel);

    public ValueTask<Found<SpaceOpened>> OpenAsync(SpaceOpening opening) =>
        InTransactionAsync(session => session.OpenAsync(opening));

    public async ValueTask<Found<AppendOutcome>> AppendAsync(AppendRequest request)
    {
        var found = await InTransactionAsync(session => session.AppendAsync(request));
        if (found is Found<AppendOutcome>.Here { Value: AppendOutcome.Accepted { Added.Count: > 0 } accepted })
        {
            _notices.Tell(request.Space, accepted.Head);
        }

        return found;
    }

    public ValueTask<Found<Done>> RedactAsync(SpaceId space, IReadOnlyList<EnvelopeId> envelopes) =>
        InTransactionAsync(session => session.RedactAsync(space, envelopes));

    public async ValueTask<Found<Done>> DeleteAsync(SpaceId space)
    {
        var found = await InTransactionAsync(session => session.DeleteAsync(space));
        if (found is Found<Done>.Here)
        {
            _notices.Tell(space, LogHead.Empty);
        }

        return found;
    }

    public ValueTask<Found<TicketIssued>> IssueTicketAsync(TicketIssue issue) =>
        InTransactionAsync(session => session.IssueTicketAsync(issue));

    public ValueTask<bool> OfferSetupCodeAsync(Digest code, bool replace) =>
        InTransactionAsync(session => session.OfferSetupCodeAsync(code, replace));

    public ValueTask<byte[]> KeepVoucherAsync(byte[] key) => InTransactionAsync(session => session.KeepVoucherAsync(key));

    public ValueTask<Found<BellHung>> HangAsync(SpaceId space, Bell bell, int most, DateTimeOffset now) =>
        InTransactionAsync(session => session.HangAsync(space, bell, most, now));

    public ValueTask<Found<Done>> SilenceAsync(SpaceId space, string endpoint) =>
        InTransactionAsync(session => session.SilenceAsync(space, endpoint));

    public ValueTask<Found<Done>> KnockAsync(SpaceId space) => InTransactionAsync(session => session.KnockAsync(space));

    public ValueTask<RingingRound> RingAsync(DateTimeOffset now) => InTransactionAsync(session => session.RingAsync(now));

    public ValueTask<Done> DropAsync(DueBell bell) =>
        InTransactionAsync(session => session.SilenceAsync(bell.Space, bell.Bell.Endpoint.ToString()));

    public async ValueTask<bool> SweepAsync(DateTimeOffset now, DateTimeOffset ticketsSince)
    {
        var sweep = await InTransactionAsync(session => session.SweepAsync(now, ticketsSince));
        foreach (var space in sweep.Expired)
        {
            _notices.Tell(space, LogHead.Empty);
        }

        return sweep.IsMoreLeft;
    }

    public async ValueTask CheckAsync(CancellationToken cancel) => await IsSetupOpenAsync(cancel);

    public async ValueTask DisposeAsync()
    {
        await _notices.DisposeAsync();
        await _source.DisposeAsync();
    }

    private static NpgsqlDataSource Source(string connection)
    {
        try
        {
            var settings = new NpgsqlConnectionStringBuilder(connection) { MaxAutoPrepare = 64, Timeout = 5 };
            settings.Options = $"{settings.Options} {Patience}".Trim();
            return new NpgsqlDataSourceBuilder(settings.ConnectionString).Build();
        }
        catch (ArgumentException cause)
        {
            throw new RelayStartException($"The PostgreSQL connection cannot be read: {cause.Message}", cause);
        }
    }

    /// <summary>
    /// A lost connection leaves open whether the commit happened. The client is told to ask again, and asking again is
    /// harmless: so, unlike with a file of our own, nothing has to end.
    /// </summary>
    private async ValueTask<T> InTransactionAsync<T>(
        Func<PostgresSession, Task<T>> work,
        IsolationLevel isolation = IsolationLevel.ReadCommitted,
        CancellationToken cancel = default)
    {
        try
        {
            await using var connection = await _source.OpenConnectionAsync(cancel);
            await using var transaction = await connection.BeginTransactionAsync(isolation, cancel);
            var value = await work(new(connection));
            await transaction.CommitAsync(cancel);
            return value;
        }
        catch (PostgresException full) when (full.SqlState == PostgresErrorCodes.DiskFull)
        {
            throw new DiskFullException();
        }
        catch (NpgsqlException away) when (away is not PostgresException answered || IsGoingAway(answered))
        {
            throw new StoreBusyException();
        }
    }

    /// <summary>
    /// The server stops, starts or has no connection left (classes 57, 08 and 53 of its codes), or its patience is over.
    /// </summary>
    private static bool IsGoingAway(PostgresException answered) =>
        answered.SqlState[..2] is "57" or "08" or "53"
        || answered.SqlState is PostgresErrorCodes.LockNotAvailable or IdleInTransaction;
}
