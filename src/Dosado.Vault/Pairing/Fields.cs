using System.Buffers.Binary;

namespace Dosado.Vault;

/// <summary>A few byte strings in a row, each after its length (4 bytes, big-endian): how a pairing is kept over a reload.</summary>
internal static class Fields
{
    public static byte[] Join(params ReadOnlySpan<ReadOnlyMemory<byte>> fields)
    {
        var bytes = new List<byte>();
        Span<byte> length = stackalloc byte[4];
        foreach (var field in fields)
        {
            BinaryPrimitives.WriteInt32BigEndian(length, field.Length);
            bytes.AddRange(length);
            bytes.AddRange(field.Span);
        }

        return [.. bytes];
    }

    /// <exception cref="InvalidDataException">Not as <see cref="Join"/> wrote it.</exception>
    public static IReadOnlyList<ReadOnlyMemory<byte>> Split(ReadOnlyMemory<byte> bytes, int count)
    {
        var fields = new List<ReadOnlyMemory<byte>>();
        while (bytes.Length >= 4 && BinaryPrimitives.ReadInt32BigEndian(bytes.Span) is var length && length >= 0
            && length <= bytes.Length - 4)
        {
            fields.Add(bytes.Slice(4, length));
            bytes = bytes[(4 + length)..];
        }

        return fields.Count == count && bytes.IsEmpty
            ? fields
            : throw new InvalidDataException("what was kept of a pairing cannot be read");
    }
}
