namespace Dosado.Vault;

/// <summary>What an open lock gives: the key for a <see cref="SealedStore"/>, and the private half of its drop box.</summary>
public sealed class UnlockedKeys : IDisposable
{
    private readonly IPlatformCrypto _crypto;
    private readonly AgreementKey _box;

    internal UnlockedKeys(IPlatformCrypto crypto, CipherKey key, AgreementKey box) =>
        (_crypto, Key, _box) = (crypto, key, box);

    /// <summary>Seals the values of the store behind this lock.</summary>
    public CipherKey Key { get; }

    /// <summary>Opens what was dropped while the lock was closed; null for each that is not for this box. In order.</summary>
    public ValueTask<IReadOnlyList<byte[]?>> OpenDropsAsync(IReadOnlyList<byte[]> drops, CancellationToken cancel) =>
        DropBox.OpenAsync(_crypto, _box, drops, cancel);

    /// <summary>Locks: forgets the keys.</summary>
    public void Dispose()
    {
        Key.Dispose();
        _box.Dispose();
    }
}
