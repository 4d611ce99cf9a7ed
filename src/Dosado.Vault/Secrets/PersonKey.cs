namespace Dosado.Vault;

/// <summary>
/// Who a person is in one bond: an ECDSA P-256 key that vouches for that person's devices. One for each bond, so that
/// two bonds cannot be linked; kept in the own space, which is why it can be read out.
/// </summary>
public sealed class PersonKey : KeyPair
{
    /// <summary>Copies the 138 bytes of <see cref="Secret.ToArray"/>.</summary>
    /// <exception cref="ArgumentException">Not laid out as <see cref="KeyPair"/> says.</exception>
    public PersonKey(ReadOnlySpan<byte> pkcs8)
        : base(pkcs8)
    {
    }

    /// <summary>Vouches for a device in one space.</summary>
    public async ValueTask<Certificate> CertifyAsync(
        IPlatformCrypto crypto,
        SpaceId space,
        PublicKey device,
        CancellationToken cancel)
    {
        using var key = await crypto.LoadAsync(this, cancel);
        var signatures = await crypto.SignAsync(key, [Certificate.SignedBytes(space, device)], cancel);
        return new(device, Public, signatures[0]);
    }
}
