using Dosado.Sync;
using Microsoft.Data.Sqlite;

namespace Dosado.Relay.Storage.Sqlite;

/// <summary>Finds a space by its id on one connection.</summary>
internal sealed class SpaceLookup(SqliteConnection connection) : IDisposable
{
    private readonly Statement _find = new(
        connection,
        "SELECT key, is_deleted, expires, read_hash, write_hash, delete_hash, sequence, head, bytes "
        + "FROM space WHERE id = $0");

    /// <summary>The space; one that has expired by <paramref name="now"/> counts as deleted.</summary>
    public Found<SpaceRecord> Find(SpaceId id, DateTimeOffset? now = null)
    {
        using var row = _find.Read(id.ToBlob());
        if (!row.Read())
        {
            return new Found<SpaceRecord>.Unknown();
        }

        return row.GetBoolean(1) || (!row.IsDBNull(2) && row.GetInt64(2) <= now?.ToUnixTimeSeconds())
            ? new Found<SpaceRecord>.Deleted()
            : new Found<SpaceRecord>.Here(new(
                row.GetInt64(0),
                new(EnvelopeRow.Digest(row, 3), EnvelopeRow.Digest(row, 4), EnvelopeRow.Digest(row, 5)),
                new((ulong)row.GetInt64(6), EnvelopeRow.Digest(row, 7)),
                row.GetInt64(8)));
    }

    public void Dispose() => _find.Dispose();
}
