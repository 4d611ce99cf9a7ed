namespace Dosado.Bond;

/// <summary>
/// Bond: off the field, still on the team. A spell for oneself whose author alone ends it or makes it longer. A new one
/// replaces the old one.
/// </summary>
/// <param name="Id">Its id.</param>
/// <param name="Day">The author's day then.</param>
/// <param name="Until">"until about ...", or the sign by which the other can tell; own words, may be empty.</param>
/// <param name="Reassurance">What stays true between us, in own words; may be empty.</param>
/// <param name="Return">How the return is marked, in own words; may be empty.</param>
public sealed record BenchTaken(EntryId Id, DateOnly Day, string Until, string Reassurance, string Return) : Event(Id);

/// <summary>Bond: the author stays on the bench for longer. Nobody has to say yes to it.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Until">What is said of the end now; may be empty.</param>
public sealed record BenchLengthened(EntryId Id, string Until) : Event(Id);

/// <summary>Bond: the author is back from the bench.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Day">The author's day then.</param>
/// <param name="Brought">One thing that they bring back, in own words; may be empty.</param>
public sealed record BenchLeft(EntryId Id, DateOnly Day, string Brought) : Event(Id);
