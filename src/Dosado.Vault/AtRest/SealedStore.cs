using System.Text;

namespace Dosado.Vault;

/// <summary>
/// A device's store in which every value is sealed: 12-byte nonce, then AES-256-GCM ciphertext with tag, additional data
/// <c>table + "/" + key</c> in UTF-8, so that a value copied to another row does not open. Tables and keys of rows stay
/// readable on the disk: they must hold no content.
/// </summary>
/// <param name="inner">Where the sealed values go.</param>
/// <param name="crypto">The machine's cryptography.</param>
/// <param name="key">The key at rest; stays the caller's. Once it is disposed, every access throws.</param>
public sealed class SealedStore(IDeviceStore inner, IPlatformCrypto crypto, CipherKey key) : IDeviceStore
{
    /// <inheritdoc/>
    /// <exception cref="StoreDamagedException">The value was changed on the disk or sealed under another key.</exception>
    public async ValueTask<byte[]?> FindAsync(string table, string key, CancellationToken cancel)
    {
        var value = await inner.FindAsync(table, key, cancel);
        return value is null ? null : (await OpenAsync(table, [new(key, value)], cancel))[0].Value;
    }

    /// <inheritdoc/>
    /// <exception cref="StoreDamagedException">A value was changed on the disk or sealed under another key.</exception>
    public async ValueTask<IReadOnlyList<StoredRow>> RangeAsync(
        string table,
        string from,
        string until,
        CancellationToken cancel) =>
        await OpenAsync(table, await inner.RangeAsync(table, from, until, cancel), cancel);

    /// <inheritdoc/>
    public async ValueTask CommitAsync(IReadOnlyList<StoreChange> changes, CancellationToken cancel)
    {
        var inputs = changes.Where(change => change.Value is not null).Select(Plain).ToArray();
        var sealedValues = new Queue<byte[]>(await EncryptAsync(inputs, cancel));
        await inner.CommitAsync(
            [.. changes.Select(change => change with { Value = change.Value is null ? null : sealedValues.Dequeue() })],
            cancel);
    }

    private async ValueTask<IReadOnlyList<StoredRow>> OpenAsync(
        string table,
        IReadOnlyList<StoredRow> rows,
        CancellationToken cancel)
    {
        if (rows.FirstOrDefault(row => row.Value.Length < CipherInput.NonceSize + CipherInput.TagSize) is { } cut)
        {
            throw new StoreDamagedException(table, cut.Key);
        }

        var texts = await crypto.DecryptAsync(key, [.. rows.Select(row => Sealed(table, row))], cancel);
        return [.. rows.Zip(texts, (row, text) => new StoredRow(row.Key, text ?? throw new StoreDamagedException(table, row.Key)))];
    }

    private async ValueTask<IReadOnlyList<byte[]>> EncryptAsync(CipherInput[] inputs, CancellationToken cancel)
    {
        var ciphertexts = await crypto.EncryptAsync(key, inputs, cancel);
        return [.. inputs.Zip(ciphertexts, (input, ciphertext) => (byte[])[.. input.Nonce.Span, .. ciphertext])];
    }

    private CipherInput Plain(StoreChange change) =>
        new(crypto.Random(CipherInput.NonceSize), PlaceOf(change.Table, change.Key), change.Value);

    private static CipherInput Sealed(string table, StoredRow row) => new(
        row.Value.AsMemory(0, CipherInput.NonceSize),
        PlaceOf(table, row.Key),
        row.Value.AsMemory(CipherInput.NonceSize));

    private static byte[] PlaceOf(string table, string key) => table.Contains('/')
        ? throw new ArgumentException("the name of a table has no slash", nameof(table))
        : Encoding.UTF8.GetBytes($"{table}/{key}");
}
