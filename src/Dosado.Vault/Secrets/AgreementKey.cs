namespace Dosado.Vault;

/// <summary>An ECDH P-256 key. Made for one occasion (a pairing, a drop box) and kept as bytes so that it outlives a reload.</summary>
public sealed class AgreementKey : KeyPair
{
    /// <summary>Copies the 138 bytes of <see cref="Secret.ToArray"/>.</summary>
    /// <exception cref="ArgumentException">Not laid out as <see cref="KeyPair"/> says.</exception>
    public AgreementKey(ReadOnlySpan<byte> pkcs8)
        : base(pkcs8)
    {
    }
}
