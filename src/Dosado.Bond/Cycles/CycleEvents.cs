namespace Dosado.Bond;

/// <summary>Own space: my half of a time that a cycle came by, as it now stands; the last one of a time is kept.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Time">Which time: an id that both halves share once they are shared.</param>
/// <param name="Day">The author's day of it.</param>
/// <param name="Half">The half.</param>
/// <param name="Bond">Between whom; null for one alone.</param>
public sealed record HalfKept(EntryId Id, EntryId Time, DateOnly Day, CycleHalf Half, BondId? Bond = null) : Event(Id);

/// <summary>Own space: a half that its author does not want any more.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Time">Which time.</param>
public sealed record HalfRemoved(EntryId Id, EntryId Time) : Event(Id);

/// <summary>Bond: the author shows what stands above the line of their own half. A new one replaces the old.</summary>
/// <param name="Id">Its id, by which a crossing or a meaning points to it.</param>
/// <param name="Time">Which time; the first half shared makes it.</param>
/// <param name="Day">The author's day of it.</param>
/// <param name="Above">What is shown.</param>
public sealed record AboveLineShared(EntryId Id, EntryId Time, DateOnly Day, AboveLine Above) : Event(Id);

/// <summary>Bond: the author shows what lies under it, in an act of its own; only once the half above is shown.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Time">Which time.</param>
/// <param name="Below">What is shown.</param>
public sealed record BelowLineShared(EntryId Id, EntryId Time, BelowLine Below) : Event(Id);

/// <summary>Bond: the author shows a different step of their own.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Time">Which time.</param>
/// <param name="OtherWay">What is shown.</param>
public sealed record OtherWayShared(EntryId Id, EntryId Time, OtherWay OtherWay) : Event(Id);

/// <summary>Bond: "this is what reached me": said by the one whom it reached, and by nobody else (M036).</summary>
/// <param name="Id">Its id.</param>
/// <param name="Time">Which time.</param>
/// <param name="Half">The other's half, as it was shared; one that was changed since asks again.</param>
public sealed record CrossingConfirmed(EntryId Id, EntryId Time, EntryId Half) : Event(Id);

/// <summary>Bond: what the author meant, beside what the other concluded (M040).</summary>
/// <param name="Id">Its id.</param>
/// <param name="Time">Which time.</param>
/// <param name="Half">The other's half, where the conclusion stands.</param>
/// <param name="Words">What was meant, in own words.</param>
public sealed record MeaningAdded(EntryId Id, EntryId Time, EntryId Half, string Words) : Event(Id);

/// <summary>Bond: a name for the cycle, a third thing between the two (M035); the last one stands.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Time">One of the times that it came by.</param>
/// <param name="Name">The name, in the couple's words.</param>
public sealed record CycleNamed(EntryId Id, EntryId Time, string Name) : Event(Id)
{
    /// <summary>The longest name, in UTF-16 units.</summary>
    public const int MostName = 60;
}
