using System.Buffers.Binary;
using System.Security.Cryptography;

namespace Dosado.Relay.Bells;

/// <summary>The content coding <c>aes128gcm</c> (RFC 8188) of a message that fits into one record.</summary>
internal static class ContentCoding
{
    private const int RecordSize = 4_096;
    private const int KeySize = 16;
    private const int NonceSize = 12;
    private const int TagSize = 16;
    private const byte LastRecord = 2;

    /// <summary>Header, then the one record: the message and its delimiter, sealed.</summary>
    /// <param name="message">At most 4,079 bytes.</param>
    /// <param name="keying">The keying material that both ends know.</param>
    /// <param name="salt">16 bytes, never used twice.</param>
    /// <param name="keyId">What the receiver finds the keying material by; may be empty.</param>
    public static byte[] Seal(
        ReadOnlySpan<byte> message,
        ReadOnlySpan<byte> keying,
        ReadOnlySpan<byte> salt,
        ReadOnlySpan<byte> keyId)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(message.Length, RecordSize - TagSize - 1);
        Span<byte> pseudoRandom = stackalloc byte[HMACSHA256.HashSizeInBytes];
        HKDF.Extract(HashAlgorithmName.SHA256, keying, salt, pseudoRandom);
        Span<byte> key = stackalloc byte[KeySize];
        HKDF.Expand(HashAlgorithmName.SHA256, pseudoRandom, key, "Content-Encoding: aes128gcm\0"u8);
        Span<byte> nonce = stackalloc byte[NonceSize];
        HKDF.Expand(HashAlgorithmName.SHA256, pseudoRandom, nonce, "Content-Encoding: nonce\0"u8);

        byte[] record = [.. message, LastRecord];
        var tag = new byte[TagSize];
        using var gcm = new AesGcm(key, TagSize);
        gcm.Encrypt(nonce, record, record, tag);
        return [.. Header(salt, keyId), .. record, .. tag];
    }

    private static byte[] Header(ReadOnlySpan<byte> salt, ReadOnlySpan<byte> keyId)
    {
        var size = new byte[sizeof(uint)];
        BinaryPrimitives.WriteUInt32BigEndian(size, RecordSize);
        return [.. salt, .. size, checked((byte)keyId.Length), .. keyId];
    }
}
