using Dosado.Bond;

namespace Dosado.App.Homes;

/// <summary>A space's log as the pages use it: what happened, in order, and a way to add to it.</summary>
public sealed class Logbook(PersonId me)
{
    private readonly List<Recorded> _recorded = [];

    /// <summary>Everything known to this device, what is not sent yet included.</summary>
    public IReadOnlyList<Recorded> Recorded => _recorded;

    /// <summary>Adds events of one's own, all or none.</summary>
    public Task RecordAsync(params IReadOnlyList<Event> events)
    {
        _recorded.AddRange(events.Select(e => new Recorded(me, string.Empty, e)));
        return Task.CompletedTask;
    }
}
