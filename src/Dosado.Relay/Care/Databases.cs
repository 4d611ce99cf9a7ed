using System.Data.Common;
using Dosado.Relay.Storage;
using Dosado.Relay.Storage.Postgres;
using Dosado.Relay.Storage.Sqlite;
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
        catch (RelayStartException cause)
        {
            throw new RelayCareException(cause.Message, cause);
        }
        catch (Exception cause) when (cause is DbException or ArgumentException)
        {
            throw new RelayCareException($"The database cannot be used: {cause.Message}", cause);
        }
    }

    private static async Task<Tables> OpenFolderAsync(string directory, CancellationToken cancel)
    {
        var own = OwnDatabase.Open(directory);
        try
        {
            return await Tables.BeginAsync(own.Connection, Dialect.Sqlite, own, cancel);
        }
        catch
        {
            await own.DisposeAsync();
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
}
