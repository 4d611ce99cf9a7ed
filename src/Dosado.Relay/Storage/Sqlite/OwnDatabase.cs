using Microsoft.Data.Sqlite;

namespace Dosado.Relay.Storage.Sqlite;

/// <summary>The database of a folder, held by this process alone and brought up to its schema.</summary>
internal sealed class OwnDatabase : IAsyncDisposable
{
    private readonly FileStream _claim;

    private OwnDatabase(FileStream claim, SqliteFile file, SqliteConnection connection) =>
        (_claim, File, Connection) = (claim, file, connection);

    public SqliteFile File { get; }

    /// <summary>The connection that writes; closed with this.</summary>
    public SqliteConnection Connection { get; }

    /// <summary>Opens or makes it.</summary>
    /// <exception cref="RelayStartException">It cannot be used; the message says why.</exception>
    public static OwnDatabase Open(string directory, long? largestBytes = null)
    {
        SqliteLibrary.Ensure();
        var claim = DataDirectory.Claim(directory);
        try
        {
            var file = SqliteFile.In(directory, largestBytes);
            return new(claim, file, Migrated(file));
        }
        catch (SqliteException cause)
        {
            claim.Dispose();
            throw new RelayStartException($"The database in {directory} cannot be used: {cause.Message}", cause);
        }
        catch
        {
            claim.Dispose();
            throw;
        }
    }

    public async ValueTask DisposeAsync()
    {
        await Connection.DisposeAsync();
        await _claim.DisposeAsync();
    }

    private static SqliteConnection Migrated(SqliteFile file)
    {
        var connection = file.OpenForWriting();
        try
        {
            SqliteMigrations.Apply(connection, Migration.For("Sqlite"));
            return connection;
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }
}
