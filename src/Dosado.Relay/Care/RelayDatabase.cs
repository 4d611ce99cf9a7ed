namespace Dosado.Relay.Care;

/// <summary>Where a relay keeps its logs.</summary>
public abstract record RelayDatabase
{
    private RelayDatabase()
    {
    }

    /// <summary>A folder with an SQLite database.</summary>
    /// <param name="Directory">The folder.</param>
    public sealed record Folder(string Directory) : RelayDatabase;

    /// <summary>A PostgreSQL database.</summary>
    /// <param name="Connection">How to reach it; it can hold a password.</param>
    public sealed record Postgres(string Connection) : RelayDatabase;
}
