using Dosado.App.Logs;
using Dosado.Bond;

namespace Dosado.App.Homes;

/// <summary>My own space, unlocked: what is only mine.</summary>
public sealed class OwnSpace
{
    private readonly Folding<OwnState> _folding;

    internal OwnSpace(Logbook log, Uri? relay, Peek? read)
    {
        Log = log;
        Relay = relay;
        _folding = new(log, OwnState.Empty, (state, e) => state.Apply(e));
        if (read is not null)
        {
            _folding.Begin(read.State, read.Log.Kept.Count);
        }
    }

    /// <summary>What it holds now.</summary>
    public OwnState State => _folding.State;

    /// <summary>Where it is kept besides this device; null for nowhere.</summary>
    public Uri? Relay { get; }

    /// <summary>All its events.</summary>
    public IEnumerable<Event> Events => Log.Said.Select(r => r.Event);

    internal Logbook Log { get; }
}
