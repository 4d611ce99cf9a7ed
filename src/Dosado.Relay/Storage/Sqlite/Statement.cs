using Microsoft.Data.Sqlite;

namespace Dosado.Relay.Storage.Sqlite;

/// <summary>A prepared statement whose parameters are <c>$0</c>, <c>$1</c> and so on.</summary>
internal sealed class Statement : IDisposable
{
    private readonly SqliteCommand _command;

    public Statement(SqliteConnection connection, string sql)
    {
        _command = connection.CreateCommand();
        _command.CommandText = sql;
        for (var number = 0; sql.Contains($"${number}", StringComparison.Ordinal); number++)
        {
            _command.Parameters.Add(new SqliteParameter($"${number}", null));
        }
    }

    /// <summary>Runs it; the number of rows that it changed.</summary>
    public int Run(params ReadOnlySpan<object?> values) => Bind(values).ExecuteNonQuery();

    /// <summary>The first column of the first row; null when there is none.</summary>
    public object? Find(params ReadOnlySpan<object?> values) =>
        Bind(values).ExecuteScalar() is { } value and not DBNull ? value : null;

    /// <summary>The rows; to be disposed before the statement runs again.</summary>
    public SqliteDataReader Read(params ReadOnlySpan<object?> values) => Bind(values).ExecuteReader();

    public void Dispose() => _command.Dispose();

    private SqliteCommand Bind(ReadOnlySpan<object?> values)
    {
        for (var number = 0; number < values.Length; number++)
        {
            _command.Parameters[number].Value = values[number] ?? DBNull.Value;
        }

        return _command;
    }
}
