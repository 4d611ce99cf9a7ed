using System.Security.Cryptography;

namespace Dosado.Relay.Bells;

/// <summary>Seals a message for one browser (RFC 8291): a fresh key pair agrees with the browser's, mixed with its secret.</summary>
internal static class PushSeal
{
    private const int KeyingSize = 32;
    private const int SaltSize = 16;

    /// <exception cref="CryptographicException">The browser's key is no point of the curve.</exception>
    public static byte[] Seal(ReadOnlySpan<byte> message, PushKeys receiver)
    {
        using var sender = ECDiffieHellman.Create(ECCurve.NamedCurves.nistP256);
        return Seal(message, receiver, sender, RandomNumberGenerator.GetBytes(SaltSize));
    }

    /// <summary>The same with the chance given: for the example of the standard.</summary>
    public static byte[] Seal(
        ReadOnlySpan<byte> message,
        PushKeys receiver,
        ECDiffieHellman sender,
        ReadOnlySpan<byte> salt)
    {
        var own = Point.Write(sender.ExportParameters(includePrivateParameters: false).Q);
        using var other = ECDiffieHellman.Create(Point.Read(receiver.Key));
        var agreed = sender.DeriveRawSecretAgreement(other.PublicKey);
        byte[] about = [.. "WebPush: info\0"u8, .. receiver.Key, .. own];
        var keying = HKDF.DeriveKey(HashAlgorithmName.SHA256, agreed, KeyingSize, receiver.Secret, about);
        return ContentCoding.Seal(message, keying, salt, own);
    }
}

/// <summary>What a browser gives out for one subscription.</summary>
/// <param name="Key">Its P-256 public key, 65 bytes.</param>
/// <param name="Secret">Its authentication secret, 16 bytes.</param>
internal sealed record PushKeys(byte[] Key, byte[] Secret);
