namespace Dosado.Vault;

/// <summary>
/// A P-256 key pair that is kept as bytes, in the one PKCS#8 spelling that is used here:
/// <code>
/// offset  size  field
///      0    36  version, algorithm (id-ecPublicKey, prime256v1) and the head of an RFC 5915 private key
///     36    32  the private number
///     68     5  a tag for the public key, uncompressed
///     73    65  the public key
/// </code>
/// </summary>
public abstract class KeyPair : Secret
{
    /// <summary>Length in bytes: 138.</summary>
    public const int Size = 138;

    private const int NumberAt = 36;
    private const int PublicAt = 73;

    private protected KeyPair(ReadOnlySpan<byte> pkcs8)
        : base(pkcs8, Size)
    {
        if (!IsWellFormed(pkcs8))
        {
            throw new ArgumentException("not a P-256 private key in the one spelling used here", nameof(pkcs8));
        }

        Public = new(pkcs8[PublicAt..].ToArray());
    }

    /// <summary>The public half.</summary>
    public PublicKey Public { get; }

    private static ReadOnlySpan<byte> Head =>
    [
        0x30, 0x81, 0x87, 0x02, 0x01, 0x00, 0x30, 0x13, 0x06, 0x07, 0x2a, 0x86, 0x48, 0xce, 0x3d, 0x02, 0x01, 0x06,
        0x08, 0x2a, 0x86, 0x48, 0xce, 0x3d, 0x03, 0x01, 0x07, 0x04, 0x6d, 0x30, 0x6b, 0x02, 0x01, 0x01, 0x04, 0x20,
    ];

    private static ReadOnlySpan<byte> PublicTag => [0xa1, 0x44, 0x03, 0x42, 0x00];

    /// <summary>Whether the bytes are laid out as above; the curve is not checked.</summary>
    public static bool IsWellFormed(ReadOnlySpan<byte> pkcs8) =>
        pkcs8.Length == Size
        && pkcs8.StartsWith(Head)
        && pkcs8[(NumberAt + 32)..].StartsWith(PublicTag)
        && pkcs8[PublicAt] == 4;
}
