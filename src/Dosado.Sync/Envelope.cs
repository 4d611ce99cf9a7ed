using System.Diagnostics.CodeAnalysis;

namespace Dosado.Sync;

/// <summary>A sealed envelope as it travels: header and ciphertext, at most 65,536 bytes in all.</summary>
/// <param name="Header">The outside.</param>
/// <param name="Ciphertext">AES-256-GCM ciphertext with its tag; its length is the one the header states.</param>
public sealed record Envelope(EnvelopeHeader Header, ReadOnlyMemory<byte> Ciphertext)
{
    /// <summary>The largest whole envelope in bytes: 65,536.</summary>
    public const int MaxSize = 65_536;

    /// <summary>The largest ciphertext in bytes, tag included.</summary>
    public const int MaxCiphertextLength = MaxSize - EnvelopeHeader.Size;

    /// <summary>The smallest ciphertext in bytes: the fixed part of the inside, the padding floor and the tag.</summary>
    public const int MinCiphertextLength = Inside.FixedSize + Padding.Floor + TagSize;

    /// <summary>Length of the AES-GCM tag in bytes: 16.</summary>
    public const int TagSize = 16;

    /// <summary>Length of the whole envelope in bytes.</summary>
    public int Size => EnvelopeHeader.Size + Ciphertext.Length;

    /// <summary>Length in bytes of the whole envelope that carries a content of so many bytes.</summary>
    public static int SizeFor(int contentLength) =>
        EnvelopeHeader.Size + Inside.FixedSize + Padding.SizeFor(4 + contentLength) + TagSize;

    /// <summary>
    /// Reads one envelope from the start of <paramref name="bytes"/>; false when the header does not hold or bytes are
    /// missing. What follows the envelope is left to the caller: see <see cref="Size"/>.
    /// </summary>
    public static bool TryRead(ReadOnlyMemory<byte> bytes, [NotNullWhen(true)] out Envelope? envelope)
    {
        envelope = null;
        if (!EnvelopeHeader.TryRead(bytes.Span, out var header)
            || bytes.Length < EnvelopeHeader.Size + header.CiphertextLength)
        {
            return false;
        }

        envelope = new(header, bytes.Slice(EnvelopeHeader.Size, header.CiphertextLength));
        return true;
    }

    /// <summary>The whole envelope as bytes of their own.</summary>
    public byte[] ToBytes()
    {
        var bytes = new byte[Size];
        Write(bytes);
        return bytes;
    }

    /// <summary>Writes the whole envelope to the start of <paramref name="destination"/>: <see cref="Size"/> bytes.</summary>
    public void Write(Span<byte> destination)
    {
        Header.Write(destination);
        Ciphertext.Span.CopyTo(destination[EnvelopeHeader.Size..]);
    }

    /// <summary>Same header and same ciphertext, byte for byte.</summary>
    public bool Equals(Envelope? other) =>
        other is not null && Header == other.Header && Ciphertext.Span.SequenceEqual(other.Ciphertext.Span);

    /// <inheritdoc/>
    public override int GetHashCode() => Header.GetHashCode();
}
