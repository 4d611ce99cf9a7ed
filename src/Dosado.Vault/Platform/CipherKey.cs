namespace Dosado.Vault;

/// <summary>
/// An AES-256-GCM key in use. In the browser it is a CryptoKey that cannot be read out again; which is why this type has
/// no bytes. Disposing forgets it.
/// </summary>
public abstract class CipherKey : IDisposable
{
    /// <summary>Forgets the key.</summary>
    public void Dispose()
    {
        Dispose(true);
        GC.SuppressFinalize(this);
    }

    /// <summary>Always <c>[redacted]</c>.</summary>
    public sealed override string ToString() => "[redacted]";

    /// <summary>Forgets the key.</summary>
    protected abstract void Dispose(bool disposing);
}
