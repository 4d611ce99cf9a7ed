using System.Runtime.InteropServices.JavaScript;
using Dosado.Vault;

namespace Dosado.Browser.Crypto;

/// <summary>The device's own keys: CryptoKeys in IndexedDB that cannot be read out (<c>crypto.js</c>).</summary>
internal sealed partial class WebDeviceKeys : IDeviceKeys
{
    public async ValueTask<SigningKey> SigningKeyAsync(string name, CancellationToken cancel)
    {
        using var found = await KeptSigningKeyAsync(name).WaitAsync(cancel);
        return new WebSigningKey(KeyOf(found), new(BytesOf(found)));
    }

    public async ValueTask<CipherKey> CipherKeyAsync(string name, CancellationToken cancel)
    {
        using var found = await KeptCipherKeyAsync(name).WaitAsync(cancel);
        return new WebCipherKey(KeyOf(found));
    }

    public async ValueTask ForgetAsync(string name, CancellationToken cancel) =>
        await ForgetKeyAsync(name).WaitAsync(cancel);

    [JSImport("keptSigningKey", "crypto")]
    private static partial Task<JSObject> KeptSigningKeyAsync(string name);

    [JSImport("keptCipherKey", "crypto")]
    private static partial Task<JSObject> KeptCipherKeyAsync(string name);

    [JSImport("forget", "crypto")]
    private static partial Task ForgetKeyAsync(string name);

    [JSImport("keyOf", "crypto")]
    private static partial JSObject KeyOf(JSObject found);

    [JSImport("bytesOf", "crypto")]
    private static partial byte[] BytesOf(JSObject found);
}
