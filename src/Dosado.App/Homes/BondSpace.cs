using Dosado.App.Logs;
using Dosado.Bond;
using Dosado.Sync;

namespace Dosado.App.Homes;

/// <summary>A bond as this device holds it.</summary>
public sealed class BondSpace
{
    private readonly Logbook _log;
    private readonly Func<EntryId> _newId;
    private Folding<BondState> _folding;
    private readonly HashSet<EntryId> _toTell;
    private Archive _archive = Archive.Nothing;

    internal BondSpace(BondId id, Logbook log, Uri relay, Func<EntryId> newId)
    {
        Id = id;
        Relay = relay;
        _log = log;
        _newId = newId;
        _folding = FoldFrom(BondState.In(id));
        _toTell = FindToTell();
    }

    /// <summary>Which bond.</summary>
    public BondId Id { get; }

    /// <summary>Where its log is kept.</summary>
    public Uri Relay { get; }

    /// <summary>Me in this bond.</summary>
    public PersonId Me => _log.Me;

    /// <summary>Everything that was said here, in order; what was said before a move and taken back after it is left out.</summary>
    public IEnumerable<Recorded> Recorded
    {
        get
        {
            var here = _log.Said.ToList();
            var gone = here.SelectMany(r => r.Event is TakenBack back ? back.Entries.Select(e => (r.Author, e)) : []).ToHashSet();
            return _archive.Said.Where(r => !gone.Contains((r.Author, r.Event.Id))).Concat(here);
        }
    }

    /// <summary>What the two share now.</summary>
    public BondState State => _folding.State;

    /// <summary>How the bond stands to its relay.</summary>
    public SyncState Sync => _log.Replica.State;

    /// <summary>When something of another device last came; null while nothing has.</summary>
    public DateTimeOffset? LastNews => _log.Replica.LastNews;

    /// <summary>The other's name and colour; null until they have introduced themselves.</summary>
    public Profile? Other => State.People.Where(p => p.Key != Me).Select(p => p.Value).FirstOrDefault();

    internal Logbook Log => _log;

    /// <summary>For whom the archive was read, so that it is read again when the other has come along.</summary>
    internal string? ReadFor { get; private set; }

    /// <summary>Whether this is the bond, under this id or the one of a space that it moved from.</summary>
    public bool Is(BondId id) => Names.Fits(id);

    /// <summary>Its id and those of the spaces that it moved from, the last one first.</summary>
    public BondNames Names => new([Id, .. State.House.From is { } moved ? [moved.From] : Array.Empty<BondId>(), .. Formerly.Reverse()]);

    /// <summary>The spaces that it moved from.</summary>
    internal IEnumerable<BondId> Formerly => _archive.Names.Select(n => n.Bond).Distinct();

    /// <summary>What was said before the bond moved here comes first.</summary>
    internal void ReadOn(Archive archive, string readFor)
    {
        (_archive, ReadFor) = (archive, readFor);
        _folding = FoldFrom(archive.Said.Aggregate(BondState.In(Id, archive.Names), (state, e) => state.Apply(e)));
    }

    /// <summary>Adds events of one's own.</summary>
    public Task RecordAsync(params IReadOnlyList<Event> events)
    {
        if (WorthTelling.Any(State, Me, events))
        {
            lock (_toTell)
            {
                _toTell.Add(events[^1].Id);
            }
        }

        return _log.RecordAsync(events);
    }

    /// <summary>
    /// Takes back things of one's own: what has not left this device never does, and of the rest the relay is asked to drop
    /// the ciphertext.
    /// </summary>
    public async Task TakeBackAsync(params IReadOnlyList<EntryId> entries)
    {
        await _log.ForgetUnsentAsync(said => entries.Contains(said.Id));
        EntryId[] left = [.. Mine(said => entries.Contains(said.Id))];
        await (left.Length > 0 ? _log.RecordAsync(_log.ToTakenBack(_newId(), left)) : Task.CompletedTask);
    }

    /// <summary>
    /// Takes back what had taken the place of something earlier of its kind. Where its words are dropped the earlier one would
    /// stand again, so that one is named too; the words of the earlier one stay in the log.
    /// </summary>
    public async Task TakeBackAsync(EntryId open, Func<Event, bool> isOfItsKind)
    {
        if (!Mine(isOfItsKind).Contains(open))
        {
            return;
        }

        await _log.ForgetUnsentAsync(isOfItsKind);
        EntryId[] left = [.. Mine(isOfItsKind)];
        EntryId[] named = [.. left.Where(id => id == open), .. left.Where(id => id != open).TakeLast(1)];
        await (named.Length > 0 ? _log.RecordAsync(_log.ToTakenBack(_newId(), [open]) with { Entries = [.. named] }) : Task.CompletedTask);
    }

    private IEnumerable<EntryId> Mine(Func<Event, bool> isMeant) =>
        Recorded.Where(r => r.Author == Me && isMeant(r.Event)).Select(r => r.Event.Id);

    /// <summary>Whether words that the other may be told of have arrived in the log since the last time this was asked.</summary>
    internal bool TakeArrived()
    {
        lock (_toTell)
        {
            return _toTell.Count > 0 && _toTell.RemoveWhere(id => _log.Kept.Any(r => r.Event.Id == id)) > 0;
        }
    }

    /// <summary>What was said before this start and could not be sent.</summary>
    private HashSet<EntryId> FindToTell()
    {
        if (_log.Unsent.Count == 0)
        {
            return [];
        }

        var before = _log.Kept.Aggregate(BondState.In(Id), (state, e) => state.Apply(e));
        return [.. _log.Unsent.Where(r => WorthTelling.Any(before, Me, [r.Event])).Select(r => r.Event.Id)];
    }

    private Folding<BondState> FoldFrom(BondState before) => new(_log, before, (state, e) => state.Apply(e));
}
