using System.Runtime.CompilerServices;
using Dosado.Sync;

namespace Dosado.Vault.Tests;

/// <summary>A relay in memory that checks tokens like a real one, and lies where a test tells it to.</summary>
internal sealed class MemoryRelay : IRelay
{
    private readonly Dictionary<SpaceId, (NewSpace Space, List<LogItem> Log)> _spaces = [];

    /// <summary>The log of a space as it is shown to readers; itself at first.</summary>
    public Func<IReadOnlyList<LogItem>, IReadOnlyList<LogItem>> Shown { get; set; } = log => log;

    public int Appended { get; private set; }

    public bool Has(SpaceId space) => _spaces.ContainsKey(space);

    public List<LogItem> LogOf(SpaceId space) => _spaces[space].Log;

    public ValueTask<RelayAnswer<RelayNotice>> DescribeAsync(CancellationToken cancel) =>
        Grant(new RelayNotice(1, true, false, false));

    public ValueTask<RelayAnswer<Done>> CreateSpaceAsync(NewSpace space, CancellationToken cancel)
    {
        _spaces.TryAdd(space.Id, (space, []));
        return Grant(default(Done));
    }

    public ValueTask<RelayAnswer<string>> IssueTicketAsync(SpaceId space, Token write, CancellationToken cancel) =>
        Grant("ticket");

    public ValueTask<RelayAnswer<LogHead>> AppendAsync(
        SpaceId space,
        Token write,
        IReadOnlyList<Envelope> envelopes,
        LogHead? expectedHead,
        CancellationToken cancel)
    {
        if (Find(space, s => s.Write, write) is not { } log)
        {
            return Refuse<LogHead>(Refusal.NoSuchSpace);
        }

        Appended += envelopes.Count;
        log.AddRange(envelopes.Select(envelope => new LogItem.Whole(envelope)));
        return Grant(HeadOf(log));
    }

    public ValueTask<RelayAnswer<LogPage>> ReadAsync(SpaceId space, Token read, ulong after, CancellationToken cancel) =>
        Find(space, s => s.Read, read) is { } log
            ? Grant(new LogPage([.. Shown(log).Skip((int)after).Take(2)], HeadOf(Shown(log))))
            : Refuse<LogPage>(Refusal.NoSuchSpace);

    public ValueTask<RelayAnswer<Done>> RedactAsync(
        SpaceId space,
        Token write,
        IReadOnlyList<EnvelopeId> envelopes,
        CancellationToken cancel) => throw new NotSupportedException();

    public ValueTask<RelayAnswer<Done>> DeleteSpaceAsync(SpaceId space, Token right, CancellationToken cancel)
    {
        if (Find(space, s => s.Delete, right) is null)
        {
            return Refuse<Done>(Refusal.NotAllowed);
        }

        _spaces.Remove(space);
        return Grant(default(Done));
    }

    public async IAsyncEnumerable<SpaceId> WatchAsync(
        IReadOnlyList<(SpaceId Space, Token Read)> spaces,
        [EnumeratorCancellation] CancellationToken cancel)
    {
        await Task.CompletedTask;
        yield break;
    }

    private static LogHead HeadOf(IReadOnlyList<LogItem> log) =>
        log.Aggregate(LogHead.Empty, (head, item) => head.Extend(item.Hash));

    private List<LogItem>? Find(SpaceId space, Func<NewSpace, Digest> hash, Token token) =>
        _spaces.TryGetValue(space, out var found) && token.Matches(hash(found.Space)) ? found.Log : null;

    private static ValueTask<RelayAnswer<T>> Grant<T>(T value) => new(new RelayAnswer<T>.Granted(value));

    private static ValueTask<RelayAnswer<T>> Refuse<T>(Refusal reason) => new(new RelayAnswer<T>.Refused(reason));
}
