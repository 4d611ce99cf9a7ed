using System.Security.Cryptography;

namespace Dosado.Vault;

internal sealed class DotNetSigningKey(PersonKey key) : SigningKey(key.Public)
{
    private readonly PersonKey _key = new(key.Bytes.Span);

    public ECDsa ToECDsa()
    {
        var signer = ECDsa.Create();
        signer.ImportPkcs8PrivateKey(_key.Bytes.Span, out _);
        return signer;
    }

    protected override void Dispose(bool disposing) => _key.Dispose();
}
