using System.Buffers.Binary;
using System.Text;
using Dosado.Sync;

namespace Dosado.Browser.Store;

/// <summary>
/// Rows and changes as one array of bytes, the form in which they cross to JavaScript (<c>pack</c> and <c>changes</c> in
/// <c>store.js</c>). Each part is its length, 32 bits little-endian, and its bytes; the length -1 stands for "no value".
/// </summary>
internal static class PackedRows
{
    private const int LengthSize = 4;

    public static IReadOnlyList<StoredRow> Unpack(byte[] bytes)
    {
        var rows = new List<StoredRow>();
        ReadOnlySpan<byte> left = bytes;
        while (!left.IsEmpty)
        {
            var key = Encoding.UTF8.GetString(Take(ref left));
            rows.Add(new(key, Take(ref left).ToArray()));
        }

        return rows;
    }

    public static byte[] Pack(IReadOnlyList<StoreChange> changes)
    {
        using var bytes = new MemoryStream();
        foreach (var change in changes)
        {
            Put(bytes, Encoding.UTF8.GetBytes(change.Table));
            Put(bytes, Encoding.UTF8.GetBytes(change.Key));
            Put(bytes, change.Value);
        }

        return bytes.ToArray();
    }

    private static ReadOnlySpan<byte> Take(ref ReadOnlySpan<byte> left)
    {
        var length = BinaryPrimitives.ReadInt32LittleEndian(left);
        var part = left.Slice(LengthSize, length);
        left = left[(LengthSize + length)..];
        return part;
    }

    private static void Put(MemoryStream bytes, byte[]? part)
    {
        Span<byte> length = stackalloc byte[LengthSize];
        BinaryPrimitives.WriteInt32LittleEndian(length, part?.Length ?? -1);
        bytes.Write(length);
        bytes.Write(part ?? []);
    }
}
