using System.Collections.Immutable;

namespace Dosado.Bond;

/// <summary>The weeks of two people: what each gave to the planner, what was proposed, and what both said yes to.</summary>
public sealed record WeeksState
{
    /// <summary>Nothing yet.</summary>
    public static WeeksState Empty { get; } = new();

    /// <summary>What each gave for each week, the last of each.</summary>
    public ImmutableList<GivenWeek> Given { get; init; } = [];

    /// <summary>Proposals, oldest first.</summary>
    public ImmutableList<Proposal> Proposals { get; init; } = [];

    /// <summary>The day on which one of them last left earlier weeks behind; null for never.</summary>
    public DateOnly? LeftBehind { get; init; }

    /// <summary>What a person gave for a week, or null.</summary>
    public GivenWeek? FindGiven(PersonId person, DateOnly week) =>
        Given.Find(g => g.Author == person && g.Given.Week == week);

    /// <summary>The week that both said yes to last, or null.</summary>
    public Proposal? FindSettled(DateOnly week) =>
        Proposals.FindLast(p => p.Proposed.Week == week && p.Standing == Standing.Settled);

    /// <summary>
    /// The proposal that is to be answered: the last one for the week, unless both have said yes to one as late as it.
    /// </summary>
    public Proposal? FindOpen(DateOnly week) =>
        Proposals.FindLast(p => p.Proposed.Week == week) is { Standing: Standing.NotSettled } last ? last : null;

    /// <summary>The state after one more event. What does not fit the state changes nothing.</summary>
    public WeeksState Apply(Recorded recorded) => recorded.Event switch
    {
        WeekGiven e when Given.TrueForAll(g => g.Given.Id != e.Id) && WeekBounds.Hold(e) => this with
        {
            Given = Given.RemoveAll(g => g.Author == recorded.Author && g.Given.Week == e.Week)
                .Add(new(recorded.Author, e, recorded.Envelope)),
        },
        WeekProposed e when Proposals.TrueForAll(p => p.Id != e.Id) && WeekBounds.Hold(e) =>
            this with { Proposals = Proposals.Add(Proposal.Of(recorded, e)) },
        WeekAnswered e => Change(e.Proposal, p => p.Author != recorded.Author, p => p with
        {
            Standing = e.Yes ? Standing.Settled : Standing.NotSettled,
            WasAnswered = true,
            By = string.Empty,
        }),
        WeekAnswerAnnounced e => Change(e.Proposal, p => p.Author != recorded.Author, p => p with { By = e.By }),
        NotToday e => Change(
            e.Proposal,
            p => p.Standing == Standing.Settled && p.IsTheirs(recorded.Author, e.Block),
            p => p with { NotToday = p.NotToday.Add(e.Block) }),
        EarlierWeeksLeft e => this with { LeftBehind = LeftBehind is { } day && day > e.Day ? day : e.Day },
        TakenBack e => Without(recorded.Author, e.Entries),
        _ => this,
    };

    private WeeksState Change(EntryId id, Predicate<Proposal> may, Func<Proposal, Proposal> change) => this with
    {
        Proposals = Proposals.ConvertAll(p => p.Id == id && may(p) ? change(p) : p),
    };

    /// <summary>Everybody takes back only what is their own.</summary>
    private WeeksState Without(PersonId author, ImmutableArray<EntryId> gone) => this with
    {
        Given = Given.RemoveAll(g => g.Author == author && gone.Contains(g.Given.Id)),
        Proposals = Proposals.RemoveAll(p => p.Author == author && gone.Contains(p.Id)),
    };
}
