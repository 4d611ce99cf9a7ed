using System.Data.Common;
using Dosado.Relay.Storage;
using Dosado.Relay.Storage.Postgres;
using Dosado.Relay.Storage.Sqlite;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace Dosado.Relay.Care;

/// <summary>Opens a relay's tables while no relay writes to them.</summary>
internal static class Databases
{
    /// <summary>The tables of a database, brought up to this program's schema.</summary>
    /// <exception cref="RelayCareException">It cannot be used, or a relay is running on it.</exception>
    public static async Task<Tables> OpenAsync(RelayDatabase database, CancellationToken cancel)
    {
        try
        {
            return database switch
            {
                RelayDatabase.Folder folder => await OpenFolderAsync(folder.Directory, cancel),
                RelayDatabase.Postgres postgres => await OpenPostgresAsync(postgres.Connection, cancel),
                _ => throw new System.Diagnostics.UnreachableException(),
            };
        }
        catch (Exception cause) when (cause is DbException or RelayStartException or ArgumentException)
        {
            throw new RelayCareException($"The database cannot be used: {cause.Message}", cause);
        }
    }

    private static async Task<Tables> OpenFolderAsync(string directory, CancellationToken cancel)
    {
        SqliteLibrary.Ensure();
        var only = DataDirectory.Claim(directory);
        try
        {
            var connection = new SqliteFile(FileIn(directory), null).OpenForWriting();
            SqliteMigrations.Apply(connection, Migration.For("Sqlite"));
            return await Tables.BeginAsync(connection, Dialect.Sqlite, only, cancel);
        }
        catch
        {
            await only.DisposeAsync();
            throw;
        }
    }

    private static async Task<Tables> OpenPostgresAsync(string connection, CancellationToken cancel)
    {
        var source = NpgsqlDataSource.Create(connection);
        try
        {
            await PostgresMigrations.ApplyAsync(source, Migration.For("Postgres"), cancel);
            return await Tables.BeginAsync(await source.OpenConnectionAsync(cancel), Dialect.Postgres, source, cancel);
        }
        catch
        {
            await source.DisposeAsync();
            throw;
        }
    }

    /// <summary>The database file of a folder.</summary>
    public static string FileIn(string directory) => Path.Combine(directory, "relay.db");
}
