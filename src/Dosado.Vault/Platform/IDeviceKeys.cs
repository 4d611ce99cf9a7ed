namespace Dosado.Vault;

/// <summary>
/// Where a device keeps its own keys, by name: non-extractable CryptoKeys in IndexedDB in the browser, a file that only
/// its owner can read natively.
/// </summary>
public interface IDeviceKeys
{
    /// <summary>The ECDSA P-256 key of that name; made when there is none. Two tabs that ask at once get the same.</summary>
    ValueTask<SigningKey> SigningKeyAsync(string name, CancellationToken cancel);

    /// <summary>The AES-256-GCM key of that name; made when there is none. Two tabs that ask at once get the same.</summary>
    ValueTask<CipherKey> CipherKeyAsync(string name, CancellationToken cancel);

    /// <summary>Removes the key of that name for good; harmless when there is none.</summary>
    ValueTask ForgetAsync(string name, CancellationToken cancel);
}
