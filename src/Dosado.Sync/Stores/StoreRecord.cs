using System.Security.Cryptography;

namespace Dosado.Sync;

/// <summary>Where a value is in the file.</summary>
internal readonly record struct ValueAt(long Offset, int Length);

/// <summary>One commit in a file.</summary>
internal sealed record StoreRecord(long End, IReadOnlyList<(string Table, string Key, ValueAt? Value)> Changes)
{
    private const int HeadSize = 8 + SHA256.HashSizeInBytes;

    private static ReadOnlySpan<byte> Magic => "DSR1"u8;

    public static byte[] Write(IReadOnlyList<StoreChange> changes)
    {
        var stream = new MemoryStream();
        using var writer = new BinaryWriter(stream);
        writer.Write(new byte[HeadSize]);
        foreach (var (table, key, value) in changes)
        {
            writer.Write(table);
            writer.Write(key);
            writer.Write(value?.Length ?? -1);
            writer.Write(value ?? []);
        }

        var record = stream.ToArray();
        Magic.CopyTo(record);
        BitConverter.TryWriteBytes(record.AsSpan(4), record.Length - HeadSize);
        SHA256.HashData(record.AsSpan(HeadSize), record.AsSpan(8));
        return record;
    }

    /// <summary>The record at a place; null when it is the last one and not whole.</summary>
    /// <exception cref="InvalidDataException">It is damaged although more follows.</exception>
    public static StoreRecord? FindAt(FileStream file, long start)
    {
        var head = new byte[HeadSize];
        file.Position = start;
        if (file.ReadAtLeast(head, HeadSize, throwOnEndOfStream: false) < HeadSize || head.All(b => b == 0))
        {
            return null;
        }

        var length = BitConverter.ToInt32(head, 4);
        if (!head.AsSpan().StartsWith(Magic) || length < 0)
        {
            throw Damaged(start);
        }

        var end = start + HeadSize + length;
        if (end > file.Length)
        {
            return null;
        }

        var payload = new byte[length];
        file.ReadExactly(payload);
        if (!SHA256.HashData(payload).AsSpan().SequenceEqual(head.AsSpan(8)))
        {
            return end == file.Length ? null : throw Damaged(start);
        }

        return new(end, [.. ReadChanges(payload, start + HeadSize)]);
    }

    private static InvalidDataException Damaged(long place) => new($"the store is damaged at byte {place}");

    private static IEnumerable<(string Table, string Key, ValueAt? Value)> ReadChanges(byte[] payload, long offset)
    {
        var stream = new MemoryStream(payload);
        using var reader = new BinaryReader(stream);
        while (stream.Position < payload.Length)
        {
            var (table, key, length) = (reader.ReadString(), reader.ReadString(), reader.ReadInt32());
            yield return (table, key, length < 0 ? null : new ValueAt(offset + stream.Position, length));
            stream.Position += Math.Max(length, 0);
        }
    }
}
