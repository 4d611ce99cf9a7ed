using Dosado.Bond;

namespace Dosado.App.Homes;

/// <summary>My own space, unlocked: what is only mine.</summary>
public sealed class OwnSpace(Logbook log)
{
    private OwnState _state = OwnState.Empty;
    private int _folded;

    /// <summary>What it holds now.</summary>
    public OwnState State
    {
        get
        {
            for (; _folded < log.Recorded.Count; _folded++)
            {
                _state = _state.Apply(log.Recorded[_folded]);
            }

            return _state;
        }
    }

    /// <summary>
    /// Whether a check-in's time is more than a day before something written earlier: a late one is meant to be, a clock
    /// that jumped is not, and only the person knows which. It is marked and never corrected.
    /// </summary>
    public bool ClockLooksOff(EntryId entry)
    {
        var moments = log.Recorded.Select(r => r.Event).OfType<CheckedIn>().ToList();
        var at = moments.FindIndex(c => c.Id == entry);
        return at > 0 && moments[at].Moment.At - moments[at - 1].Moment.At is var gap && gap < -TimeSpan.FromDays(1);
    }
}
