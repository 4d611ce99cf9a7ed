using Microsoft.Data.Sqlite;

namespace Dosado.Relay.Storage.Sqlite;

/// <summary>Where the database is, and how its connections are made.</summary>
internal sealed record SqliteFile(string Path, long? LargestBytes)
{
    private const int PageBytes = 4_096;
    private const long MostPages = 4_294_967_294;

    /// <summary>The database of a relay's folder.</summary>
    public static SqliteFile In(string directory, long? largestBytes = null) =>
        new(System.IO.Path.Combine(directory, "relay.db"), largestBytes);

    /// <summary>Also when only its write-ahead log is left, which SQLite would play into any other database put there.</summary>
    public bool Exists => File.Exists(Path) || File.Exists(WalPath);

    public string WalPath => Path + "-wal";

    public long WalBytes => File.Exists(WalPath) ? new FileInfo(WalPath).Length : 0;

    /// <summary>
    /// WAL with <c>synchronous=FULL</c>: a commit has returned only when the log is on the disk. Checkpoints are ours to
    /// time. What is deleted is overwritten with zeros.
    /// </summary>
    public SqliteConnection OpenForWriting() => Opened(
        SqliteOpenMode.ReadWriteCreate,
        "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA wal_autocheckpoint=0; PRAGMA secure_delete=ON; "
        + "PRAGMA journal_size_limit=8388608; PRAGMA busy_timeout=5000; "
        + $"PRAGMA max_page_count={LargestBytes / PageBytes ?? MostPages};");

    public SqliteConnection OpenForReading() =>
        Opened(SqliteOpenMode.ReadOnly, "PRAGMA busy_timeout=5000; PRAGMA query_only=ON;");

    /// <summary>Reads all of it at one moment; the writer goes on meanwhile.</summary>
    public SqliteConnection OpenForCopying() => Opened(SqliteOpenMode.ReadOnly, "PRAGMA busy_timeout=5000;");

    private SqliteConnection Opened(SqliteOpenMode mode, string settings)
    {
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder
        {
            DataSource = Path,
            Mode = mode,
            Pooling = false,
        }.ConnectionString);
        try
        {
            connection.Open();
            using var command = connection.CreateCommand();
            command.CommandText = settings;
            command.ExecuteNonQuery();
            return connection;
        }
        catch (SqliteException)
        {
            connection.Dispose();
            throw;
        }
    }
}
