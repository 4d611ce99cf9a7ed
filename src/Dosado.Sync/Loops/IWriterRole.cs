namespace Dosado.Sync;

/// <summary>
/// The right to be the one of a device's tabs or processes that sends: a Web Lock in the browser, a locked file for the
/// CLI. Two senders would give two envelopes the same number in their author's chain.
/// </summary>
public interface IWriterRole
{
    /// <summary>Waits until nobody else has the role; disposing gives it up, and so does the end of the tab or process.</summary>
    ValueTask<IAsyncDisposable> TakeAsync(CancellationToken cancel);
}
