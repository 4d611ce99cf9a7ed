namespace Dosado.Bond;

/// <summary>Bond: whether its author would like the app to say what the days of both say. Off by either is off.</summary>
/// <param name="Id">Its id.</param>
/// <param name="IsWished">Whether they would.</param>
public sealed record OurDaysWished(EntryId Id, bool IsWished) : Event(Id);
