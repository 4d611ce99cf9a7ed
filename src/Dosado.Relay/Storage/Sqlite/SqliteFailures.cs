using Microsoft.Data.Sqlite;

namespace Dosado.Relay.Storage.Sqlite;

/// <summary>Which of SQLite's failures leave the database as it was.</summary>
internal static class SqliteFailures
{
    private const int Full = 13;

    /// <summary>There was no room for a page; the transaction is undone and the connection is sound.</summary>
    public static bool IsDiskFull(this SqliteException failure) => failure.SqliteErrorCode == Full;
}
