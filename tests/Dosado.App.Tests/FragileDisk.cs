using Dosado.Sync;

namespace Dosado.App.Tests;

/// <summary>A disk of a device that can stop: after so many more writes every one fails until it is mended.</summary>
internal sealed class FragileDisk(MemoryStore disk) : IDeviceStore
{
    private readonly MemoryStore _disk = disk;
    private int _left = int.MaxValue;

    public bool HasFailed { get; private set; }

    public FragileDisk()
        : this(new())
    {
    }

    public void FailAfter(int writes) => _left = writes;

    public void Mend() => _left = int.MaxValue;

    public ValueTask<byte[]?> FindAsync(string table, string key, CancellationToken cancel) =>
        _disk.FindAsync(table, key, cancel);

    public ValueTask<IReadOnlyList<StoredRow>> RangeAsync(string table, string from, string until, CancellationToken cancel) =>
        _disk.RangeAsync(table, from, until, cancel);

    public ValueTask CommitAsync(IReadOnlyList<StoreChange> changes, CancellationToken cancel) =>
        Fails() ? throw new IOException("the device has stopped") : _disk.CommitAsync(changes, cancel);

    private bool Fails()
    {
        var fails = Interlocked.Decrement(ref _left) < 0;
        HasFailed |= fails;
        return fails;
    }
}
