namespace Dosado.Relay.Care;

/// <summary>Where the two databases' tables differ.</summary>
internal sealed record Dialect(string ReadLog, string InsertSpace, string InsertLog, string? AfterInserting)
{
    private const string SpaceColumns =
        "(key, id, read_hash, write_hash, delete_hash, sequence, head, bytes, expires, is_deleted, is_swept, knocked)";

    private const string SpaceValues = "VALUES (@p0, @p1, @p2, @p3, @p4, @p5, @p6, @p7, @p8, @p9, @p10, @p11)";

    /// <summary>The number of a row is the space's key and the sequence number in one.</summary>
    public static Dialect Sqlite { get; } = new(
        "SELECT space, place & 16777215, id, nonce, length, ciphertext_hash, ciphertext FROM envelope "
        + "WHERE place > (@p0 << 24) AND place < ((@p0 + 1) << 24) ORDER BY place",
        $"INSERT INTO space {SpaceColumns} {SpaceValues}",
        "INSERT INTO envelope (place, space, id, nonce, length, ciphertext_hash, ciphertext) "
        + "VALUES ((@p0 << 24) | @p1, @p0, @p2, @p3, @p4, @p5, @p6)",
        null);

    /// <summary>Keys come from a sequence, which has to be told of those that were brought.</summary>
    public static Dialect Postgres { get; } = new(
        "SELECT space, sequence, id, nonce, length, ciphertext_hash, ciphertext FROM envelope "
        + "WHERE space = @p0 ORDER BY sequence",
        $"INSERT INTO space {SpaceColumns} OVERRIDING SYSTEM VALUE {SpaceValues}",
        "INSERT INTO envelope (space, sequence, id, nonce, length, ciphertext_hash, ciphertext) "
        + "VALUES (@p0, @p1, @p2, @p3, @p4, @p5, @p6)",
        "SELECT setval(pg_get_serial_sequence('space', 'key'), (SELECT coalesce(max(key), 0) + 1 FROM space), false)");
}
