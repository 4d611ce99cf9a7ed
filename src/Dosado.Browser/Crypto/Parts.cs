using System.Buffers.Binary;

namespace Dosado.Browser.Crypto;

/// <summary>A batch as it crosses to <c>crypto.js</c>, whose head describes the layout.</summary>
internal static class Parts
{
    private const int LengthSize = 4;
    private const int None = -1;

    public static byte[] Pack(IReadOnlyList<ReadOnlyMemory<byte>> parts)
    {
        var batch = new byte[parts.Sum(part => LengthSize + part.Length)];
        var rest = batch.AsSpan();
        foreach (var part in parts)
        {
            BinaryPrimitives.WriteInt32LittleEndian(rest, part.Length);
            part.Span.CopyTo(rest[LengthSize..]);
            rest = rest[(LengthSize + part.Length)..];
        }

        return batch;
    }

    public static List<byte[]?> Unpack(ReadOnlySpan<byte> batch)
    {
        var parts = new List<byte[]?>();
        while (!batch.IsEmpty)
        {
            var length = BinaryPrimitives.ReadInt32LittleEndian(batch);
            parts.Add(length == None ? null : batch.Slice(LengthSize, length).ToArray());
            batch = batch[(LengthSize + Math.Max(length, 0))..];
        }

        return parts;
    }
}
