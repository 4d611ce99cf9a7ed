namespace Dosado.Bond;

/// <summary>Own space: a move out of a cycle as it stands now; the last one of a draft counts. It is sent as a letter.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Draft">Which draft.</param>
/// <param name="Day">The day.</param>
/// <param name="Approach">The move.</param>
public sealed record ApproachKept(EntryId Id, EntryId Draft, DateOnly Day, Approach Approach) : Event(Id);

/// <summary>Own space: a move that its author does not want any more.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Draft">Which draft.</param>
public sealed record ApproachRemoved(EntryId Id, EntryId Draft) : Event(Id);

/// <summary>Own space: what I hear now in something the other said earlier; their text is never touched (M060).</summary>
/// <param name="Id">Its id.</param>
/// <param name="Earlier">What was said: its id in the bond.</param>
/// <param name="Rightly">"I heard it rightly then."</param>
/// <param name="Words">What I hear in it now; may be empty.</param>
public sealed record HeardAnew(EntryId Id, EntryId Earlier, bool Rightly, string Words) : Event(Id);

/// <summary>Own space: how I see the distance now, after reading what the other said; it asks for no hour more (M062).</summary>
/// <param name="Id">Its id.</param>
/// <param name="Earlier">What was said: its id in the bond.</param>
/// <param name="Words">How I see it now.</param>
public sealed record DistanceSeen(EntryId Id, EntryId Earlier, string Words) : Event(Id);
