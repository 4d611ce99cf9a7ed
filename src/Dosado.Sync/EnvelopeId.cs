using System.Buffers.Binary;

namespace Dosado.Sync;

/// <summary>Names an envelope: random, and the key by which an append is recognised as a repetition.</summary>
/// <param name="Value">The 16 bytes, read as a big-endian number.</param>
public readonly record struct EnvelopeId(UInt128 Value)
{
    /// <summary>Length in bytes: 16.</summary>
    public const int Size = 16;

    /// <summary>Reads an id from the first 16 bytes of <paramref name="bytes"/>.</summary>
    public static EnvelopeId Read(ReadOnlySpan<byte> bytes) => new(BinaryPrimitives.ReadUInt128BigEndian(bytes));

    /// <summary>Reads 32 lower-case hexadecimal digits; false for anything else.</summary>
    public static bool TryParse(string? text, out EnvelopeId id)
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
