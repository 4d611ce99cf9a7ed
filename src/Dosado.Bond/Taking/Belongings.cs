namespace Dosado.Bond;

/// <summary>
/// Whose things are when one of the two takes theirs along, in a file, on paper or into another space. What I wrote is mine.
/// Of what the other wrote, messages, requests, pauses and agreements are mine as well: they were said to me, and I may need
/// them as proof. What the other only let me see of themselves stays theirs.
/// </summary>
public static class Belongings
{
    /// <summary>
    /// Whether an event of the other belongs to who got it. A list of what does: a type that is added later stays with its
    /// author until somebody decides otherwise.
    /// </summary>
    public static bool BelongsToReceiver(Event happened) => happened is Introduced
        or SignalGiven or SignalAnswered or WarmWordSaid or HandHeldOut or HandAnswered
        or LetterSent or LetterAnswered or LetterTimeAsked or AskAnswered
        or StepsAnswered or StepsTimeAsked or NoteAnswered
        or TurnOffered or TurnSaid
        or PauseTaken or CameBack or WayBackOffered or BenchTaken or BenchLengthened or BenchLeft
        or AgreementOffered or AgreementAnswered or RenegotiationWished or AgreementEnded
        or WeekProposed or WeekAnswered
        or CounsellorWished or CounsellorAgreed
        or SaidGoodbye;

    /// <summary>Whether an event opens something or says where something lies: in no file that is read without a code.</summary>
    public static bool IsKey(Event happened) => happened is KeyEvent or MovedHere or CarriedAlong;

    /// <summary>
    /// Whether an event of somebody's own space can be read in from a file: what they wrote, and nothing by which a file
    /// that came from somebody else could open, enter, leave or take back anything here.
    /// </summary>
    public static bool CanBeReadIn(Event happened) => happened is CheckedIn or CheckInCorrected or CheckInRemoved
        or NoteWritten or NoteChanged or NoteRemoved or NotePutAway
        or WeekThoughtOut or NotedOwnTime or WeekUnresolved or FeltLikeATeam
        or DraftKept or SaidKept or HearingNoted
        or HalfKept or HalfRemoved or ApproachKept or ApproachRemoved or HeardAnew or DistanceSeen
        or ReadingsKept or OnlookerNoted or TurnPartKept or StepsKept or StepsTalkedAbout;

    /// <summary>
    /// What a person takes along of their own space: everything but keys, and nothing of what they removed.
    /// </summary>
    /// <param name="events">All of the own space.</param>
    public static IReadOnlyList<Event> OfOwn(IEnumerable<Event> events)
    {
        var all = events.Where(e => !IsKey(e)).ToList();
        var gone = all.SelectMany(Removed).ToHashSet();
        var emptied = all.Select(BesideOf).OfType<(Type Type, EntryId Of, string Words)>().GroupBy(n => (n.Type, n.Of))
            .Where(notes => notes.Last().Words.Length == 0).Select(notes => notes.Key).ToHashSet();
        return
        [
            .. all.Where(e => e is not TakenBack && Removed(e).Length == 0 && !gone.Contains(TargetOf(e))
                && !(BesideOf(e) is var (type, of, _) && emptied.Contains((type, of)))),
        ];
    }

    /// <summary>
    /// What one of the two takes along of a bond, in the log's order: what they said and has not been taken back, and what
    /// belongs to them of the other's.
    /// </summary>
    /// <param name="log">All of the bond.</param>
    /// <param name="me">Who takes it along.</param>
    public static IReadOnlyList<Recorded> Of(IEnumerable<Recorded> log, PersonId me)
    {
        var all = log.ToList();
        var gone = all.Where(r => r.Event is TakenBack)
            .SelectMany(r => ((TakenBack)r.Event).Entries.Select(id => (r.Author, id)))
            .ToHashSet();
        return
        [
            .. all.Where(r => !IsKey(r.Event) && !gone.Contains((r.Author, r.Event.Id))
                && (r.Author == me || BelongsToReceiver(r.Event))),
        ];
    }

    private static EntryId[] Removed(Event happened) => happened switch
    {
        CheckInRemoved e => [e.Entry],
        NoteRemoved e => [e.Entry],
        HalfRemoved e => [e.Time],
        ApproachRemoved e => [e.Draft],
        TakenBack e => [.. e.Entries],
        _ => [],
    };

    /// <summary>Of words beside something the two have: of which kind they are, and beside what. They are removed by being emptied.</summary>
    private static (Type Type, EntryId Of, string Words)? BesideOf(Event happened) => happened switch
    {
        OnlookerNoted e => (e.GetType(), e.About, e.Words),
        TurnPartKept e => (e.GetType(), e.Turn, e.Words),
        _ => null,
    };

    private static EntryId TargetOf(Event happened) => happened switch
    {
        CheckInCorrected e => e.Entry,
        NoteChanged e => e.Entry,
        NotePutAway e => e.Entry,
        NotedSharing e => e.Entry,
        HalfKept e => e.Time,
        ApproachKept e => e.Draft,
        DraftKept e => e.Draft,
        StepsKept e => e.Steps,
        StepsTalkedAbout e => e.Steps,
        _ => happened.Id,
    };
}
