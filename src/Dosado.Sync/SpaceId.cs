using System.Buffers.Binary;

namespace Dosado.Sync;

/// <summary>Names a space: derived from its secret, so that whoever has the secret finds the log.</summary>
/// <param name="Value">The 16 bytes, read as a big-endian number.</param>
public readonly record struct SpaceId(UInt128 Value)
{
    /// <summary>Length in bytes: 16.</summary>
    public const int Size = 16;

    /// <summary>Reads an id from the first 16 bytes of <paramref name="bytes"/>.</summary>
    public static SpaceId Read(ReadOnlySpan<byte> bytes) => new(BinaryPrimitives.ReadUInt128BigEndian(bytes));

    /// <summary>Reads 32 lower-case hexadecimal digits; false for anything else.</summary>
    public static bool TryParse(string? text, out SpaceId id)
    {
        var parsed = Hexadecimal.TryRead(text, Size, out var bytes);
        id = parsed ? Read(bytes) : default;
        return parsed;
    }

    /// <summary>Writes the 16 bytes to the start of <paramref name="destination"/>.</summary>
    public void Write(Span<byte> destination) => BinaryPrimitives.WriteUInt128BigEndian(destination, Value);

    /// <summary>The id as 32 lower-case hexadecimal digits.</summary>
    public override string ToString() => Value.ToString("x32", null);
}
