using System.Runtime.CompilerServices;
using Dosado.Sync;

namespace Dosado.App.Tests;

/// <summary>
/// A way to a relay on which answers can be lost: after so many more requests each is carried out and its answer does not
/// arrive, until the wire is mended.
/// </summary>
internal sealed class FragileWire
{
    private int _left = int.MaxValue;

    public bool HasFailed { get; private set; }

    public void LoseAfter(int answers) => _left = answers;

    public void Mend() => _left = int.MaxValue;

    public IRelay Around(IRelay relay) => new Wired(relay, this);

    private async ValueTask<RelayAnswer<T>> Carry<T>(ValueTask<RelayAnswer<T>> request)
    {
        var answer = await request;
        var isLost = Interlocked.Decrement(ref _left) < 0;
        HasFailed |= isLost;
        return isLost ? new RelayAnswer<T>.Unreachable("lost") : answer;
    }

    private sealed class Wired(IRelay relay, FragileWire wire) : IRelay
    {
        public ValueTask<RelayAnswer<RelayNotice>> DescribeAsync(CancellationToken cancel) =>
            wire.Carry(relay.DescribeAsync(cancel));

        public ValueTask<RelayAnswer<Done>> CreateSpaceAsync(NewSpace space, CancellationToken cancel) =>
            wire.Carry(relay.CreateSpaceAsync(space, cancel));

        public ValueTask<RelayAnswer<string>> IssueTicketAsync(SpaceId space, Token write, CancellationToken cancel) =>
            wire.Carry(relay.IssueTicketAsync(space, write, cancel));

        public ValueTask<RelayAnswer<LogHead>> AppendAsync(
            SpaceId space,
            Token write,
            IReadOnlyList<Envelope> envelopes,
            LogHead? expectedHead,
            CancellationToken cancel) => wire.Carry(relay.AppendAsync(space, write, envelopes, expectedHead, cancel));

        public ValueTask<RelayAnswer<LogPage>> ReadAsync(SpaceId space, Token read, ulong after, CancellationToken cancel) =>
            wire.Carry(relay.ReadAsync(space, read, after, cancel));

        public ValueTask<RelayAnswer<Done>> RedactAsync(
            SpaceId space,
            Token write,
            IReadOnlyList<EnvelopeId> envelopes,
            CancellationToken cancel) => wire.Carry(relay.RedactAsync(space, write, envelopes, cancel));

        public ValueTask<RelayAnswer<Done>> DeleteSpaceAsync(SpaceId space, Token right, CancellationToken cancel) =>
            wire.Carry(relay.DeleteSpaceAsync(space, right, cancel));

        public async IAsyncEnumerable<SpaceId> WatchAsync(
            IReadOnlyList<(SpaceId Space, Token Read)> spaces,
            [EnumeratorCancellation] CancellationToken cancel)
        {
            await foreach (var space in relay.WatchAsync(spaces, cancel))
            {
                yield return space;
            }
        }
    }
}
