using Dosado.Bond;

namespace Dosado.App.Logs;

/// <summary>The state of a log, folded no further than needed: what is kept once, what is unsent on top of it.</summary>
internal sealed class Folding<TState>
{
    private readonly Logbook _log;
    private readonly TState _empty;
    private readonly Func<TState, Recorded, TState> _apply;
    private TState _kept;
    private TState _whole;
    private int _folded;
    private int _rewritten;
    private int _version = -1;

    public Folding(Logbook log, TState empty, Func<TState, Recorded, TState> apply) =>
        (_log, _empty, _apply, _kept, _whole) = (log, empty, apply, empty, empty);

    /// <summary>The same, with the first so many of what is kept folded already.</summary>
    public void Begin(TState kept, int folded) => (_kept, _folded) = (kept, folded);

    public TState State
    {
        get
        {
            lock (_log.Changing)
            {
                if (_version != _log.Version)
                {
                    Fold();
                }

                return _whole;
            }
        }
    }

    private void Fold()
    {
        if (_rewritten != _log.Rewritten)
        {
            (_kept, _folded, _rewritten) = (_empty, 0, _log.Rewritten);
        }

        for (; _folded < _log.Kept.Count; _folded++)
        {
            _kept = _apply(_kept, _log.Kept[_folded]);
        }

        _whole = _log.Unsent.Aggregate(_kept, _apply);
        _version = _log.Version;
    }
}
