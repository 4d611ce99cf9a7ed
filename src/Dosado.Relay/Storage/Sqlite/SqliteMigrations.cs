using System.Globalization;
using Microsoft.Data.Sqlite;

namespace Dosado.Relay.Storage.Sqlite;

/// <summary>Brings a database up to this program's schema; the schema's version is in <c>user_version</c>.</summary>
internal static class SqliteMigrations
{
    public static void Apply(SqliteConnection connection, IReadOnlyList<Migration> migrations)
    {
        using var version = new Statement(connection, "PRAGMA user_version");
        var current = Convert.ToInt32(version.Find(), CultureInfo.InvariantCulture);
        if (current > migrations.Count)
        {
            throw SchemaVersion.TooNew(current, migrations.Count);
        }

        foreach (var migration in migrations.Skip(current))
        {
            Run(connection, migration);
        }
    }

    private static void Run(SqliteConnection connection, Migration migration)
    {
        using var transaction = connection.BeginTransaction();
        using var command = connection.CreateCommand();
        command.Transaction = transaction;
        command.CommandText = $"{migration.Sql}; PRAGMA user_version={migration.Version};";
        command.ExecuteNonQuery();
        transaction.Commit();
    }
}
