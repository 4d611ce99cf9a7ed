using System.Buffers.Binary;
using System.Security.Cryptography;

namespace Dosado.Sync;

/// <summary>A SHA-256 value.</summary>
/// <param name="High">Bytes 0 to 15, big-endian.</param>
/// <param name="Low">Bytes 16 to 31, big-endian.</param>
public readonly record struct Digest(UInt128 High, UInt128 Low)
{
    /// <summary>Length in bytes: 32.</summary>
    public const int Size = 32;

    /// <summary>Reads a digest from the first 32 bytes of <paramref name="bytes"/>.</summary>
    public static Digest Read(ReadOnlySpan<byte> bytes) => new(
        BinaryPrimitives.ReadUInt128BigEndian(bytes),
        BinaryPrimitives.ReadUInt128BigEndian(bytes[16..]));

    /// <summary>Reads 64 lower-case hexadecimal digits; false for anything else.</summary>
    public static bool TryParse(string? text, out Digest digest)
    {
        var parsed = Hexadecimal.TryRead(text, Size, out var bytes);
        digest = parsed ? Read(bytes) : default;
        return parsed;
    }

    /// <summary>SHA-256 over <paramref name="bytes"/>.</summary>
    public static Digest Of(ReadOnlySpan<byte> bytes)
    {
        Span<byte> hash = stackalloc byte[Size];
        SHA256.HashData(bytes, hash);
        return Read(hash);
    }

    /// <summary>Writes the 32 bytes to the start of <paramref name="destination"/>.</summary>
    public void Write(Span<byte> destination)
    {
        BinaryPrimitives.WriteUInt128BigEndian(destination, High);
        BinaryPrimitives.WriteUInt128BigEndian(destination[16..], Low);
    }

    /// <summary>The digest as 64 lower-case hexadecimal digits.</summary>
    public override string ToString() => High.ToString("x32", null) + Low.ToString("x32", null);
}
