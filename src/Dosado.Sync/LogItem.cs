using System.Diagnostics.CodeAnalysis;

namespace Dosado.Sync;

/// <summary>
/// One place of a log: a whole envelope, or what is left of one that was taken back.
/// <code>
/// offset  size  field
///      0     1  0: a whole envelope follows; 1: what is left of a redacted one follows
///      1     n  the whole envelope, self-delimiting; or the 49-byte header and the 32-byte ciphertext hash
/// </code>
/// </summary>
public abstract record LogItem
{
    private const byte WholeMark = 0;
    private const byte RedactedMark = 1;

    private LogItem()
    {
    }

    private static ReadOnlySpan<byte> Label => "dosado envelope 1"u8;

    /// <summary>The outside, which stays also when the ciphertext is gone.</summary>
    public abstract EnvelopeHeader Header { get; }

    /// <summary>SHA-256 over the ciphertext.</summary>
    public abstract Digest CiphertextHash { get; }

    /// <summary>EH = H(label, outside, H(ciphertext)): the same before and after redaction, so the chain still checks.</summary>
    public Digest Hash
    {
        get
        {
            Span<byte> bytes = stackalloc byte[Label.Length + EnvelopeHeader.Size + Digest.Size];
            Label.CopyTo(bytes);
            Header.Write(bytes[Label.Length..]);
            CiphertextHash.Write(bytes[(Label.Length + EnvelopeHeader.Size)..]);
            return Digest.Of(bytes);
        }
    }

    /// <summary>Length in bytes as written by <see cref="ToBytes"/>.</summary>
    public abstract int Size { get; }

    /// <summary>
    /// Reads one item from the start of <paramref name="bytes"/>; false when it is not laid out so or bytes are missing.
    /// What follows is left to the caller: see <see cref="Size"/>.
    /// </summary>
    public static bool TryRead(ReadOnlyMemory<byte> bytes, [NotNullWhen(true)] out LogItem? item)
    {
        item = bytes.Span switch
        {
            [WholeMark, ..] when Envelope.TryRead(bytes[1..], out var envelope) => new Whole(envelope),
            [RedactedMark, ..] => FindRedacted(bytes.Span[1..]),
            _ => null,
        };
        return item is not null;
    }

    /// <summary>Writes the item to the start of <paramref name="destination"/>: <see cref="Size"/> bytes.</summary>
    public abstract void Write(Span<byte> destination);

    /// <summary>The item as bytes of its own.</summary>
    public byte[] ToBytes()
    {
        var bytes = new byte[Size];
        Write(bytes);
        return bytes;
    }

    private static Redacted? FindRedacted(ReadOnlySpan<byte> bytes) =>
        bytes.Length >= EnvelopeHeader.Size + Digest.Size && EnvelopeHeader.TryRead(bytes, out var header)
            ? new(header, Digest.Read(bytes[EnvelopeHeader.Size..]))
            : null;

    /// <summary>An envelope that is all there.</summary>
    /// <param name="Envelope">The envelope.</param>
    public sealed record Whole(Envelope Envelope) : LogItem
    {
        /// <inheritdoc/>
        public override EnvelopeHeader Header => Envelope.Header;

        /// <inheritdoc/>
        public override Digest CiphertextHash => Digest.Of(Envelope.Ciphertext.Span);

        /// <inheritdoc/>
        public override int Size => 1 + Envelope.Size;

        /// <inheritdoc/>
        public override void Write(Span<byte> destination)
        {
            destination[0] = WholeMark;
            Envelope.Write(destination[1..]);
        }
    }

    /// <summary>An envelope whose ciphertext the relay has dropped.</summary>
    /// <param name="Outside">The header it had.</param>
    /// <param name="DroppedHash">SHA-256 over the ciphertext that is gone.</param>
    public sealed record Redacted(EnvelopeHeader Outside, Digest DroppedHash) : LogItem
    {
        /// <inheritdoc/>
        public override EnvelopeHeader Header => Outside;

        /// <inheritdoc/>
        public override Digest CiphertextHash => DroppedHash;

        /// <inheritdoc/>
        public override int Size => 1 + EnvelopeHeader.Size + Digest.Size;

        /// <inheritdoc/>
        public override void Write(Span<byte> destination)
        {
            destination[0] = RedactedMark;
            Outside.Write(destination[1..]);
            DroppedHash.Write(destination[(1 + EnvelopeHeader.Size)..]);
        }
    }
}
