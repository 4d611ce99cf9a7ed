using System.Threading.Channels;
using Dosado.Sync;

namespace Dosado.Relay.Watching;

/// <summary>One open watch: the newest head of each of its logs that moved since it was last told.</summary>
internal sealed class Watcher(IReadOnlyList<SpaceId> spaces)
{
    private readonly Lock _lock = new();
    private readonly Channel<bool> _moved = Channel.CreateBounded<bool>(
        new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });

    private Dictionary<SpaceId, LogHead> _heads = [];

    public IReadOnlyList<SpaceId> Spaces { get; } = spaces;

    /// <summary>Ready when a log has moved.</summary>
    public ChannelReader<bool> Moved => _moved.Reader;

    /// <summary>Costs one entry however often a log moves, so a slow watcher cannot fill the memory.</summary>
    public void Tell(SpaceId space, LogHead head)
    {
        lock (_lock)
        {
            _heads[space] = head;
        }

        _moved.Writer.TryWrite(true);
    }

    /// <summary>The head at the start, unless the log has moved already.</summary>
    public void TellFirst(SpaceId space, LogHead head)
    {
        lock (_lock)
        {
            _heads.TryAdd(space, head);
        }

        _moved.Writer.TryWrite(true);
    }

    /// <summary>What moved since the last time.</summary>
    public IReadOnlyDictionary<SpaceId, LogHead> Take()
    {
        lock (_lock)
        {
            return Interlocked.Exchange(ref _heads, []);
        }
    }
}
