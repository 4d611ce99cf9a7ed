namespace Dosado.Sync.Tests;

/// <summary>Counts the calls that cross to the store, and the rows that come back.</summary>
internal sealed class CountingStore(IDeviceStore inner) : IDeviceStore
{
    public int Calls { get; private set; }

    public int Rows { get; private set; }

    public async ValueTask<byte[]?> FindAsync(string table, string key, CancellationToken cancel)
    {
        Calls++;
        Rows++;
        return await inner.FindAsync(table, key, cancel);
    }

    public async ValueTask<IReadOnlyList<StoredRow>> RangeAsync(
        string table, string from, string until, CancellationToken cancel)
    {
        var rows = await inner.RangeAsync(table, from, until, cancel);
        Calls++;
        Rows += rows.Count;
        return rows;
    }

    public async ValueTask CommitAsync(IReadOnlyList<StoreChange> changes, CancellationToken cancel)
    {
        Calls++;
        await inner.CommitAsync(changes, cancel);
    }
}

internal static class Copying
{
    /// <summary>All rows of a space's tables, as a backup of the profile would hold them.</summary>
    public static async Task<MemoryStore> CopyAsync(this MemoryStore store)
    {
        var copy = new MemoryStore();
        foreach (var table in Replica.Tables)
        {
            var rows = await store.RangeAsync(table, "", "~", default);
            await copy.CommitAsync([.. rows.Select(r => new StoreChange(table, r.Key, r.Value))], default);
        }

        return copy;
    }
}
