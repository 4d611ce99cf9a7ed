using System.Buffers.Binary;

namespace Dosado.Sync;

/// <summary>The 12 random bytes under which one envelope is sealed.</summary>
/// <param name="High">Bytes 0 to 7, big-endian.</param>
/// <param name="Low">Bytes 8 to 11, big-endian.</param>
public readonly record struct Nonce(ulong High, uint Low)
{
    /// <summary>Length in bytes: 12.</summary>
    public const int Size = 12;

    /// <summary>Reads a nonce from the first 12 bytes of <paramref name="bytes"/>.</summary>
    public static Nonce Read(ReadOnlySpan<byte> bytes) => new(
        BinaryPrimitives.ReadUInt64BigEndian(bytes),
        BinaryPrimitives.ReadUInt32BigEndian(bytes[8..]));

    /// <summary>Writes the 12 bytes to the start of <paramref name="destination"/>.</summary>
    public void Write(Span<byte> destination)
    {
        BinaryPrimitives.WriteUInt64BigEndian(destination, High);
        BinaryPrimitives.WriteUInt32BigEndian(destination[8..], Low);
    }
}
