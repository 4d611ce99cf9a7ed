using Dosado.Sync;
using Microsoft.Data.Sqlite;

namespace Dosado.Relay.Storage.Sqlite;

/// <summary>Columns of an envelope as wire values.</summary>
internal static class EnvelopeRow
{
    public static EnvelopeHeader Header(SpaceId space, EnvelopeId id, SqliteDataReader row, int nonce, int length) =>
        new(space, id, Nonce.Read(row.GetFieldValue<byte[]>(nonce)), row.GetInt32(length));

    public static Digest Digest(SqliteDataReader row, int column) =>
        Sync.Digest.Read(row.GetFieldValue<byte[]>(column));
}
