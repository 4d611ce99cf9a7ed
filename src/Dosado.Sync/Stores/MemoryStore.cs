namespace Dosado.Sync;

/// <summary>A store that lasts as long as the object: for tests and for what must leave no trace. Safe to share.</summary>
public sealed class MemoryStore : IDeviceStore
{
    private readonly Lock _lock = new();
    private readonly Dictionary<string, SortedDictionary<string, byte[]>> _tables = [];

    /// <summary>The sum of all keys and values that it takes, in bytes; unlimited at first.</summary>
    public long Quota { get; set; } = long.MaxValue;

    /// <summary>The sum of all keys and values, in bytes.</summary>
    public long Size { get; private set; }

    /// <inheritdoc/>
    public ValueTask<byte[]?> FindAsync(string table, string key, CancellationToken cancel)
    {
        cancel.ThrowIfCancellationRequested();
        lock (_lock)
        {
            return ValueTask.FromResult(_tables.GetValueOrDefault(table)?.GetValueOrDefault(key)?.ToArray());
        }
    }

    /// <inheritdoc/>
    public ValueTask<IReadOnlyList<StoredRow>> RangeAsync(string table, string from, string until, CancellationToken cancel)
    {
        cancel.ThrowIfCancellationRequested();
        lock (_lock)
        {
            return ValueTask.FromResult<IReadOnlyList<StoredRow>>(
            [
                .. _tables.GetValueOrDefault(table, [])
                    .SkipWhile(r => string.CompareOrdinal(r.Key, from) < 0)
                    .TakeWhile(r => string.CompareOrdinal(r.Key, until) < 0)
                    .Select(r => new StoredRow(r.Key, [.. r.Value])),
            ]);
        }
    }

    /// <inheritdoc/>
    public ValueTask CommitAsync(IReadOnlyList<StoreChange> changes, CancellationToken cancel)
    {
        cancel.ThrowIfCancellationRequested();
        lock (_lock)
        {
            var last = changes.GroupBy(c => (c.Table, c.Key)).Select(g => g.Last()).ToList();
            var growth = last.Sum(c => SizeOf(c.Key, c.Value) - SizeOf(c.Key, FindHere(c)));
            if (growth > 0 && Size + growth > Quota)
            {
                throw new StoreFullException();
            }

            last.ForEach(Apply);
            Size += growth;
            return default;
        }
    }

    /// <summary>All that it holds, as changes that make another store hold it.</summary>
    public IReadOnlyList<StoreChange> ToChanges()
    {
        lock (_lock)
        {
            return [.. _tables.SelectMany(table => table.Value.Select(row => new StoreChange(table.Key, row.Key, [.. row.Value])))];
        }
    }

    private static long SizeOf(string key, byte[]? value) => value is null ? 0 : key.Length + value.Length;

    private byte[]? FindHere(StoreChange change) => _tables.GetValueOrDefault(change.Table)?.GetValueOrDefault(change.Key);

    private void Apply(StoreChange change)
    {
        if (!_tables.TryGetValue(change.Table, out var rows))
        {
            _tables[change.Table] = rows = new(StringComparer.Ordinal);
        }

        if (change.Value is null)
        {
            rows.Remove(change.Key);
        }
        else
        {
            rows[change.Key] = [.. change.Value];
        }
    }
}
