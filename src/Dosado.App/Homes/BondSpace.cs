using Dosado.Bond;

namespace Dosado.App.Homes;

/// <summary>A bond as this device holds it.</summary>
public sealed class BondSpace(BondId id, PersonId me, Logbook log)
{
    private BondState _state = BondState.Empty;
    private int _folded;

    /// <summary>Which bond.</summary>
    public BondId Id => id;

    /// <summary>Me in this bond.</summary>
    public PersonId Me => me;

    /// <summary>Everything that was said here, in order.</summary>
    public IReadOnlyList<Recorded> Recorded => log.Recorded;

    /// <summary>What the two share now.</summary>
    public BondState State
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

    /// <summary>The other's name and colour; null until they have introduced themselves.</summary>
    public Profile? Other => State.People.Where(p => p.Key != me).Select(p => p.Value).FirstOrDefault();

    /// <summary>Takes back things of one's own and asks the relay to drop their ciphertext.</summary>
    public Task TakeBackAsync(params IReadOnlyList<EntryId> entries) =>
        log.RecordAsync(new TakenBack(EntryId.From(Guid.Empty.ToByteArray()), [.. entries], []));

    /// <summary>Adds events of one's own.</summary>
    public Task RecordAsync(params IReadOnlyList<Event> events) => log.RecordAsync(events);
}
