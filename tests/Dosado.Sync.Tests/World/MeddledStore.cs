namespace Dosado.Sync.Tests;

/// <summary>A disk on which somebody else does something, once: before one of the calls, or after a commit.</summary>
internal sealed class MeddledStore(IDeviceStore inner) : IDeviceStore
{
    private Func<Task>? _before;
    private Func<Task>? _after;
    private int _calls;

    /// <summary>Before so many more calls have come, counted from 0.</summary>
    public void Before(int calls, Func<Task> meddle) => (_calls, _before) = (calls, meddle);

    public void AfterCommit(Func<Task> meddle) => _after = meddle;

    /// <summary>Whether it has happened.</summary>
    public bool HasMeddled => _before is null && _after is null;

    public async ValueTask<byte[]?> FindAsync(string table, string key, CancellationToken cancel)
    {
        await CountAsync();
        return await inner.FindAsync(table, key, cancel);
    }

    public async ValueTask<IReadOnlyList<StoredRow>> RangeAsync(string table, string from, string until, CancellationToken cancel)
    {
        await CountAsync();
        return await inner.RangeAsync(table, from, until, cancel);
    }

    public async ValueTask CommitAsync(IReadOnlyList<StoreChange> changes, CancellationToken cancel)
    {
        await inner.CommitAsync(changes, cancel);
        var meddle = _after;
        _after = null;
        await (meddle?.Invoke() ?? Task.CompletedTask);
    }

    private async Task CountAsync()
    {
        if (_before is { } meddle && _calls-- == 0)
        {
            _before = null;
            await meddle();
        }
    }
}
