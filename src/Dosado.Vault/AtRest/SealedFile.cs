using System.Buffers.Binary;

namespace Dosado.Vault;

/// <summary>
/// A file that opens with the recovery code and with nothing else, to be kept anywhere.
/// <code>
/// offset  size  field
///      0    20  "dosado sealed file 1"
///     20    12  nonce
///     32     .  AES-256-GCM under HKDF-SHA256(code's 20 bytes, info "dosado sealed file 1"), with tag; additional data = the label:
///               length of the content 4 (big-endian), the content, zeros up to the size that Padding gives
/// </code>
/// As text it is base64 in lines of 76 characters.
/// </summary>
public static class SealedFile
{
    private const int LengthSize = sizeof(int);

    private static ReadOnlySpan<byte> Label => "dosado sealed file 1"u8;

    /// <summary>The file as text.</summary>
    public static async ValueTask<string> SealAsync(
        IPlatformCrypto crypto,
        RecoveryCode code,
        ReadOnlyMemory<byte> content,
        CancellationToken cancel)
    {
        var padded = new byte[Padding.SizeFor(LengthSize + content.Length)];
        BinaryPrimitives.WriteInt32BigEndian(padded, content.Length);
        content.CopyTo(padded.AsMemory(LengthSize));
        var nonce = crypto.Random(CipherInput.NonceSize);
        using var key = await KeyAsync(crypto, code, cancel);
        var texts = await crypto.EncryptAsync(key, [new(nonce, Label.ToArray(), padded)], cancel);
        return Convert.ToBase64String([.. Label, .. nonce, .. texts[0]], Base64FormattingOptions.InsertLineBreaks);
    }

    /// <summary>What was sealed; null when the text is no such file, was changed, or belongs to another code.</summary>
    public static async ValueTask<byte[]?> OpenAsync(
        IPlatformCrypto crypto,
        RecoveryCode code,
        string text,
        CancellationToken cancel)
    {
        if (Decode(text) is not { } bytes || !bytes.AsSpan().StartsWith(Label)
            || bytes.Length < Label.Length + CipherInput.NonceSize + CipherInput.TagSize)
        {
            return null;
        }

        var nonce = bytes.AsMemory(Label.Length, CipherInput.NonceSize);
        using var key = await KeyAsync(crypto, code, cancel);
        var sealedPart = bytes.AsMemory(Label.Length + CipherInput.NonceSize);
        var texts = await crypto.DecryptAsync(key, [new(nonce, Label.ToArray(), sealedPart)], cancel);
        return texts[0] is { } padded ? padded[LengthSize..(LengthSize + BinaryPrimitives.ReadInt32BigEndian(padded))] : null;
    }

    private static async ValueTask<CipherKey> KeyAsync(IPlatformCrypto crypto, RecoveryCode code, CancellationToken cancel) =>
        await crypto.LoadAsync(Derivation.Derive(code.Bytes, Label), cancel);

    private static byte[]? Decode(string text)
    {
        try
        {
            return Convert.FromBase64String(text);
        }
        catch (FormatException)
        {
            return null;
        }
    }
}
