using System.Collections.Immutable;

namespace Dosado.Bond;

/// <summary>Bond: what the author gives to the planner for a week. A later one takes the place of an earlier one.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Week">The week's first day, a Monday.</param>
/// <param name="Offer">What is given; the other can read it.</param>
public sealed record WeekGiven(EntryId Id, DateOnly Week, WeekOffer Offer) : Event(Id);

/// <summary>Bond: a week that the author says yes to and puts before the other. It may stand against an earlier one.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Week">The week's first day.</param>
/// <param name="Clocks">The clocks it was planned by.</param>
/// <param name="Given">From what it was planned: the author's offer, then the other's.</param>
/// <param name="Blocks">The week.</param>
/// <param name="Proof">What the reader's device can recheck; empty where the week was made by hand.</param>
/// <param name="Instead">The proposal it stands against; null for none.</param>
public sealed record WeekProposed(
    EntryId Id,
    DateOnly Week,
    WeekClocks Clocks,
    ImmutableArray<EntryId> Given,
    ImmutableArray<PlannedBlock> Blocks,
    string Proof,
    EntryId? Instead = null) : Event(Id)
{
    /// <inheritdoc/>
    public bool Equals(WeekProposed? other) =>
        other is not null && Id == other.Id && Week == other.Week && Clocks == other.Clocks && Proof == other.Proof
        && Instead == other.Instead && Given.SequenceEqual(other.Given) && Blocks.SequenceEqual(other.Blocks);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Id, Week, Blocks.Length);
}

/// <summary>
/// Bond: yes, or not settled. Whatever is not a yes looks the same: looking for a third, not today, only putting up with it.
/// </summary>
/// <param name="Id">Its id.</param>
/// <param name="Proposal">The proposal.</param>
/// <param name="Yes">Whether it is a yes.</param>
public sealed record WeekAnswered(EntryId Id, EntryId Proposal, bool Yes) : Event(Id);

/// <summary>Bond: until when the one who answers will say. Only they can say it.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Proposal">The proposal.</param>
/// <param name="By">When, in own words.</param>
public sealed record WeekAnswerAnnounced(EntryId Id, EntryId Proposal, string By) : Event(Id);

/// <summary>Bond: "not today", for one stretch of a week that both said yes to. No reason, and nothing is counted.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Proposal">The week.</param>
/// <param name="Block">Which stretch, by its place.</param>
public sealed record NotToday(EntryId Id, EntryId Proposal, int Block) : Event(Id);

/// <summary>Bond: earlier weeks shall not lean later ones from here on. Either can say so at any time.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Day">The last day that is left behind.</param>
public sealed record EarlierWeeksLeft(EntryId Id, DateOnly Day) : Event(Id);

/// <summary>Own space: what I think out about a week. A later one takes the place of an earlier one.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Week">The week's first day.</param>
/// <param name="Thoughts">What I thought out.</param>
public sealed record WeekThoughtOut(EntryId Id, DateOnly Week, WeekThoughts Thoughts) : Event(Id);

/// <summary>Own space: which of my kinds stand behind what I gave to a planner, so that "my time" has its name for me.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Given">What I gave.</param>
/// <param name="Me">The kinds, in the order in which they were given.</param>
public sealed record NotedOwnTime(EntryId Id, EntryId Given, ImmutableArray<WeekKind> Me) : Event(Id)
{
    /// <inheritdoc/>
    public bool Equals(NotedOwnTime? other) =>
        other is not null && Id == other.Id && Given == other.Given && Me.SequenceEqual(other.Me);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Id, Given, Me.Length);
}

/// <summary>Own space: I would just be putting up with this week. It stays unresolved, for me.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Proposal">The proposal.</param>
public sealed record WeekUnresolved(EntryId Id, EntryId Proposal) : Event(Id);

/// <summary>Own space: "did we feel like a team?", for myself.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Proposal">The week.</param>
/// <param name="Words">Own words.</param>
public sealed record FeltLikeATeam(EntryId Id, EntryId Proposal, string Words) : Event(Id);
