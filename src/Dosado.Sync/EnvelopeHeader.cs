using System.Buffers.Binary;

namespace Dosado.Sync;

/// <summary>
/// The outside of an envelope: all that the relay reads, and the additional data of the sealing, so that no byte of it
/// can be changed without the envelope failing to open.
/// <code>
/// offset  size  field
///      0     1  version, 1
///      1    16  space id
///     17    16  envelope id
///     33    12  nonce
///     45     4  length of the ciphertext with its 16-byte tag, big-endian
/// </code>
/// </summary>
/// <param name="Space">The space that the envelope belongs to.</param>
/// <param name="Id">The envelope's own id.</param>
/// <param name="Nonce">The 12-byte AES-GCM nonce, random.</param>
/// <param name="CiphertextLength">Bytes that follow, tag included.</param>
public readonly record struct EnvelopeHeader(SpaceId Space, EnvelopeId Id, Nonce Nonce, int CiphertextLength)
{
    /// <summary>Length in bytes: 49.</summary>
    public const int Size = 49;

    /// <summary>The one version there is.</summary>
    public const byte Version = 1;

    /// <summary>Reads a header; false when the version is unknown or the length lies outside the limits.</summary>
    /// <param name="bytes">At least 49 bytes, or the answer is false.</param>
    /// <param name="header">The header, when it could be read.</param>
    public static bool TryRead(ReadOnlySpan<byte> bytes, out EnvelopeHeader header)
    {
        header = default;
        if (bytes.Length < Size || bytes[0] != Version)
        {
            return false;
        }

        var length = BinaryPrimitives.ReadUInt32BigEndian(bytes[45..]);
        if (length is < Envelope.MinCiphertextLength or > Envelope.MaxCiphertextLength)
        {
            return false;
        }

        header = new(SpaceId.Read(bytes[1..]), EnvelopeId.Read(bytes[17..]), Nonce.Read(bytes[33..]), (int)length);
        return true;
    }

    /// <summary>Writes the 49 bytes to the start of <paramref name="destination"/>.</summary>
    public void Write(Span<byte> destination)
    {
        destination[0] = Version;
        Space.Write(destination[1..]);
        Id.Write(destination[17..]);
        Nonce.Write(destination[33..]);
        BinaryPrimitives.WriteUInt32BigEndian(destination[45..], (uint)CiphertextLength);
    }

    /// <summary>The 49 bytes as an array of their own.</summary>
    public byte[] ToBytes()
    {
        var bytes = new byte[Size];
        Write(bytes);
        return bytes;
    }
}
