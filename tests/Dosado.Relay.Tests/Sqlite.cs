using Dosado.Relay.Storage.Sqlite;
using Microsoft.Data.Sqlite;

namespace Dosado.Relay.Tests;

/// <summary>Looks into a database file behind the relay's back.</summary>
internal static class Sqlite
{
    public static void Run(string file, string sql)
    {
        using var connection = Open(file);
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    public static IReadOnlyList<string> Columns(string file)
    {
        using var connection = Open(file);
        using var command = connection.CreateCommand();
        command.CommandText =
            "SELECT tables.name || '.' || columns.name FROM sqlite_schema AS tables, "
            + "pragma_table_info(tables.name) AS columns WHERE tables.type = 'table' ORDER BY 1";
        using var rows = command.ExecuteReader();
        var columns = new List<string>();
        while (rows.Read())
        {
            columns.Add(rows.GetString(0));
        }

        return columns;
    }

    /// <summary>The number that a query finds, if it finds one.</summary>
    public static long? FindNumber(string file, string sql)
    {
        using var connection = Open(file);
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        return command.ExecuteScalar() as long?;
    }

    private static SqliteConnection Open(string file)
    {
        SqliteLibrary.Ensure();
        var connection = new SqliteConnection($"Data Source={file};Pooling=False");
        connection.Open();
        return connection;
    }
}
