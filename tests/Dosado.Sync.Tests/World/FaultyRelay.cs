namespace Dosado.Sync.Tests;

/// <summary>A bad line: requests are lost on the way there, answers on the way back.</summary>
internal sealed class FaultyRelay(IRelay inner, Random chance) : IRelay
{
    public bool IsHealed { get; set; }

    public ValueTask<RelayAnswer<RelayNotice>> DescribeAsync(CancellationToken cancel) => inner.DescribeAsync(cancel);

    public ValueTask<RelayAnswer<Done>> CreateSpaceAsync(NewSpace space, CancellationToken cancel) =>
        inner.CreateSpaceAsync(space, cancel);

    public ValueTask<RelayAnswer<string>> IssueTicketAsync(SpaceId space, Token write, CancellationToken cancel) =>
        inner.IssueTicketAsync(space, write, cancel);

    public ValueTask<RelayAnswer<LogHead>> AppendAsync(
        SpaceId space, Token write, IReadOnlyList<Envelope> envelopes, LogHead? expectedHead, CancellationToken cancel) =>
        OverBadLineAsync(() => inner.AppendAsync(space, write, envelopes, expectedHead, cancel));

    public ValueTask<RelayAnswer<LogPage>> ReadAsync(SpaceId space, Token read, ulong after, CancellationToken cancel) =>
        OverBadLineAsync(() => inner.ReadAsync(space, read, after, cancel));

    public ValueTask<RelayAnswer<Done>> RedactAsync(
        SpaceId space, Token write, IReadOnlyList<EnvelopeId> envelopes, CancellationToken cancel) =>
        OverBadLineAsync(() => inner.RedactAsync(space, write, envelopes, cancel));

    public ValueTask<RelayAnswer<Done>> DeleteSpaceAsync(SpaceId space, Token right, CancellationToken cancel) =>
        inner.DeleteSpaceAsync(space, right, cancel);

    public IAsyncEnumerable<SpaceId> WatchAsync(IReadOnlyList<(SpaceId Space, Token Read)> spaces, CancellationToken cancel) =>
        inner.WatchAsync(spaces, cancel);

    private async ValueTask<RelayAnswer<T>> OverBadLineAsync<T>(Func<ValueTask<RelayAnswer<T>>> call)
    {
        var luck = IsHealed ? 99 : chance.Next(100);
        if (luck < 10)
        {
            return new RelayAnswer<T>.Unreachable("lost on the way there");
        }

        var answer = await call();
        return luck < 20 ? new RelayAnswer<T>.Unreachable("lost on the way back") : answer;
    }
}
