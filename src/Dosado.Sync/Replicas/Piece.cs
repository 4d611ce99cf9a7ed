using System.Buffers.Binary;
using System.Diagnostics.CodeAnalysis;

namespace Dosado.Sync;

/// <summary>
/// A piece of something said: the content of an envelope of kind Chunk. The pieces of one thing are consecutive in their
/// author's chain.
/// <code>
/// offset  size  field
///      0     1  kind of the whole
///      1     1  number of pieces, 1 to 255
///      2     1  which piece this is, from 0
///      3     2  length n of this piece, big-endian
///      5     n  the piece
///    5+n     .  zeros
/// </code>
/// </summary>
/// <param name="Kind">Kind of the whole.</param>
/// <param name="Count">Number of pieces.</param>
/// <param name="Index">Which one this is, from 0.</param>
/// <param name="Bytes">The piece.</param>
internal sealed record Piece(InsideKind Kind, int Count, int Index, ReadOnlyMemory<byte> Bytes)
{
    private const int HeaderSize = 5;

    /// <summary>Something said, as chunks of exactly <paramref name="size"/> bytes.</summary>
    public static IReadOnlyList<Pending> Cut(Pending whole, int size)
    {
        var room = size - HeaderSize;
        var count = Math.Max(1, (whole.Content.Length + room - 1) / room);
        return [.. Enumerable.Range(0, count).Select(i => new Pending(InsideKind.Chunk, Write(whole, count, i, size)))];
    }

    public static bool TryRead(ReadOnlyMemory<byte> content, [NotNullWhen(true)] out Piece? piece)
    {
        piece = null;
        var span = content.Span;
        if (span.Length < HeaderSize || span[2] >= span[1])
        {
            return false;
        }

        var length = BinaryPrimitives.ReadUInt16BigEndian(span[3..]);
        if (HeaderSize + length > span.Length)
        {
            return false;
        }

        piece = new((InsideKind)span[0], span[1], span[2], content.Slice(HeaderSize, length));
        return true;
    }

    private static byte[] Write(Pending whole, int count, int index, int size)
    {
        var room = size - HeaderSize;
        var from = index * room;
        var length = Math.Min(room, whole.Content.Length - from);
        var bytes = new byte[size];
        bytes[0] = (byte)whole.Kind;
        bytes[1] = (byte)count;
        bytes[2] = (byte)index;
        BinaryPrimitives.WriteUInt16BigEndian(bytes.AsSpan(3), (ushort)length);
        whole.Content.Slice(from, length).CopyTo(bytes.AsMemory(HeaderSize));
        return bytes;
    }
}
