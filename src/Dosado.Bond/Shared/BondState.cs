using System.Collections.Immutable;

namespace Dosado.Bond;

/// <summary>
/// What two people share, folded from the bond's log. It has no first and second person: swapping the two in the log
/// swaps them here and changes nothing else.
/// </summary>
public sealed record BondState
{
    /// <summary>A bond in which nothing has happened.</summary>
    public static BondState Empty { get; } = new();

    /// <summary>How each wishes to be called.</summary>
    public ImmutableDictionary<PersonId, Profile> People { get; init; } = ImmutableDictionary<PersonId, Profile>.Empty;

    /// <summary>Shared check-ins by id.</summary>
    public ImmutableDictionary<EntryId, SharedEntry> Entries { get; init; } =
        ImmutableDictionary<EntryId, SharedEntry>.Empty;

    /// <summary>How many entries were ever shared, taken back or not; only the order of places rests on it.</summary>
    public int EverShared { get; init; }

    /// <summary>The newest shared check-in of each, by day and then by place; kept so that Today need not look for it.</summary>
    public ImmutableDictionary<PersonId, SharedEntry> Newest { get; init; } =
        ImmutableDictionary<PersonId, SharedEntry>.Empty;

    /// <summary>The open signals: at most one of each kind and author.</summary>
    public ImmutableList<Signal> Signals { get; init; } = [];

    /// <summary>Warm words, oldest first.</summary>
    public ImmutableList<WarmWord> WarmWords { get; init; } = [];

    /// <summary>The last hand that each held out.</summary>
    public ImmutableList<Hand> Hands { get; init; } = [];

    /// <summary>Breaks that have not been ended: at most one of each author. They are never listed or counted.</summary>
    public ImmutableList<Pause> Pauses { get; init; } = [];

    /// <summary>The words with which each came back from their last break; nothing of a break is kept but these.</summary>
    public ImmutableDictionary<PersonId, CameBack> Returns { get; init; } = ImmutableDictionary<PersonId, CameBack>.Empty;

    /// <summary>Who has said goodbye, and with which words.</summary>
    public ImmutableDictionary<PersonId, string> Goodbyes { get; init; } = ImmutableDictionary<PersonId, string>.Empty;

    /// <summary>Who would like to hear what the days of both say.</summary>
    public OurDays OurDays { get; init; } = OurDays.Empty;

    /// <summary>Notes that either shows the other.</summary>
    public SharedNotes Notes { get; init; } = SharedNotes.Empty;

    /// <summary>Who is on the bench.</summary>
    public Benches Benches { get; init; } = Benches.Empty;

    /// <summary>What the two agree on.</summary>
    public AgreementsState Agreements { get; init; } = AgreementsState.Empty;

    /// <summary>Weeks: what each gave to the planner, and what both said yes to.</summary>
    public WeeksState Weeks { get; init; } = WeeksState.Empty;

    /// <summary>Letters of either.</summary>
    public Letters Letters { get; init; } = Letters.Empty;

    /// <summary>The cycles that came by, as far as the two have shown them.</summary>
    public SharedCycles Cycles { get; init; } = SharedCycles.Empty;

    /// <summary>Offers to speak one at a time.</summary>
    public Turns Turns { get; init; } = Turns.Empty;

    /// <summary>Steps that either let the other in on.</summary>
    public SharedSteps Steps { get; init; } = SharedSteps.Empty;

    /// <summary>What both answer, each unseen by the other until both are ready.</summary>
    public MutualReveals Reveals { get; init; } = new(default(BondId));

    /// <summary>A counsellor whom both would like to read along.</summary>
    public CounsellorSeats Counsellor { get; init; } = CounsellorSeats.Empty;

    /// <summary>Where the bond moved from, if it did.</summary>
    public House House { get; init; } = House.Founded;

    /// <summary>The bond of this space before anything has happened in it.</summary>
    public static BondState In(BondId bond) => Empty with { Reveals = new(bond) };

    /// <summary>The same for a bond that moved here: what was sealed under a former name still opens.</summary>
    public static BondState In(BondId bond, IEnumerable<FormerName> formerly) =>
        Empty with { Reveals = new(bond) { Formerly = [.. formerly] } };

    /// <summary>The state after all of <paramref name="log"/>.</summary>
    public static BondState Replay(IEnumerable<Recorded> log) => log.Aggregate(Empty, (state, e) => state.Apply(e));

    /// <summary>The state after one more event. What does not fit the state changes nothing.</summary>
    public BondState Apply(Recorded recorded) => ApplyHere(recorded) with
    {
        OurDays = OurDays.Apply(recorded),
        Notes = Notes.Apply(recorded),
        Benches = Benches.Apply(recorded),
        Weeks = Weeks.Apply(recorded),
        Agreements = Agreements.Apply(recorded),
        Letters = Letters.Apply(recorded),
        Cycles = Cycles.Apply(recorded),
        Turns = Turns.Apply(recorded),
        Steps = Steps.Apply(recorded),
        Reveals = Reveals.Apply(recorded),
        House = House.Apply(recorded),
        Counsellor = Counsellor.Apply(recorded),
    };

    private BondState ApplyHere(Recorded recorded) => recorded.Event switch
    {
        Introduced e => this with { People = People.SetItem(recorded.Author, e.Profile) },
        CheckInShared e when !Entries.ContainsKey(e.Id) =>
            With(new(e.Id, recorded.Author, e.Day, e.CheckIn.ToShared(), recorded.Envelope, EverShared)),
        TakenBack e => Without(recorded.Author, e.Entries),
        SignalGiven e => this with
        {
            Signals = Signals
                .RemoveAll(s => s.Author == recorded.Author && s.Given.Kind == e.Kind)
                .Add(new(e, recorded.Author, [], recorded.Envelope)),
        },
        SignalAnswered e => this with
        {
            Signals = Signals.ConvertAll(s =>
                s.Given.Id == e.Signal && s.Author != recorded.Author ? s with { Answers = s.Answers.Add(e.Words) } : s),
        },
        WarmWordSaid e => this with { WarmWords = WarmWords.Add(new(e, recorded.Author, recorded.Envelope)) },
        HandHeldOut e => this with
        {
            Hands = Hands.RemoveAll(h => h.Author == recorded.Author).Add(new(e, recorded.Author, null, recorded.Envelope)),
        },
        HandAnswered e => this with
        {
            Hands = Hands.ConvertAll(h =>
                h.HeldOut.Id == e.Hand && h.Author != recorded.Author ? h with { Answer = e.Words } : h),
        },
        PauseTaken e => WithoutPause(recorded.Author) with
        {
            Pauses = WithoutPause(recorded.Author).Pauses.Add(new(e, recorded.Author)),
            Returns = Returns.Remove(recorded.Author),
        },
        WayBackOffered e => this with
        {
            Pauses = Pauses.ConvertAll(p => p.Author == recorded.Author ? p : p with { WayBack = e }),
        },
        CameBack { Words.Length: > 0 } e => WithoutPause(recorded.Author) with { Returns = Returns.SetItem(recorded.Author, e) },
        CameBack => WithoutPause(recorded.Author),
        SaidGoodbye e => this with { Goodbyes = Goodbyes.SetItem(recorded.Author, e.Words) },
        _ => this,
    };

    private BondState With(SharedEntry entry) => this with
    {
        Entries = Entries.Add(entry.Id, entry),
        EverShared = EverShared + 1,
        Newest = Newest.TryGetValue(entry.Author, out var newest) && newest.Day > entry.Day
            ? Newest
            : Newest.SetItem(entry.Author, entry),
    };

    private BondState WithoutPause(PersonId author) =>
        this with { Pauses = Pauses.RemoveAll(p => p.Author == author) };

    /// <summary>Everybody takes back only what is their own.</summary>
    private BondState Without(PersonId author, ImmutableArray<EntryId> gone) => (this with
    {
        Entries = Entries.RemoveRange(gone.Where(id => Entries.TryGetValue(id, out var e) && e.Author == author)),
        Signals = Signals.RemoveAll(s => s.Author == author && gone.Contains(s.Given.Id)),
        WarmWords = WarmWords.RemoveAll(w => w.Author == author && gone.Contains(w.Said.Id)),
        Hands = Hands.RemoveAll(h => h.Author == author && gone.Contains(h.HeldOut.Id)),
        Pauses = Pauses.RemoveAll(p => p.Author == author && gone.Contains(p.Taken.Id))
            .ConvertAll(p => p.Author != author && p.WayBack is { } way && gone.Contains(way.Id) ? p with { WayBack = null } : p),
        Returns = Returns.TryGetValue(author, out var back) && gone.Contains(back.Id) ? Returns.Remove(author) : Returns,
    }).WithNewestOf(author);

    private BondState WithNewestOf(PersonId author) =>
        !Newest.TryGetValue(author, out var newest) || Entries.ContainsKey(newest.Id) ? this
        : Entries.Values.Where(e => e.Author == author).MaxBy(e => (e.Day, e.Place)) is { } next
            ? this with { Newest = Newest.SetItem(author, next) }
            : this with { Newest = Newest.Remove(author) };
}
