using System.Runtime.InteropServices.JavaScript;
using System.Security.Cryptography;
using Dosado.Sync;
using Dosado.Vault;

namespace Dosado.Browser.Crypto;

/// <summary>The browser's cryptography (<c>crypto.js</c>).</summary>
internal sealed partial class WebCrypto : IPlatformCrypto
{
    public byte[] Random(int length) => RandomNumberGenerator.GetBytes(length);

    public async ValueTask<CipherKey> LoadAsync(ReadOnlyMemory<byte> key, CancellationToken cancel) =>
        new WebCipherKey(await CipherKeyAsync(key.ToArray()).WaitAsync(cancel));

    public async ValueTask<IReadOnlyList<byte[]>> EncryptAsync(
        CipherKey key,
        IReadOnlyList<CipherInput> texts,
        CancellationToken cancel)
    {
        using var found = await EncryptAsync(((WebCipherKey)key).Key, Pack(texts)).WaitAsync(cancel);
        return [.. Parts.Unpack(BytesOf(found)).Select(text => text!)];
    }

    public async ValueTask<IReadOnlyList<byte[]?>> DecryptAsync(
        CipherKey key,
        IReadOnlyList<CipherInput> texts,
        CancellationToken cancel)
    {
        using var found = await DecryptAsync(((WebCipherKey)key).Key, Pack(texts)).WaitAsync(cancel);
        return Parts.Unpack(BytesOf(found));
    }

    public async ValueTask<PersonKey> MakePersonKeyAsync(CancellationToken cancel)
    {
        using var found = await MakeSigningPairAsync().WaitAsync(cancel);
        return new(BytesOf(found));
    }

    public async ValueTask<SigningKey> LoadAsync(PersonKey key, CancellationToken cancel) =>
        new WebSigningKey(await SigningKeyAsync(key.ToArray()).WaitAsync(cancel), key.Public);

    public async ValueTask<IReadOnlyList<byte[]>> SignAsync(
        SigningKey key,
        IReadOnlyList<ReadOnlyMemory<byte>> messages,
        CancellationToken cancel)
    {
        using var found = await SignAsync(((WebSigningKey)key).Key, Parts.Pack(messages)).WaitAsync(cancel);
        return [.. Parts.Unpack(BytesOf(found)).Select(signature => signature!)];
    }

    public async ValueTask<IReadOnlyList<bool>> VerifyAsync(IReadOnlyList<SignedBytes> claims, CancellationToken cancel)
    {
        var batch = Parts.Pack([.. claims.SelectMany(claim => new[] { claim.Signer.Bytes, claim.Message, claim.Signature })]);
        using var found = await VerifyAsync(batch).WaitAsync(cancel);
        return [.. BytesOf(found).Select(answer => answer == 1)];
    }

    public async ValueTask<AgreementKey> MakeAgreementKeyAsync(CancellationToken cancel)
    {
        using var found = await MakeAgreementPairAsync().WaitAsync(cancel);
        return new(BytesOf(found));
    }

    public async ValueTask<byte[]?> AgreeAsync(AgreementKey own, PublicKey other, CancellationToken cancel)
    {
        using var found = await AgreeAsync(own.ToArray(), other.Bytes.ToArray()).WaitAsync(cancel);
        return found is null ? null : BytesOf(found);
    }

    public async ValueTask<byte[]> StretchAsync(
        ReadOnlyMemory<byte> pin,
        ReadOnlyMemory<byte> salt,
        int iterations,
        CancellationToken cancel)
    {
        using var found = await StretchAsync(pin.ToArray(), salt.ToArray(), iterations).WaitAsync(cancel);
        return BytesOf(found);
    }

    private static byte[] Pack(IReadOnlyList<CipherInput> texts) =>
        Parts.Pack([.. texts.SelectMany(text => new[] { text.Nonce, text.Additional, text.Text })]);

    [JSImport("cipherKey", "crypto")]
    private static partial Task<JSObject> CipherKeyAsync(byte[] raw);

    [JSImport("encrypt", "crypto")]
    private static partial Task<JSObject> EncryptAsync(JSObject key, byte[] batch);

    [JSImport("decrypt", "crypto")]
    private static partial Task<JSObject> DecryptAsync(JSObject key, byte[] batch);

    [JSImport("makeSigningPair", "crypto")]
    private static partial Task<JSObject> MakeSigningPairAsync();

    [JSImport("signingKey", "crypto")]
    private static partial Task<JSObject> SigningKeyAsync(byte[] pair);

    [JSImport("sign", "crypto")]
    private static partial Task<JSObject> SignAsync(JSObject key, byte[] batch);

    [JSImport("verify", "crypto")]
    private static partial Task<JSObject> VerifyAsync(byte[] batch);

    [JSImport("makeAgreementPair", "crypto")]
    private static partial Task<JSObject> MakeAgreementPairAsync();

    [JSImport("agree", "crypto")]
    private static partial Task<JSObject?> AgreeAsync(byte[] pair, byte[] point);

    [JSImport("stretch", "crypto")]
    private static partial Task<JSObject> StretchAsync(byte[] pin, byte[] salt, int iterations);

    [JSImport("bytesOf", "crypto")]
    private static partial byte[] BytesOf(JSObject found);
}
