using System.Globalization;
using Npgsql;

namespace Dosado.Relay.Storage.Postgres;

/// <summary>Brings a database up to this program's schema; nodes that start together take turns.</summary>
internal static class PostgresMigrations
{
    private const long Turn = 0x646F7361646F;

    public static async Task ApplyAsync(
        NpgsqlDataSource source,
        IReadOnlyList<Migration> migrations,
        CancellationToken cancel)
    {
        await using var connection = await source.OpenConnectionAsync(cancel);
        await using var transaction = await connection.BeginTransactionAsync(cancel);
        await connection.RunAsync("SET LOCAL lock_timeout = 0");
        await connection.RunAsync("SELECT pg_advisory_xact_lock($1)", Turn);
        await connection.RunAsync("CREATE TABLE IF NOT EXISTS schema_version (version integer PRIMARY KEY)");
        var found = await connection.FindAsync("SELECT coalesce(max(version), 0) FROM schema_version");
        var current = Convert.ToInt32(found, CultureInfo.InvariantCulture);
        if (current > migrations.Count)
        {
            throw SchemaVersion.TooNew(current, migrations.Count);
        }

        foreach (var migration in migrations.Skip(current))
        {
            await connection.RunAsync(migration.Sql);
            await connection.RunAsync("INSERT INTO schema_version VALUES ($1)", migration.Version);
        }

        await transaction.CommitAsync(cancel);
    }
}
