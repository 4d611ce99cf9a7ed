using System.Diagnostics.CodeAnalysis;

namespace Dosado.Vault;

/// <summary>
/// The space's secret, left by the inviting device once its person has confirmed the words.
/// <code>
/// offset  size  field
///      0    23  "dosado pairing secret 1"
///     23    12  nonce
///     35    48  AES-256-GCM under K of the 32 bytes, with tag; additional data = the transcript's hash
///           80  for a helper: of the read token and the content key, 64 bytes, instead of the secret
/// </code>
/// K alone proves who left it: nobody else has it.
/// </summary>
internal sealed record HandedSecret(ReadOnlyMemory<byte> Nonce, ReadOnlyMemory<byte> Sealed)
{
    private const int NonceAt = 23;
    private const int SealedAt = NonceAt + CipherInput.NonceSize;
    private const int Size = SealedAt + SpaceSecret.Size + CipherInput.TagSize;
    private const int SizeForHelper = SealedAt + ReadingKeys.HandedSize + CipherInput.TagSize;

    private static ReadOnlySpan<byte> Label => "dosado pairing secret 1"u8;

    public static bool TryRead(ReadOnlyMemory<byte> content, [NotNullWhen(true)] out HandedSecret? secret)
    {
        var fits = content.Length is Size or SizeForHelper && content.Span.StartsWith(Label);
        secret = fits ? new(content[NonceAt..SealedAt], content[SealedAt..]) : null;
        return fits;
    }

    public static async ValueTask<HandedSecret> SealAsync(
        IPlatformCrypto crypto,
        Handshake handshake,
        ReadOnlyMemory<byte> content,
        CancellationToken cancel)
    {
        using var key = await crypto.LoadAsync(handshake.Key.Bytes, cancel);
        var nonce = crypto.Random(CipherInput.NonceSize);
        var texts = await crypto.EncryptAsync(key, [new(nonce, handshake.Transcript, content)], cancel);
        return new(nonce, texts[0]);
    }

    /// <summary>What was left; null when it was not sealed under this handshake's K.</summary>
    public async ValueTask<byte[]?> OpenAsync(
        IPlatformCrypto crypto,
        Handshake handshake,
        CancellationToken cancel)
    {
        using var key = await crypto.LoadAsync(handshake.Key.Bytes, cancel);
        var texts = await crypto.DecryptAsync(key, [new(Nonce, handshake.Transcript, Sealed)], cancel);
        return texts[0];
    }

    public byte[] ToBytes() => [.. Label, .. Nonce.Span, .. Sealed.Span];
}
