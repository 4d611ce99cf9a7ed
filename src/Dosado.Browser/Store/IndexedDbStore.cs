using System.Runtime.InteropServices.JavaScript;
using Dosado.Sync;

namespace Dosado.Browser.Store;

/// <summary>The device's disk in a browser: one IndexedDB object store (<c>store.js</c>).</summary>
internal sealed partial class IndexedDbStore : IDeviceStore
{
    public async ValueTask<byte[]?> FindAsync(string table, string key, CancellationToken cancel)
    {
        using var found = await FindRowAsync(table, key).WaitAsync(cancel);
        return found is null ? null : BytesOf(found);
    }

    public async ValueTask<IReadOnlyList<StoredRow>> RangeAsync(
        string table,
        string from,
        string until,
        CancellationToken cancel)
    {
        if (string.CompareOrdinal(from, until) >= 0)
        {
            return [];
        }

        using var found = await FindRowsAsync(table, from, until).WaitAsync(cancel);
        return PackedRows.Unpack(BytesOf(found));
    }

    /// <inheritdoc/>
    /// <exception cref="LostWriterException">Another tab has taken over writing; nothing was changed.</exception>
    public async ValueTask CommitAsync(IReadOnlyList<StoreChange> changes, CancellationToken cancel)
    {
        cancel.ThrowIfCancellationRequested();
        var outcome = await CommitRowsAsync(PackedRows.Pack(changes));
        switch (outcome)
        {
            case "done":
                break;
            case "full":
                throw new StoreFullException();
            case "lost":
                throw new LostWriterException();
            default:
                throw new InvalidOperationException($"store.js answered '{outcome}'");
        }
    }

    [JSImport("find", "store")]
    private static partial Task<JSObject?> FindRowAsync(string table, string key);

    [JSImport("range", "store")]
    private static partial Task<JSObject> FindRowsAsync(string table, string from, string until);

    [JSImport("bytesOf", "store")]
    private static partial byte[] BytesOf(JSObject found);

    [JSImport("commit", "store")]
    private static partial Task<string> CommitRowsAsync(byte[] changes);
}
