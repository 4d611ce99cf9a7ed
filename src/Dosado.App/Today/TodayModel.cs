using Dosado.App.Homes;
using Dosado.App.Visits;
using Dosado.Bond;

namespace Dosado.App.Today;

/// <summary>What the page Today shows.</summary>
/// <param name="Day">The person's local day.</param>
/// <param name="Kept">The check-in that this visit is making, so that a second tap completes it; null for none.</param>
/// <param name="IsDraft">Whether nothing is kept yet: the first check-in, before "keep this?".</param>
/// <param name="Pair">The two and what they shared; null for one alone.</param>
public sealed record TodayModel(DateOnly Day, KeptCheckIn? Kept, bool IsDraft, PairModel? Pair)
{
    /// <summary>What of the form cannot be kept as it is.</summary>
    public Problem? Problem { get; init; }

    /// <summary>Rungs and answers that the person wrote in a calm hour.</summary>
    public AtHand Steps { get; init; } = AtHand.None;

    /// <summary>Whether a skippable word about one's own quiet spell stands at the end.</summary>
    public bool IsQuietSpell { get; init; }

    /// <summary>Whether it is said what leaving in a hurry does; until the person has put that away.</summary>
    public bool ExplainsLeaving { get; init; }

    /// <summary>What the other sent and was not opened on this device, one of each kind.</summary>
    public IReadOnlyList<FromOther> Unopened { get; init; } = [];

    /// <summary>Whom the way to sharing is offered for; null for nobody, and where nothing is to be suggested.</summary>
    public string? MayShareWith { get; init; }

    /// <summary>Whether the way to an invitation stands at the end: for one alone, unless nothing is to be suggested.</summary>
    public bool MayInvite { get; init; }

    /// <summary>Whether this is the very first look at the app.</summary>
    public bool IsFirstLook => IsDraft && Kept is null;

    /// <summary>The values that the forms carry on.</summary>
    public CheckIn CheckIn => Kept?.CheckIn ?? CheckIn.Unsaid;
}

/// <summary>A check-in on its way: its id, empty while it is a draft, and its values.</summary>
public sealed record KeptCheckIn(string Entry, CheckIn CheckIn);

/// <summary>The two of a bond and what stands between them today.</summary>
public sealed record PairModel(SideModel Mine, SideModel Theirs, bool Folded)
{
    /// <summary>The pair as one of them sees it; null until both have a name here.</summary>
    public static PairModel? Of(BondSpace bond, bool folded, DateOnly today)
    {
        var other = bond.State.People.Keys.Where(p => p != bond.Me).Select(p => (PersonId?)p).FirstOrDefault();
        return other is { } them && bond.State.People.ContainsKey(bond.Me)
            ? new(SideModel.Of(bond.State, bond.Me, today), SideModel.Of(bond.State, them, today), folded)
            : null;
    }
}

/// <summary>What one of the two has said here; the same shape for either.</summary>
public sealed record SideModel(
    Profile Profile,
    SharedEntry? Entry,
    IReadOnlyList<Signal> Signals,
    WarmWord? Word,
    Hand? Hand,
    Pause? Pause,
    BenchTaken? Bench,
    BenchLeft? Brought,
    IReadOnlyList<SharedNote> Shown,
    CameBack? Back,
    string? Goodbye)
{
    /// <summary>How many days what was shown or brought back stands on Today; after that it stands on Us.</summary>
    private const int Lately = 3;

    public static SideModel Of(BondState state, PersonId person, DateOnly today) => new(
        state.People[person],
        state.Newest.GetValueOrDefault(person),
        [.. state.Signals.Where(s => s.Author == person)],
        state.WarmWords.LastOrDefault(w => w.Author == person),
        state.Hands.Find(h => h.Author == person),
        state.Pauses.Find(p => p.Author == person),
        state.Benches.Now.GetValueOrDefault(person),
        state.Benches.Back.TryGetValue(person, out var back) && IsFresh(back.Day, today) ? back : null,
        [.. state.Notes.All.Where(n => n.Author == person && n.Answers.IsEmpty && IsFresh(n.Day, today))],
        state.Returns.TryGetValue(person, out var returned) && IsFresh(returned.Day, today) ? returned : null,
        state.Goodbyes.GetValueOrDefault(person));

    private static bool IsFresh(DateOnly day, DateOnly today) => day.DayNumber > today.DayNumber - Lately;
}
