using Npgsql;

namespace Dosado.Relay.Storage.Postgres;

/// <summary>Statements with parameters <c>$1</c>, <c>$2</c> and so on; the driver prepares those that come back.</summary>
internal static class Commands
{
    /// <summary>Runs it; the number of rows that it changed.</summary>
    public static async Task<int> RunAsync(this NpgsqlConnection connection, string sql, params object?[] values)
    {
        await using var command = connection.With(sql, values);
        return await command.ExecuteNonQueryAsync();
    }

    /// <summary>The first column of the first row; null when there is none.</summary>
    public static async Task<object?> FindAsync(this NpgsqlConnection connection, string sql, params object?[] values)
    {
        await using var command = connection.With(sql, values);
        return await command.ExecuteScalarAsync() is { } value and not DBNull ? value : null;
    }

    /// <summary>All rows, each made by <paramref name="read"/>, until it answers null.</summary>
    public static async Task<List<T>> ListAsync<T>(
        this NpgsqlConnection connection,
        string sql,
        Func<NpgsqlDataReader, T?> read,
        params object?[] values)
        where T : class
    {
        await using var command = connection.With(sql, values);
        await using var rows = await command.ExecuteReaderAsync();
        var list = new List<T>();
        while (await rows.ReadAsync() && read(rows) is { } one)
        {
            list.Add(one);
        }

        return list;
    }

    private static NpgsqlCommand With(this NpgsqlConnection connection, string sql, object?[] values)
    {
        var command = new NpgsqlCommand(sql, connection);
        foreach (var value in values)
        {
            command.Parameters.Add(new() { Value = value ?? DBNull.Value });
        }

        return command;
    }
}
