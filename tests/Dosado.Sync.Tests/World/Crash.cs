namespace Dosado.Sync.Tests;

/// <summary>The process dies at its n-th call to the outside: just before the call has its effect, or just after.</summary>
internal sealed class Crash(int at, bool after)
{
    private int _calls;

    public async ValueTask<T> AroundAsync<T>(Func<ValueTask<T>> call)
    {
        _calls++;
        if (_calls >= at && !after)
        {
            throw new CrashException();
        }

        var result = await call();
        return _calls >= at ? throw new CrashException() : result;
    }
}

internal sealed class CrashException : Exception;

internal sealed class CrashingStore(IDeviceStore inner, Crash crash) : IDeviceStore
{
    public ValueTask<byte[]?> FindAsync(string table, string key, CancellationToken cancel) =>
        crash.AroundAsync(() => inner.FindAsync(table, key, cancel));

    public ValueTask<IReadOnlyList<StoredRow>> RangeAsync(string table, string from, string until, CancellationToken cancel) =>
        crash.AroundAsync(() => inner.RangeAsync(table, from, until, cancel));

    public async ValueTask CommitAsync(IReadOnlyList<StoreChange> changes, CancellationToken cancel) =>
        await crash.AroundAsync(async () =>
        {
            await inner.CommitAsync(changes, cancel);
            return 0;
        });
}

internal sealed class CrashingRelay(IRelay inner, Crash crash) : IRelay
{
    public ValueTask<RelayAnswer<RelayNotice>> DescribeAsync(CancellationToken cancel) =>
        crash.AroundAsync(() => inner.DescribeAsync(cancel));

    public ValueTask<RelayAnswer<Done>> CreateSpaceAsync(NewSpace space, CancellationToken cancel) =>
        crash.AroundAsync(() => inner.CreateSpaceAsync(space, cancel));

    public ValueTask<RelayAnswer<string>> IssueTicketAsync(SpaceId space, Token write, CancellationToken cancel) =>
        crash.AroundAsync(() => inner.IssueTicketAsync(space, write, cancel));

    public ValueTask<RelayAnswer<LogHead>> AppendAsync(
        SpaceId space, Token write, IReadOnlyList<Envelope> envelopes, LogHead? expectedHead, CancellationToken cancel) =>
        crash.AroundAsync(() => inner.AppendAsync(space, write, envelopes, expectedHead, cancel));

    public ValueTask<RelayAnswer<LogPage>> ReadAsync(SpaceId space, Token read, ulong after, CancellationToken cancel) =>
        crash.AroundAsync(() => inner.ReadAsync(space, read, after, cancel));

    public ValueTask<RelayAnswer<Done>> RedactAsync(
        SpaceId space, Token write, IReadOnlyList<EnvelopeId> envelopes, CancellationToken cancel) =>
        crash.AroundAsync(() => inner.RedactAsync(space, write, envelopes, cancel));

    public ValueTask<RelayAnswer<Done>> DeleteSpaceAsync(SpaceId space, Token right, CancellationToken cancel) =>
        crash.AroundAsync(() => inner.DeleteSpaceAsync(space, right, cancel));

    public IAsyncEnumerable<SpaceId> WatchAsync(IReadOnlyList<(SpaceId Space, Token Read)> spaces, CancellationToken cancel) =>
        inner.WatchAsync(spaces, cancel);
}
