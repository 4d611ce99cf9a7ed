using System.Security.Cryptography;

namespace Dosado.Vault;

/// <summary>The cryptography of System.Security.Cryptography. Not referenced by the browser, so trimmed from it.</summary>
public sealed class DotNetCrypto : IPlatformCrypto
{
    /// <inheritdoc/>
    public byte[] Random(int length) => RandomNumberGenerator.GetBytes(length);

    /// <inheritdoc/>
    public ValueTask<CipherKey> LoadAsync(ReadOnlyMemory<byte> key, CancellationToken cancel) =>
        new(new DotNetCipherKey(key.Span));

    /// <inheritdoc/>
    public ValueTask<IReadOnlyList<byte[]>> EncryptAsync(
        CipherKey key,
        IReadOnlyList<CipherInput> texts,
        CancellationToken cancel)
    {
        using var aes = Gcm(key);
        return new([.. texts.Select(text => Encrypt(aes, text))]);
    }

    /// <inheritdoc/>
    public ValueTask<IReadOnlyList<byte[]?>> DecryptAsync(
        CipherKey key,
        IReadOnlyList<CipherInput> texts,
        CancellationToken cancel)
    {
        using var aes = Gcm(key);
        return new([.. texts.Select(text => Decrypt(aes, text))]);
    }

    /// <inheritdoc/>
    public ValueTask<PersonKey> MakePersonKeyAsync(CancellationToken cancel)
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        return new(new PersonKey(key.ExportPkcs8PrivateKey()));
    }

    /// <inheritdoc/>
    public ValueTask<SigningKey> LoadAsync(PersonKey key, CancellationToken cancel) =>
        new(new DotNetSigningKey(key));

    /// <inheritdoc/>
    public ValueTask<IReadOnlyList<byte[]>> SignAsync(
        SigningKey key,
        IReadOnlyList<ReadOnlyMemory<byte>> messages,
        CancellationToken cancel)
    {
        using var signer = ((DotNetSigningKey)key).ToECDsa();
        return new([.. messages.Select(message => signer.SignData(message.Span, HashAlgorithmName.SHA256))]);
    }

    /// <inheritdoc/>
    public ValueTask<IReadOnlyList<bool>> VerifyAsync(IReadOnlyList<SignedBytes> claims, CancellationToken cancel)
    {
        using var signers = new Signers();
        return new([.. claims.Select(signers.Verify)]);
    }

    /// <inheritdoc/>
    public ValueTask<AgreementKey> MakeAgreementKeyAsync(CancellationToken cancel)
    {
        using var key = ECDiffieHellman.Create(ECCurve.NamedCurves.nistP256);
        return new(new AgreementKey(key.ExportPkcs8PrivateKey()));
    }

    /// <inheritdoc/>
    public ValueTask<byte[]?> AgreeAsync(AgreementKey own, PublicKey other, CancellationToken cancel)
    {
        using var mine = ECDiffieHellman.Create();
        mine.ImportPkcs8PrivateKey(own.Bytes.Span, out _);
        using var theirs = CurvePoint.FindKey(other, ECDiffieHellman.Create);
        return new(theirs is null ? null : mine.DeriveRawSecretAgreement(theirs.PublicKey));
    }

    /// <inheritdoc/>
    public ValueTask<byte[]> StretchAsync(
        ReadOnlyMemory<byte> pin,
        ReadOnlyMemory<byte> salt,
        int iterations,
        CancellationToken cancel) =>
        new(Rfc2898DeriveBytes.Pbkdf2(pin.Span, salt.Span, iterations, HashAlgorithmName.SHA256, 32));

    private static AesGcm Gcm(CipherKey key) => new(((DotNetCipherKey)key).Bytes, CipherInput.TagSize);

    private static byte[] Encrypt(AesGcm aes, CipherInput input)
    {
        var output = new byte[input.Text.Length + CipherInput.TagSize];
        aes.Encrypt(
            input.Nonce.Span,
            input.Text.Span,
            output.AsSpan(0, input.Text.Length),
            output.AsSpan(input.Text.Length),
            input.Additional.Span);
        return output;
    }

    private static byte[]? Decrypt(AesGcm aes, CipherInput input)
    {
        var length = input.Text.Length - CipherInput.TagSize;
        if (length < 0)
        {
            return null;
        }

        var text = new byte[length];
        try
        {
            aes.Decrypt(
                input.Nonce.Span,
                input.Text.Span[..length],
                input.Text.Span[length..],
                text,
                input.Additional.Span);
            return text;
        }
        catch (AuthenticationTagMismatchException)
        {
            return null;
        }
    }

    /// <summary>The public keys of one batch, each read once: a page of a log has hundreds of claims by a few devices.</summary>
    private sealed class Signers : IDisposable
    {
        private readonly Dictionary<PublicKey, ECDsa?> _keys = [];

        public bool Verify(SignedBytes claim)
        {
            if (!_keys.TryGetValue(claim.Signer, out var key))
            {
                _keys[claim.Signer] = key = CurvePoint.FindKey(claim.Signer, ECDsa.Create);
            }

            return key?.VerifyData(claim.Message.Span, claim.Signature.Span, HashAlgorithmName.SHA256) ?? false;
        }

        public void Dispose()
        {
            foreach (var key in _keys.Values)
            {
                key?.Dispose();
            }
        }
    }
}
