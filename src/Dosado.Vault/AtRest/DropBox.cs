using System.Security.Cryptography;

namespace Dosado.Vault;

/// <summary>
/// A slot in a locked door: anybody on this device can put something in, only the open lock takes it out. So that an
/// entry can be written while "only mine" is locked.
/// <code>
/// offset  size  field
///      0    65  an ephemeral P-256 public key, a new one for each drop
///     65    12  nonce
///     77     n  AES-256-GCM ciphertext with its tag; additional data = the 65 bytes
/// key = HKDF-SHA256(ECDH(ephemeral, box), salt = ephemeral key + box key, "dosado drop 1")
/// </code>
/// A drop does not say who dropped it.
/// </summary>
/// <param name="Key">The box's public key, kept in the open.</param>
public sealed record DropBox(PublicKey Key)
{
    private const int TextAt = PublicKey.Size + CipherInput.NonceSize;

    /// <summary>Seals something that only the open lock can read.</summary>
    public async ValueTask<byte[]> DropAsync(
        IPlatformCrypto crypto,
        ReadOnlyMemory<byte> content,
        CancellationToken cancel)
    {
        using var ephemeral = await crypto.MakeAgreementKeyAsync(cancel);
        var shared = await crypto.AgreeAsync(ephemeral, Key, cancel)
            ?? throw new InvalidOperationException("the drop box's own key is not a point of the curve");
        using var key = await LoadAsync(crypto, shared, ephemeral.Public, Key, cancel);
        var nonce = crypto.Random(CipherInput.NonceSize);
        var texts = await crypto.EncryptAsync(key, [new(nonce, ephemeral.Public.Bytes, content)], cancel);
        return [.. ephemeral.Public.Bytes.Span, .. nonce, .. texts[0]];
    }

    internal static async ValueTask<IReadOnlyList<byte[]?>> OpenAsync(
        IPlatformCrypto crypto,
        AgreementKey box,
        IReadOnlyList<byte[]> drops,
        CancellationToken cancel)
    {
        var contents = new List<byte[]?>();
        foreach (var drop in drops)
        {
            contents.Add(await OpenAsync(crypto, box, drop, cancel));
        }

        return contents;
    }

    private static async ValueTask<byte[]?> OpenAsync(
        IPlatformCrypto crypto,
        AgreementKey box,
        byte[] drop,
        CancellationToken cancel)
    {
        if (drop.Length < TextAt + CipherInput.TagSize)
        {
            return null;
        }

        var ephemeral = new PublicKey(drop.AsMemory(0, PublicKey.Size));
        if (await crypto.AgreeAsync(box, ephemeral, cancel) is not { } shared)
        {
            return null;
        }

        using var key = await LoadAsync(crypto, shared, ephemeral, box.Public, cancel);
        var input = new CipherInput(
            drop.AsMemory(PublicKey.Size, CipherInput.NonceSize),
            ephemeral.Bytes,
            drop.AsMemory(TextAt));
        return (await crypto.DecryptAsync(key, [input], cancel))[0];
    }

    private static async ValueTask<CipherKey> LoadAsync(
        IPlatformCrypto crypto,
        byte[] shared,
        PublicKey ephemeral,
        PublicKey box,
        CancellationToken cancel)
    {
        byte[] salt = [.. ephemeral.Bytes.Span, .. box.Bytes.Span];
        using var key = ContentKey.Take(Derivation.Derive(shared, salt, "dosado drop 1"u8, ContentKey.Size));
        CryptographicOperations.ZeroMemory(shared);
        return await crypto.LoadAsync(key.Bytes, cancel);
    }
}
