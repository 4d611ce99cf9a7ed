namespace Dosado.Vault;

/// <summary>An ECDSA P-256 key in use. A device's own cannot be read out; disposing forgets it, not what is kept.</summary>
public abstract class SigningKey : IDisposable
{
    /// <summary>With its public half.</summary>
    protected SigningKey(PublicKey @public) => Public = @public;

    /// <summary>The public half.</summary>
    public PublicKey Public { get; }

    /// <summary>The id of the device whose key this is.</summary>
    public DeviceId Device => Public.ToDeviceId();

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
