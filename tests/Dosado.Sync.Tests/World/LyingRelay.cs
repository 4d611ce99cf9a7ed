namespace Dosado.Sync.Tests;

/// <summary>A relay that is honest until told what to lie. It keeps its story straight: heads fit the log that it shows.</summary>
internal sealed class LyingRelay(MemoryRelay honest) : IRelay
{
    /// <summary>The log as it is shown.</summary>
    public Func<IReadOnlyList<LogItem>, IEnumerable<LogItem>>? Log { get; set; }

    /// <summary>The end of the log as it is stated.</summary>
    public Func<LogHead, LogHead>? Head { get; set; }

    /// <summary>What it says instead of any answer.</summary>
    public Refusal? Refusal { get; set; }

    /// <summary>Whether it appends also where its log does not end as the writer expects.</summary>
    public bool IgnoresExpectedHead { get; set; }

    /// <summary>Whether it answers at all.</summary>
    public bool IsDown { get; set; }

    /// <summary>Until when nobody is given anything to read.</summary>
    public Task Held { get; set; } = Task.CompletedTask;

    /// <summary>How often it was asked for a log.</summary>
    public int Asked { get; set; }

    public MemoryRelay Honest => honest;

    public async ValueTask<RelayAnswer<LogPage>> ReadAsync(SpaceId space, Token read, ulong after, CancellationToken cancel)
    {
        if (FindNo<LogPage>() is { } no)
        {
            return no;
        }

        var log = honest.LogOf(space);
        var shown = Log?.Invoke(log).ToList() ?? log;
        var head = MemoryRelay.HeadOf(shown);
        Asked++;
        await Held.WaitAsync(cancel);
        return new RelayAnswer<LogPage>.Granted(new([.. shown.Skip((int)after).Take(honest.PageSize)], Head?.Invoke(head) ?? head));
    }

    public async ValueTask<RelayAnswer<LogHead>> AppendAsync(
        SpaceId space, Token write, IReadOnlyList<Envelope> envelopes, LogHead? expectedHead, CancellationToken cancel) =>
        FindNo<LogHead>() ?? await honest.AppendAsync(space, write, envelopes, IgnoresExpectedHead ? null : expectedHead, cancel);

    public async ValueTask<RelayAnswer<Done>> RedactAsync(
        SpaceId space, Token write, IReadOnlyList<EnvelopeId> envelopes, CancellationToken cancel) =>
        FindNo<Done>() ?? await honest.RedactAsync(space, write, envelopes, cancel);

    public ValueTask<RelayAnswer<RelayNotice>> DescribeAsync(CancellationToken cancel) => honest.DescribeAsync(cancel);

    public ValueTask<RelayAnswer<Done>> CreateSpaceAsync(NewSpace space, CancellationToken cancel) =>
        honest.CreateSpaceAsync(space, cancel);

    public ValueTask<RelayAnswer<string>> IssueTicketAsync(SpaceId space, Token write, CancellationToken cancel) =>
        honest.IssueTicketAsync(space, write, cancel);

    public ValueTask<RelayAnswer<Done>> DeleteSpaceAsync(SpaceId space, Token right, CancellationToken cancel) =>
        honest.DeleteSpaceAsync(space, right, cancel);

    public IAsyncEnumerable<SpaceId> WatchAsync(IReadOnlyList<(SpaceId Space, Token Read)> spaces, CancellationToken cancel) =>
        honest.WatchAsync(spaces, cancel);

    private RelayAnswer<T>? FindNo<T>() => IsDown
        ? new RelayAnswer<T>.Unreachable("down")
        : Refusal is { } refusal ? new RelayAnswer<T>.Refused(refusal) : null;
}
