using System.Runtime.CompilerServices;
using Dosado.Sync;

namespace Dosado.App.Homes;

/// <summary>
/// What was carried along, served like a relay's log, so that the old rules check it as they check everything a relay
/// serves: who wrote what rests on the envelopes, not on who carried them.
/// </summary>
internal sealed class ArchiveRelay(ReadOnlyMemory<byte> log, LogHead head) : IRelay
{
    private const int PageItems = 512;

    private readonly LogPage? _whole = LogPage.TryRead(log, head.ToString(), out var page) ? page : null;

    public ValueTask<RelayAnswer<LogPage>> ReadAsync(SpaceId space, Token read, ulong after, CancellationToken cancel) =>
        ValueTask.FromResult<RelayAnswer<LogPage>>(_whole is null
            ? new RelayAnswer<LogPage>.Unreachable("cut")
            : new RelayAnswer<LogPage>.Granted(new([.. _whole.Items.Skip((int)after).Take(PageItems)], head)));

    public ValueTask<RelayAnswer<RelayNotice>> DescribeAsync(CancellationToken cancel) => No<RelayNotice>();

    public ValueTask<RelayAnswer<Sync.Done>> CreateSpaceAsync(NewSpace space, CancellationToken cancel) => No<Sync.Done>();

    public ValueTask<RelayAnswer<string>> IssueTicketAsync(SpaceId space, Token write, CancellationToken cancel) => No<string>();

    public ValueTask<RelayAnswer<LogHead>> AppendAsync(
        SpaceId space,
        Token write,
        IReadOnlyList<Envelope> envelopes,
        LogHead? expectedHead,
        CancellationToken cancel) => No<LogHead>();

    public ValueTask<RelayAnswer<Sync.Done>> RedactAsync(
        SpaceId space,
        Token write,
        IReadOnlyList<EnvelopeId> envelopes,
        CancellationToken cancel) => No<Sync.Done>();

    public ValueTask<RelayAnswer<Sync.Done>> DeleteSpaceAsync(SpaceId space, Token right, CancellationToken cancel) =>
        No<Sync.Done>();

    public async IAsyncEnumerable<SpaceId> WatchAsync(
        IReadOnlyList<(SpaceId Space, Token Read)> spaces,
        [EnumeratorCancellation] CancellationToken cancel)
    {
        await Task.CompletedTask;
        yield break;
    }

    /// <summary>It can be read and nothing else.</summary>
    private static ValueTask<RelayAnswer<T>> No<T>() =>
        ValueTask.FromResult<RelayAnswer<T>>(new RelayAnswer<T>.Refused(Refusal.NotAllowed));
}
