using System.Security.Cryptography;

namespace Dosado.Vault;

/// <summary>The 32 random bytes of a space. Who has them is in; everything else about the space is derived from them.</summary>
public sealed class SpaceSecret : Secret
{
    /// <summary>Length in bytes: 32.</summary>
    public const int Size = 32;

    /// <summary>Copies 32 bytes, as <see cref="Secret.ToArray"/> gave them.</summary>
    /// <exception cref="ArgumentException">Not 32 bytes.</exception>
    public SpaceSecret(ReadOnlySpan<byte> bytes)
        : base(bytes, Size)
    {
    }

    /// <summary>A new space.</summary>
    public static SpaceSecret Make(IPlatformCrypto crypto) => Take(crypto.Random(Size));

    /// <summary>
    /// Id, tokens and content key: HKDF-SHA256 of the secret without salt, under the labels <c>dosado space id 1</c>
    /// (16 bytes), <c>dosado read 1</c>, <c>dosado write 1</c>, <c>dosado delete 1</c> and <c>dosado content 1</c>
    /// (32 bytes each).
    /// </summary>
    public SpaceKeys ToKeys() => new(
        new(
            SpaceId.Read(Derivation.Derive(Bytes, "dosado space id 1"u8, SpaceId.Size)),
            new(Derivation.Derive(Bytes, "dosado read 1"u8)),
            ContentKey.Take(Derivation.Derive(Bytes, "dosado content 1"u8))),
        new(Derivation.Derive(Bytes, "dosado write 1"u8)),
        new(Derivation.Derive(Bytes, "dosado delete 1"u8)));

    internal static SpaceSecret Take(byte[] bytes)
    {
        var secret = new SpaceSecret(bytes);
        CryptographicOperations.ZeroMemory(bytes);
        return secret;
    }
}
