namespace Dosado.Sync;

/// <summary>The writer role among the loops of one process, where the store itself keeps other processes out.</summary>
public sealed class SoleWriter : IWriterRole, IDisposable
{
    private readonly SemaphoreSlim _free = new(1, 1);

    /// <inheritdoc/>
    public async ValueTask<IAsyncDisposable> TakeAsync(CancellationToken cancel)
    {
        await _free.WaitAsync(cancel);
        return new Taken(_free);
    }

    /// <inheritdoc/>
    public void Dispose() => _free.Dispose();

    private sealed class Taken(SemaphoreSlim free) : IAsyncDisposable
    {
        public ValueTask DisposeAsync()
        {
            free.Release();
            return default;
        }
    }
}
