using Dosado.Sync;

namespace Dosado.App.Homes;

/// <summary>A part of a store, kept apart from the rest by what its keys begin with.</summary>
internal sealed class StoreCorner(IDeviceStore store, string name) : IDeviceStore
{
    public ValueTask<byte[]?> FindAsync(string table, string key, CancellationToken cancel) =>
        store.FindAsync(table, name + key, cancel);

    public async ValueTask<IReadOnlyList<StoredRow>> RangeAsync(
        string table,
        string from,
        string until,
        CancellationToken cancel)
    {
        var rows = await store.RangeAsync(table, name + from, name + until, cancel);
        return [.. rows.Select(r => r with { Key = r.Key[name.Length..] })];
    }

    public ValueTask CommitAsync(IReadOnlyList<StoreChange> changes, CancellationToken cancel) =>
        store.CommitAsync([.. changes.Select(c => c with { Key = name + c.Key })], cancel);
}
