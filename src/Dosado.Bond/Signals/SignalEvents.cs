namespace Dosado.Bond;

/// <summary>Which of the two needs something is about.</summary>
public enum NeedKind
{
    /// <summary>Closeness.</summary>
    Closeness,

    /// <summary>Space.</summary>
    Space,
}

/// <summary>Bond: "some closeness, please" or "some room, please". A new one of a kind replaces the old one.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Day">The author's day then.</param>
/// <param name="Kind">Which need.</param>
/// <param name="Rung">The rung of the author's own ladder, in the author's words; empty when none was chosen.</param>
/// <param name="Reassurance">What stays true between us, in own words; may be empty.</param>
/// <param name="Time">A time, in own words; offered for either need and never required.</param>
/// <param name="NothingFurther">Closeness: affection that is not meant to lead on to anything.</param>
public sealed record SignalGiven(
    EntryId Id,
    DateOnly Day,
    NeedKind Kind,
    string Rung,
    string Reassurance,
    string Time,
    bool NothingFurther = false) : Event(Id);

/// <summary>Bond: an answer in own words; not answering leaves no trace at all.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Signal">The signal answered.</param>
/// <param name="Words">The answer.</param>
public sealed record SignalAnswered(EntryId Id, EntryId Signal, string Words) : Event(Id);

/// <summary>Bond: a warm word. No answer is expected and none can be given here.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Day">The author's day then.</param>
/// <param name="Words">Own words.</param>
public sealed record WarmWordSaid(EntryId Id, DateOnly Day, string Words) : Event(Id);

/// <summary>Bond: "May I try that again?", a hand held out after a bad moment.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Day">The author's day then.</param>
/// <param name="Words">Own words; may be empty.</param>
public sealed record HandHeldOut(EntryId Id, DateOnly Day, string Words) : Event(Id);

/// <summary>Bond: the answer to a hand held out: "yes", "soon" or own words.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Hand">The hand held out.</param>
/// <param name="Words">The answer.</param>
public sealed record HandAnswered(EntryId Id, EntryId Hand, string Words) : Event(Id);

/// <summary>Bond: the author takes a break. The other sees these words only: no countdown, nothing overdue.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Day">The author's day then.</param>
/// <param name="Words">The line, written beforehand in a calm hour.</param>
/// <param name="Return">"back around ...", in own words; empty means "I will say when".</param>
public sealed record PauseTaken(EntryId Id, DateOnly Day, string Words, string Return) : Event(Id);

/// <summary>Bond: the author ends their own break, in own words or none.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Day">The author's day then.</param>
/// <param name="Words">Own words; may be empty.</param>
public sealed record CameBack(EntryId Id, DateOnly Day, string Words) : Event(Id);
