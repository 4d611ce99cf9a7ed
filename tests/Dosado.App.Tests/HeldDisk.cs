using Dosado.Sync;

namespace Dosado.App.Tests;

/// <summary>A disk of a device on which reading certain rows can be made to wait.</summary>
/// <param name="keys">What their keys begin with.</param>
internal sealed class HeldDisk(string keys) : IDeviceStore
{
    private readonly MemoryStore _disk = new();
    private readonly TaskCompletionSource _reached = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource _released = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private volatile bool _holds;

    /// <summary>Somebody waits.</summary>
    public Task Reached => _reached.Task;

    public void Hold() => _holds = true;

    public void Release()
    {
        _holds = false;
        _released.TrySetResult();
    }

    public async ValueTask<byte[]?> FindAsync(string table, string key, CancellationToken cancel)
    {
        await WaitAsync(key, cancel);
        return await _disk.FindAsync(table, key, cancel);
    }

    public async ValueTask<IReadOnlyList<StoredRow>> RangeAsync(string table, string from, string until, CancellationToken cancel)
    {
        await WaitAsync(from, cancel);
        return await _disk.RangeAsync(table, from, until, cancel);
    }

    public ValueTask CommitAsync(IReadOnlyList<StoreChange> changes, CancellationToken cancel) => _disk.CommitAsync(changes, cancel);

    private async Task WaitAsync(string key, CancellationToken cancel)
    {
        if (_holds && key.StartsWith(keys, StringComparison.Ordinal))
        {
            _reached.TrySetResult();
            await _released.Task.WaitAsync(cancel);
        }
    }
}
