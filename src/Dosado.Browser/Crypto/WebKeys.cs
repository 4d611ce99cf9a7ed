using System.Runtime.InteropServices.JavaScript;
using Dosado.Sync;
using Dosado.Vault;

namespace Dosado.Browser.Crypto;

/// <summary>A CryptoKey that cannot be read out.</summary>
internal sealed class WebCipherKey(JSObject key) : CipherKey
{
    public JSObject Key => key;

    protected override void Dispose(bool disposing) => key.Dispose();
}

/// <summary>A CryptoKey that cannot be read out.</summary>
internal sealed class WebSigningKey(JSObject key, PublicKey @public) : SigningKey(@public)
{
    public JSObject Key => key;

    protected override void Dispose(bool disposing) => key.Dispose();
}
