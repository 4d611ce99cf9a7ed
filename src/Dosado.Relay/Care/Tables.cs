using System.Data.Common;

namespace Dosado.Relay.Care;

/// <summary>A relay's tables, row by row, in one transaction that is undone unless it is kept.</summary>
internal sealed class Tables : IAsyncDisposable
{
    private readonly DbConnection _connection;
    private readonly DbTransaction _transaction;
    private readonly Dialect _dialect;
    private readonly IAsyncDisposable _claim;

    private Tables(DbConnection connection, DbTransaction transaction, Dialect dialect, IAsyncDisposable claim) =>
        (_connection, _transaction, _dialect, _claim) = (connection, transaction, dialect, claim);

    /// <param name="connection">Open; closed with these tables.</param>
    /// <param name="dialect">Its kind of database.</param>
    /// <param name="claim">What keeps others away; given up with these tables.</param>
    /// <param name="cancel">Stops waiting for the database.</param>
    public static async Task<Tables> BeginAsync(
        DbConnection connection,
        Dialect dialect,
        IAsyncDisposable claim,
        CancellationToken cancel)
    {
        var snapshot = await connection.BeginTransactionAsync(System.Data.IsolationLevel.Serializable, cancel);
        return new(connection, snapshot, dialect, claim);
    }

    public IAsyncEnumerable<SpaceRow> SpacesAsync() => ReadAsync(
        "SELECT key, id, read_hash, write_hash, delete_hash, sequence, head, bytes, expires, is_deleted, is_swept, "
        + "knocked FROM space ORDER BY key",
        row => new SpaceRow(
            row.GetInt64(0),
            Blob(row, 1),
            FindBlob(row, 2),
            FindBlob(row, 3),
            FindBlob(row, 4),
            row.GetInt64(5),
            Blob(row, 6),
            row.GetInt64(7),
            FindNumber(row, 8),
            row.GetBoolean(9),
            row.GetBoolean(10),
            row.GetInt64(11)));

    /// <summary>A space's log in its order.</summary>
    public IAsyncEnumerable<LogRow> LogAsync(long space) => ReadAsync(
        _dialect.ReadLog,
        row => new LogRow(
            row.GetInt64(0),
            row.GetInt64(1),
            Blob(row, 2),
            Blob(row, 3),
            row.GetInt32(4),
            Blob(row, 5),
            FindBlob(row, 6)),
        space);

    public IAsyncEnumerable<TicketRow> TicketsAsync() => ReadAsync(
        "SELECT hash, space, issued, used FROM ticket",
        row => new TicketRow(Blob(row, 0), row.GetInt64(1), row.GetInt64(2), FindNumber(row, 3)));

    public IAsyncEnumerable<SetupRow> SetupAsync() =>
        ReadAsync("SELECT hash FROM setup", row => new SetupRow(FindBlob(row, 0)));

    public IAsyncEnumerable<BellRow> BellsAsync() => ReadAsync(
        "SELECT space, endpoint, key, secret, opens, closes, heard, next, is_rung FROM bell",
        row => new BellRow(
            row.GetInt64(0),
            row.GetString(1),
            Blob(row, 2),
            Blob(row, 3),
            row.GetInt32(4),
            row.GetInt32(5),
            row.GetInt64(6),
            row.GetInt64(7),
            row.GetBoolean(8)));

    public IAsyncEnumerable<VoucherRow> VoucherAsync() =>
        ReadAsync("SELECT key FROM voucher", row => new VoucherRow(Blob(row, 0)));

    public Task InsertAsync(SpaceRow row) => RunAsync(
        _dialect.InsertSpace,
        row.Key,
        row.Id,
        row.ReadHash,
        row.WriteHash,
        row.DeleteHash,
        row.Sequence,
        row.Head,
        row.Bytes,
        row.Expires,
        row.IsDeleted,
        row.IsSwept,
        row.Knocked);

    public Task InsertAsync(LogRow row) => RunAsync(
        _dialect.InsertLog,
        row.Space,
        row.Sequence,
        row.Id,
        row.Nonce,
        row.Length,
        row.CiphertextHash,
        row.Ciphertext);

    public Task InsertAsync(TicketRow row) => RunAsync(
        "INSERT INTO ticket (hash, space, issued, used) VALUES (@p0, @p1, @p2, @p3)",
        row.Hash,
        row.Space,
        row.Issued,
        row.Used);

    public Task InsertAsync(SetupRow row) => RunAsync("INSERT INTO setup (one, hash) VALUES (1, @p0)", row.Hash);

    public Task InsertAsync(BellRow row) => RunAsync(
        "INSERT INTO bell (space, endpoint, key, secret, opens, closes, heard, next, is_rung) "
        + "VALUES (@p0, @p1, @p2, @p3, @p4, @p5, @p6, @p7, @p8)",
        row.Space,
        row.Endpoint,
        row.Key,
        row.Secret,
        row.Opens,
        row.Closes,
        row.Heard,
        row.Next,
        row.IsRung);

    public Task InsertAsync(VoucherRow row) => RunAsync(
        "INSERT INTO voucher (one, key) VALUES (1, @p0) ON CONFLICT (one) DO UPDATE SET key = @p0",
        row.Key);

    /// <summary>Makes what was inserted durable.</summary>
    public async Task KeepAsync()
    {
        if (_dialect.AfterInserting is { } last)
        {
            await RunAsync(last);
        }

        await _transaction.CommitAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await _transaction.DisposeAsync();
        await _connection.DisposeAsync();
        await _claim.DisposeAsync();
    }

    private async IAsyncEnumerable<T> ReadAsync<T>(string sql, Func<DbDataReader, T> read, params object?[] values)
    {
        await using var command = Command(sql, values);
        await using var rows = await command.ExecuteReaderAsync();
        while (await rows.ReadAsync())
        {
            yield return read(rows);
        }
    }

    private async Task RunAsync(string sql, params object?[] values)
    {
        await using var command = Command(sql, values);
        await command.ExecuteNonQueryAsync();
    }

    private DbCommand Command(string sql, object?[] values)
    {
        var command = _connection.CreateCommand();
        command.Transaction = _transaction;
        command.CommandText = sql;
        for (var number = 0; number < values.Length; number++)
        {
            var parameter = command.CreateParameter();
            parameter.ParameterName = $"p{number}";
            parameter.Value = values[number] ?? DBNull.Value;
            command.Parameters.Add(parameter);
        }

        return command;
    }

    private static byte[] Blob(DbDataReader row, int column) => row.GetFieldValue<byte[]>(column);

    private static byte[]? FindBlob(DbDataReader row, int column) => row.IsDBNull(column) ? null : Blob(row, column);

    private static long? FindNumber(DbDataReader row, int column) => row.IsDBNull(column) ? null : row.GetInt64(column);
}
