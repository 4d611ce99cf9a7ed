using System.Runtime.CompilerServices;
using Dosado.Sync;

namespace Dosado.App.Tests;

/// <summary>A way to a relay that writes down what is sent and can tell what the relay then holds.</summary>
internal sealed class RecordingWire
{
    private readonly Lock _lock = new();
    private readonly List<string> _sent = [];
    private readonly Dictionary<SpaceId, (IRelay Relay, Token Read)> _spaces = [];
    private int _watches;

    /// <summary>How many watches are held now.</summary>
    public int Watches => Volatile.Read(ref _watches);

    /// <summary>Everything that was sent and is more than looking whether there is news.</summary>
    public IReadOnlyList<string> Sent
    {
        get
        {
            lock (_lock)
            {
                return [.. _sent];
            }
        }
    }

    public IRelay Around(IRelay relay) => new Wired(relay, this);

    /// <summary>Waits until nothing more is on its way.</summary>
    public async Task QuietAsync()
    {
        int before;
        do
        {
            before = Sent.Count;
            await Task.Delay(TimeSpan.FromSeconds(1));
        }
        while (Sent.Count != before);
    }

    /// <summary>All logs that were read over this wire, as the relay has them.</summary>
    public async Task<string> HeldAsync()
    {
        var logs = new List<string>();
        foreach (var (space, (relay, read)) in _spaces.OrderBy(s => s.Key.ToString(), StringComparer.Ordinal))
        {
            var answer = await relay.ReadAsync(space, read, 0, CancellationToken.None);
            logs.Add(answer is RelayAnswer<LogPage>.Granted { Value: var page }
                ? string.Join('\n', page.Items.Select(i => Convert.ToHexString(i.ToBytes())))
                : answer.ToString());
        }

        return string.Join("\n\n", logs);
    }

    private void Note(string what)
    {
        lock (_lock)
        {
            _sent.Add(what);
        }
    }

    private sealed class Wired(IRelay relay, RecordingWire wire) : IRelay
    {
        public ValueTask<RelayAnswer<RelayNotice>> DescribeAsync(CancellationToken cancel) => relay.DescribeAsync(cancel);

        public ValueTask<RelayAnswer<Done>> CreateSpaceAsync(NewSpace space, CancellationToken cancel)
        {
            wire.Note($"create {space}");
            return relay.CreateSpaceAsync(space, cancel);
        }

        public ValueTask<RelayAnswer<string>> IssueTicketAsync(SpaceId space, Token write, CancellationToken cancel)
        {
            wire.Note($"ticket {space}");
            return relay.IssueTicketAsync(space, write, cancel);
        }

        public ValueTask<RelayAnswer<LogHead>> AppendAsync(
            SpaceId space,
            Token write,
            IReadOnlyList<Envelope> envelopes,
            LogHead? expectedHead,
            CancellationToken cancel)
        {
            wire.Note($"append {space} {string.Join(' ', envelopes.Select(e => Convert.ToHexString(e.ToBytes())))}");
            return relay.AppendAsync(space, write, envelopes, expectedHead, cancel);
        }

        public ValueTask<RelayAnswer<LogPage>> ReadAsync(SpaceId space, Token read, ulong after, CancellationToken cancel)
        {
            lock (wire._lock)
            {
                wire._spaces[space] = (relay, read);
            }

            return relay.ReadAsync(space, read, after, cancel);
        }

        public ValueTask<RelayAnswer<Done>> RedactAsync(
            SpaceId space,
            Token write,
            IReadOnlyList<EnvelopeId> envelopes,
            CancellationToken cancel)
        {
            wire.Note($"redact {space}");
            return relay.RedactAsync(space, write, envelopes, cancel);
        }

        public ValueTask<RelayAnswer<Done>> DeleteSpaceAsync(SpaceId space, Token right, CancellationToken cancel)
        {
            wire.Note($"delete {space}");
            return relay.DeleteSpaceAsync(space, right, cancel);
        }

        public async IAsyncEnumerable<SpaceId> WatchAsync(
            IReadOnlyList<(SpaceId Space, Token Read)> spaces,
            [EnumeratorCancellation] CancellationToken cancel)
        {
            Interlocked.Increment(ref wire._watches);
            try
            {
                await foreach (var space in relay.WatchAsync(spaces, cancel))
                {
                    yield return space;
                }
            }
            finally
            {
                Interlocked.Decrement(ref wire._watches);
            }
        }
    }
}
