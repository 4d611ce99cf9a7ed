using Dosado.Bond;

namespace Dosado.App.Homes;

/// <summary>The state of a log, folded no further than needed: what is kept once, what is unsent on top of it.</summary>
internal sealed class Folding<TState>(Logbook log, TState empty, Func<TState, Recorded, TState> apply)
{
    private TState _kept = empty;
    private TState _whole = empty;
    private int _folded;
    private int _rewritten;
    private int _version = -1;

    public TState State
    {
        get
        {
            if (_version != log.Version)
            {
                Fold();
            }

            return _whole;
        }
    }

    private void Fold()
    {
        if (_rewritten != log.Rewritten)
        {
            (_kept, _folded, _rewritten) = (empty, 0, log.Rewritten);
        }

        for (; _folded < log.Kept.Count; _folded++)
        {
            _kept = apply(_kept, log.Kept[_folded]);
        }

        _whole = log.Unsent.Aggregate(_kept, apply);
        _version = log.Version;
    }
}
