using System.Collections.Concurrent;

namespace Dosado.Sync.Tests;

/// <summary>An honest relay in memory: the protocol without the network. Lies are told by others, around it.</summary>
internal sealed class MemoryRelay : IRelay
{
    private readonly Dictionary<SpaceId, List<LogItem>> _logs = [];

    /// <summary>Items in one page.</summary>
    public int PageSize { get; init; } = 1024;

    /// <summary>Every append that was granted, in order.</summary>
    public List<IReadOnlyList<Envelope>> Appends { get; } = [];

    /// <summary>Spaces that it says it does not have, as one set up anew from an old backup would.</summary>
    public ConcurrentDictionary<SpaceId, byte> Lost { get; } = [];

    /// <summary>The spaces of every watch that was granted, in order.</summary>
    public ConcurrentQueue<IReadOnlyList<SpaceId>> Watches { get; } = [];

    public List<LogItem> LogOf(SpaceId space)
    {
        if (!_logs.TryGetValue(space, out var log))
        {
            _logs[space] = log = [];
        }

        return log;
    }

    public LogHead HeadOf(SpaceId space) => HeadOf(LogOf(space));

    public static LogHead HeadOf(IEnumerable<LogItem> log) =>
        log.Aggregate(LogHead.Empty, (head, item) => head.Extend(item.Hash));

    public ValueTask<RelayAnswer<RelayNotice>> DescribeAsync(CancellationToken cancel) => Grant(new RelayNotice(1, true, false, false));

    public ValueTask<RelayAnswer<Done>> CreateSpaceAsync(NewSpace space, CancellationToken cancel) => Grant(default(Done));

    public ValueTask<RelayAnswer<string>> IssueTicketAsync(SpaceId space, Token write, CancellationToken cancel) => Grant("ticket");

    public ValueTask<RelayAnswer<LogHead>> AppendAsync(
        SpaceId space,
        Token write,
        IReadOnlyList<Envelope> envelopes,
        LogHead? expectedHead,
        CancellationToken cancel)
    {
        var log = LogOf(space);
        if (expectedHead is { } expected && HeadOf(log) != expected)
        {
            return Refuse<LogHead>(Refusal.OtherHead);
        }

        if (envelopes.Any(e => log.Exists(l => l.Header.Id == e.Header.Id && l.Hash != new LogItem.Whole(e).Hash)))
        {
            return Refuse<LogHead>(Refusal.Conflict);
        }

        Appends.Add(envelopes);
        log.AddRange(envelopes
            .Where(e => !log.Exists(l => l.Header.Id == e.Header.Id))
            .Select(e => new LogItem.Whole(e))
            .ToList());
        return Grant(HeadOf(log));
    }

    public ValueTask<RelayAnswer<LogPage>> ReadAsync(SpaceId space, Token read, ulong after, CancellationToken cancel)
    {
        if (Lost.ContainsKey(space))
        {
            return Refuse<LogPage>(Refusal.NoSuchSpace);
        }

        var log = LogOf(space);
        return Grant(new LogPage([.. log.Skip((int)after).Take(PageSize)], HeadOf(log)));
    }

    public ValueTask<RelayAnswer<Done>> RedactAsync(
        SpaceId space,
        Token write,
        IReadOnlyList<EnvelopeId> envelopes,
        CancellationToken cancel)
    {
        var log = LogOf(space);
        for (var i = 0; i < log.Count; i++)
        {
            log[i] = envelopes.Contains(log[i].Header.Id) ? Hollow(log[i]) : log[i];
        }

        return Grant(default(Done));
    }

    public static LogItem Hollow(LogItem item) => new LogItem.Redacted(item.Header, item.CiphertextHash);

    public ValueTask<RelayAnswer<Done>> DeleteSpaceAsync(SpaceId space, Token right, CancellationToken cancel)
    {
        _logs.Remove(space);
        return Grant(default(Done));
    }

    public async IAsyncEnumerable<SpaceId> WatchAsync(
        IReadOnlyList<(SpaceId Space, Token Read)> spaces,
        [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancel)
    {
        if (spaces.Any(s => Lost.ContainsKey(s.Space)))
        {
            yield break;
        }

        Watches.Enqueue([.. spaces.Select(s => s.Space)]);
        await Task.Delay(Timeout.Infinite, cancel);
    }

    private static ValueTask<RelayAnswer<T>> Grant<T>(T value) => new(new RelayAnswer<T>.Granted(value));

    private static ValueTask<RelayAnswer<T>> Refuse<T>(Refusal refusal) => new(new RelayAnswer<T>.Refused(refusal));
}
