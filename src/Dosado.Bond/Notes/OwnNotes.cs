using System.Collections.Immutable;

namespace Dosado.Bond;

/// <summary>A person's own notes. Only that person ever sees them.</summary>
public sealed record OwnNotes
{
    /// <summary>Nothing written yet.</summary>
    public static OwnNotes Empty { get; } = new();

    /// <summary>Notes by id.</summary>
    public ImmutableDictionary<EntryId, OwnNote> ById { get; init; } = ImmutableDictionary<EntryId, OwnNote>.Empty;

    /// <summary>How many notes were ever written, removed or not; only the order of places rests on it.</summary>
    public int EverWritten { get; init; }

    /// <summary>What stands on a shelf and is not put away, oldest first.</summary>
    public IEnumerable<OwnNote> On(Shelf shelf, BondNames bond) => AllOn(shelf, bond).Where(n => !n.IsAway);

    /// <summary>
    /// What stands on a shelf, put away or not, oldest first. Nothing about one bond stands there while another is looked
    /// at (M109); without a bond everything does.
    /// </summary>
    public IEnumerable<OwnNote> AllOn(Shelf shelf, BondNames bond) => ById.Values
        .Where(n => n.Note.Shelf == shelf && (bond.IsNone || n.Bond is null || bond.Fits(n.Bond)))
        .OrderBy(n => n.Moment.At)
        .ThenBy(n => n.Place);

    /// <summary>The notes after one more event. What does not fit them changes nothing.</summary>
    public OwnNotes Apply(Recorded recorded) => recorded.Event switch
    {
        NoteWritten e when !ById.ContainsKey(e.Id) =>
            With(new OwnNote(e.Id, e.Moment, e.Note, e.Bond, EverWritten, false, [])) with { EverWritten = EverWritten + 1 },
        NoteChanged e when ById.TryGetValue(e.Entry, out var note) => With(note with { Note = e.Note }),
        NoteRemoved e => this with { ById = ById.Remove(e.Entry) },
        NotePutAway e when ById.TryGetValue(e.Entry, out var note) => With(note with { IsAway = e.IsAway }),
        NotedSharing e when ById.TryGetValue(e.Entry, out var note) && note.Sharings.All(s => s.Shared != e.Shared) =>
            With(note with { Sharings = note.Sharings.Add(new(e.Bond, e.Shared)) }),
        _ => this,
    };

    private OwnNotes With(OwnNote note) => this with { ById = ById.SetItem(note.Id, note) };
}

/// <summary>One of my notes as it stands now.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Moment">When it was first written.</param>
/// <param name="Note">What it says after all changes.</param>
/// <param name="Bond">The bond that it is about; null for what is about oneself, or was written alone.</param>
/// <param name="Place">Its place among everything ever written: the order of the log, for notes of one moment.</param>
/// <param name="IsAway">Whether it is put away.</param>
/// <param name="Sharings">Where it was shared, and under which id there.</param>
public sealed record OwnNote(
    EntryId Id,
    Moment Moment,
    Note Note,
    BondId? Bond,
    int Place,
    bool IsAway,
    ImmutableArray<Sharing> Sharings);
