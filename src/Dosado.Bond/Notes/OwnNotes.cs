using System.Collections.Immutable;

namespace Dosado.Bond;

/// <summary>A person's own notes. Only that person ever sees them.</summary>
public sealed record OwnNotes
{
    /// <summary>Nothing written yet.</summary>
    public static OwnNotes Empty { get; } = new();

    /// <summary>Notes by id.</summary>
    public ImmutableDictionary<EntryId, OwnNote> ById { get; init; } = ImmutableDictionary<EntryId, OwnNote>.Empty;

    /// <summary>What stands on a shelf and is not put away, oldest first.</summary>
    public IEnumerable<OwnNote> On(Shelf shelf) => AllOn(shelf).Where(n => !n.IsAway);

    /// <summary>What stands on a shelf, put away or not, oldest first.</summary>
    public IEnumerable<OwnNote> AllOn(Shelf shelf) => ById.Values
        .Where(n => n.Note.Shelf == shelf)
        .OrderBy(n => n.Moment.At)
        .ThenBy(n => n.Id.Value, StringComparer.Ordinal);

    /// <summary>The notes after one more event. What does not fit them changes nothing.</summary>
    public OwnNotes Apply(Recorded recorded) => recorded.Event switch
    {
        NoteWritten e when !ById.ContainsKey(e.Id) => With(new OwnNote(e.Id, e.Moment, e.Note, false, [])),
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
/// <param name="IsAway">Whether it is put away.</param>
/// <param name="Sharings">Where it was shared, and under which id there.</param>
public sealed record OwnNote(EntryId Id, Moment Moment, Note Note, bool IsAway, ImmutableArray<Sharing> Sharings);
