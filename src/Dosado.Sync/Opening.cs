namespace Dosado.Sync;

/// <summary>What came of opening an envelope.</summary>
public abstract record Opening
{
    private Opening()
    {
    }

    private static ReadOnlySpan<byte> Label => "dosado signature 1"u8;

    /// <summary>The bytes that the author signs: label, outside, and the inside up to the signature.</summary>
    public static byte[] SignedBytes(EnvelopeHeader header, ReadOnlySpan<byte> inside) =>
        [.. Label, .. header.ToBytes(), .. inside];

    /// <summary>It opened and its inside is well formed.</summary>
    /// <param name="Inside">What it holds.</param>
    /// <param name="Outside">What it was sealed under.</param>
    /// <param name="Body">The inside as it was written, padded, without the signature.</param>
    /// <param name="Signature">The author's signature, 64 bytes, not yet checked.</param>
    public sealed record Opened(
        Inside Inside,
        EnvelopeHeader Outside,
        ReadOnlyMemory<byte> Body,
        ReadOnlyMemory<byte> Signature) : Opening
    {
        /// <summary>The bytes that the author signed; made anew each time, because few of them are ever checked.</summary>
        public ReadOnlyMemory<byte> Message => SignedBytes(Outside, Body.Span);
    }

    /// <summary>The key does not fit or a byte was changed.</summary>
    public sealed record DoesNotOpen : Opening;

    /// <summary>It opened, but what it holds is not laid out as this version writes it.</summary>
    public sealed record Malformed : Opening;
}
