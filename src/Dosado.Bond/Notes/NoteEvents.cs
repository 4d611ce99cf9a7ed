namespace Dosado.Bond;

/// <summary>Own space: a note, readable by its author alone. It is shared as an entry is, see <see cref="NotedSharing"/>.</summary>
/// <param name="Id">Its id, by which it is changed, removed or shared.</param>
/// <param name="Moment">When it was written.</param>
/// <param name="Note">What it says.</param>
/// <param name="Bond">The bond that it is about; null for what is about oneself, or was written alone.</param>
public sealed record NoteWritten(EntryId Id, Moment Moment, Note Note, BondId? Bond = null) : Event(Id);

/// <summary>Own space: a note said better. What was shared of it stays as it was.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Entry">The note.</param>
/// <param name="Note">What it says now.</param>
public sealed record NoteChanged(EntryId Id, EntryId Entry, Note Note) : Event(Id);

/// <summary>Own space: a note that its author does not want any more.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Entry">The note.</param>
public sealed record NoteRemoved(EntryId Id, EntryId Entry) : Event(Id);

/// <summary>Own space: "we know this one now". The note is put away, or taken out again; nothing of it is lost.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Entry">The note.</param>
/// <param name="IsAway">Whether it is away from now on.</param>
public sealed record NotePutAway(EntryId Id, EntryId Entry, bool IsAway) : Event(Id);

/// <summary>Bond: a note that its author shows the other.</summary>
/// <param name="Id">Its id: a new one, which tells nothing of the own note it came from.</param>
/// <param name="Day">The author's day of showing it.</param>
/// <param name="Note">The parts that were chosen.</param>
public sealed record NoteShared(EntryId Id, DateOnly Day, Note Note) : Event(Id);

/// <summary>Bond: an answer to a note of the other; not answering leaves no trace at all.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Shared">The note that was shown.</param>
/// <param name="Words">The answer, in words that its author wrote or chose.</param>
public sealed record NoteAnswered(EntryId Id, EntryId Shared, string Words) : Event(Id);
