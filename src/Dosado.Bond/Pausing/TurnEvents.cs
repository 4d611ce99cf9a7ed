namespace Dosado.Bond;

/// <summary>Who speaks first when both have something to say (M129).</summary>
public enum TurnOrder
{
    /// <summary>"You first."</summary>
    YouFirst,

    /// <summary>"Me first, then you."</summary>
    MeFirst,
}

/// <summary>Bond: an offer to speak one at a time. Offered, never imposed; a new one replaces the author's old one.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Day">The author's day then.</param>
/// <param name="Order">Who would be first.</param>
/// <param name="Words">The first part, where the author is first; otherwise empty.</param>
public sealed record TurnOffered(EntryId Id, DateOnly Day, TurnOrder Order, string Words) : Event(Id);

/// <summary>Bond: a part of one of the two, opened by its owner.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Turn">The offer.</param>
/// <param name="Words">The part.</param>
public sealed record TurnSaid(EntryId Id, EntryId Turn, string Words) : Event(Id);

/// <summary>Own space: my part, waiting unread until I open it. The last one counts.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Turn">The offer.</param>
/// <param name="Words">The part.</param>
public sealed record TurnPartKept(EntryId Id, EntryId Turn, string Words) : Event(Id);
