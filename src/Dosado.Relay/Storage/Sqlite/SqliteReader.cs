using Dosado.Sync;
using Microsoft.Data.Sqlite;

namespace Dosado.Relay.Storage.Sqlite;

/// <summary>A connection that reads; used by one request at a time.</summary>
internal sealed class SqliteReader : IDisposable
{
    private readonly SqliteConnection _connection;
    private readonly Statement _begin;
    private readonly Statement _end;
    private readonly Statement _page;
    private readonly Statement _setup;
    private readonly SpaceLookup _spaces;

    public SqliteReader(SqliteConnection connection)
    {
        _connection = connection;
        _begin = new(connection, "BEGIN");
        _end = new(connection, "COMMIT");
        _page = new(
            connection,
            "SELECT id, nonce, length, ciphertext_hash, ciphertext FROM envelope "
            + $"WHERE place BETWEEN $0 AND $1 ORDER BY place LIMIT {PageBounds.MostItems}");
        _setup = new(connection, "SELECT hash IS NOT NULL FROM setup");
        _spaces = new(connection);
    }

    public Found<SpaceRecord> Find(SpaceId space, DateTimeOffset now) => _spaces.Find(space, now);

    public bool IsSetupOpen() => _setup.Find() is 1L;

    /// <summary>The items and the head of one moment, although writing goes on meanwhile.</summary>
    public Found<LogSlice> Read(SpaceId id, ulong after)
    {
        _begin.Run();
        try
        {
            return _spaces.Find(id).To(space => new LogSlice(Items(id, space, after), space.Head));
        }
        finally
        {
            _end.Run();
        }
    }

    public void Dispose()
    {
        _begin.Dispose();
        _end.Dispose();
        _page.Dispose();
        _setup.Dispose();
        _spaces.Dispose();
        _connection.Dispose();
    }

    private List<LogItem> Items(SpaceId id, SpaceRecord space, ulong after)
    {
        var items = new List<LogItem>();
        if (after >= space.Head.Sequence)
        {
            return items;
        }

        var bounds = new PageBounds();
        using var rows = _page.Read(Place.Of(space.Key, after + 1), Place.Of(space.Key, Place.LastSequence));
        while (rows.Read() && Item(id, rows) is var item && bounds.TryAdd(item))
        {
            items.Add(item);
        }

        return items;
    }

    private static LogItem Item(SpaceId space, SqliteDataReader row)
    {
        var id = EnvelopeId.Read(row.GetFieldValue<byte[]>(0));
        var header = EnvelopeRow.Header(space, id, row, nonce: 1, length: 2);
        var hash = EnvelopeRow.Digest(row, 3);
        return StoredItem.Read(header, hash, row.IsDBNull(4) ? null : row.GetFieldValue<byte[]>(4));
    }
}
