namespace Dosado.Sync;

/// <summary>One place of a log: a whole envelope, or what is left of one that was taken back.</summary>
public abstract record LogItem
{
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

    /// <summary>An envelope that is all there.</summary>
    /// <param name="Envelope">The envelope.</param>
    public sealed record Whole(Envelope Envelope) : LogItem
    {
        /// <inheritdoc/>
        public override EnvelopeHeader Header => Envelope.Header;

        /// <inheritdoc/>
        public override Digest CiphertextHash { get; } = Digest.Of(Envelope.Ciphertext.Span);
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
    }
}
