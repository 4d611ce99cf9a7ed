namespace Dosado.Vault;

/// <summary>Checking of certificates; <see cref="PersonKey.CertifyAsync"/> makes them.</summary>
public static class Certificates
{
    /// <summary>The claim that a certificate makes in a space, for <see cref="IPlatformCrypto.VerifyAsync"/>.</summary>
    public static SignedBytes ToClaim(this Certificate certificate, SpaceId space) =>
        new(certificate.Person, Certificate.SignedBytes(space, certificate.Device), certificate.Signature);
}
