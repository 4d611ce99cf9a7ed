using System.Collections.Concurrent;

namespace Dosado.Sync.Tests;

/// <summary>What a host sees: when it was asked for what, and how large what came was.</summary>
internal sealed class RecordingRelay(MemoryRelay inner, TimeProvider clock) : IRelay
{
    private readonly ConcurrentQueue<Seen> _seen = [];

    public IReadOnlyList<Seen> Seen => [.. _seen];

    public MemoryRelay Inner => inner;

    public ValueTask<RelayAnswer<LogHead>> AppendAsync(
        SpaceId space, Token write, IReadOnlyList<Envelope> envelopes, LogHead? expectedHead, CancellationToken cancel)
    {
        Note("append", string.Join(' ', envelopes.Select(e => e.Size)));
        return inner.AppendAsync(space, write, envelopes, expectedHead, cancel);
    }

    public ValueTask<RelayAnswer<LogPage>> ReadAsync(SpaceId space, Token read, ulong after, CancellationToken cancel)
    {
        Note("read", $"{after}");
        return inner.ReadAsync(space, read, after, cancel);
    }

    public ValueTask<RelayAnswer<Done>> RedactAsync(
        SpaceId space, Token write, IReadOnlyList<EnvelopeId> envelopes, CancellationToken cancel)
    {
        Note("redact", $"{envelopes.Count}");
        return inner.RedactAsync(space, write, envelopes, cancel);
    }

    public ValueTask<RelayAnswer<RelayNotice>> DescribeAsync(CancellationToken cancel) => inner.DescribeAsync(cancel);

    public ValueTask<RelayAnswer<Done>> CreateSpaceAsync(NewSpace space, CancellationToken cancel) =>
        inner.CreateSpaceAsync(space, cancel);

    public ValueTask<RelayAnswer<string>> IssueTicketAsync(SpaceId space, Token write, CancellationToken cancel) =>
        inner.IssueTicketAsync(space, write, cancel);

    public ValueTask<RelayAnswer<Done>> DeleteSpaceAsync(SpaceId space, Token right, CancellationToken cancel) =>
        inner.DeleteSpaceAsync(space, right, cancel);

    public IAsyncEnumerable<SpaceId> WatchAsync(IReadOnlyList<(SpaceId Space, Token Read)> spaces, CancellationToken cancel)
    {
        Note("watch", $"{spaces.Count}");
        return inner.WatchAsync(spaces, cancel);
    }

    private void Note(string what, string sizes) => _seen.Enqueue(new(clock.GetUtcNow(), what, sizes));
}

internal sealed record Seen(DateTimeOffset At, string What, string Sizes);
