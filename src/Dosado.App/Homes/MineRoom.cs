using System.Text.Json;
using Dosado.Sync;
using Dosado.Vault;

namespace Dosado.App.Homes;

/// <summary>What stands behind "only mine": the own space and the code from which it follows.</summary>
internal sealed class MineRoom : IDisposable
{
    private const string Table = "own";
    private const string Row = "space";

    private readonly UnlockedKeys _keys;

    private MineRoom(Platform platform, UnlockedKeys keys)
    {
        _keys = keys;
        Store = new SealedStore(platform.Store, platform.Crypto, keys.Key);
    }

    /// <summary>The disk behind the inner door.</summary>
    public IDeviceStore Store { get; }

    public static MineRoom Behind(Platform platform, UnlockedKeys keys) => new(platform, keys);

    public async Task<KeptOwn> ReadAsync(CancellationToken cancel)
    {
        var bytes = await Store.FindAsync(Table, Row, cancel)
            ?? throw new InvalidOperationException("the inner door is set up, but nothing stands behind it");
        return JsonSerializer.Deserialize(bytes, KeptShapes.Default.KeptOwn)!;
    }

    public ValueTask KeepAsync(KeptOwn own, CancellationToken cancel) =>
        Store.CommitAsync([new(Table, Row, JsonSerializer.SerializeToUtf8Bytes(own, KeptShapes.Default.KeptOwn))], cancel);

    /// <summary>Opens what was dropped while the door was closed, oldest first; what is not for this box is null.</summary>
    public ValueTask<IReadOnlyList<byte[]?>> OpenDropsAsync(IReadOnlyList<byte[]> drops, CancellationToken cancel) =>
        _keys.OpenDropsAsync(drops, cancel);

    public void Dispose() => _keys.Dispose();
}
