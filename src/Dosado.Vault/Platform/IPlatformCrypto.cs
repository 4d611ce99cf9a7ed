namespace Dosado.Vault;

/// <summary>
/// The cryptography of the machine: System.Security.Cryptography natively, WebCrypto in the browser. Batches, because a
/// call across to the browser costs more than the work itself. What outsiders can make wrong (tags, signatures, points
/// off the curve) is answered, never thrown.
/// </summary>
public interface IPlatformCrypto
{
    /// <summary>Random bytes fit for keys.</summary>
    byte[] Random(int length);

    /// <summary>Takes a 32-byte AES key in, so that it can be used.</summary>
    ValueTask<CipherKey> LoadAsync(ReadOnlyMemory<byte> key, CancellationToken cancel);

    /// <summary>AES-256-GCM: the ciphertext with its 16-byte tag for each text, in order.</summary>
    ValueTask<IReadOnlyList<byte[]>> EncryptAsync(
        CipherKey key,
        IReadOnlyList<CipherInput> texts,
        CancellationToken cancel);

    /// <summary>AES-256-GCM: the text for each ciphertext with its tag, in order; null where it does not open.</summary>
    ValueTask<IReadOnlyList<byte[]?>> DecryptAsync(
        CipherKey key,
        IReadOnlyList<CipherInput> texts,
        CancellationToken cancel);

    /// <summary>A new ECDSA P-256 key that can be kept as bytes.</summary>
    ValueTask<PersonKey> MakePersonKeyAsync(CancellationToken cancel);

    /// <summary>Takes a person's key in, so that it can sign.</summary>
    ValueTask<SigningKey> LoadAsync(PersonKey key, CancellationToken cancel);

    /// <summary>ECDSA P-256 over SHA-256: r and s, 64 bytes, for each message, in order.</summary>
    ValueTask<IReadOnlyList<byte[]>> SignAsync(
        SigningKey key,
        IReadOnlyList<ReadOnlyMemory<byte>> messages,
        CancellationToken cancel);

    /// <summary>Whether each signature is by its key; one answer each, in order. A key off the curve answers false.</summary>
    ValueTask<IReadOnlyList<bool>> VerifyAsync(IReadOnlyList<SignedBytes> claims, CancellationToken cancel);

    /// <summary>A new ECDH P-256 key that can be kept as bytes.</summary>
    ValueTask<AgreementKey> MakeAgreementKeyAsync(CancellationToken cancel);

    /// <summary>ECDH: the 32-byte x coordinate of the shared point; null when <paramref name="other"/> is off the curve.</summary>
    ValueTask<byte[]?> AgreeAsync(AgreementKey own, PublicKey other, CancellationToken cancel);

    /// <summary>PBKDF2-HMAC-SHA256: 32 bytes from a PIN, made slow by <paramref name="iterations"/>.</summary>
    ValueTask<byte[]> StretchAsync(
        ReadOnlyMemory<byte> pin,
        ReadOnlyMemory<byte> salt,
        int iterations,
        CancellationToken cancel);
}
