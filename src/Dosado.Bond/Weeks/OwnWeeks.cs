using System.Collections.Immutable;

namespace Dosado.Bond;

/// <summary>What one person keeps about weeks for themselves.</summary>
public sealed record OwnWeeks
{
    /// <summary>Nothing yet.</summary>
    public static OwnWeeks Empty { get; } = new();

    /// <summary>What I thought out, by the week's first day.</summary>
    public ImmutableSortedDictionary<DateOnly, WeekThoughts> Thoughts { get; init; } =
        ImmutableSortedDictionary<DateOnly, WeekThoughts>.Empty;

    /// <summary>What my own time in what I gave is for.</summary>
    public ImmutableDictionary<EntryId, ImmutableArray<WeekKind>> OwnTime { get; init; } =
        ImmutableDictionary<EntryId, ImmutableArray<WeekKind>>.Empty;

    /// <summary>Weeks that I would just be putting up with.</summary>
    public ImmutableHashSet<EntryId> Unresolved { get; init; } = [];

    /// <summary>"Did we feel like a team?", by week.</summary>
    public ImmutableDictionary<EntryId, string> Team { get; init; } = ImmutableDictionary<EntryId, string>.Empty;

    /// <summary>The last week before this one about which I thought something out, or null.</summary>
    public WeekThoughts? FindBefore(DateOnly week) => Thoughts.LastOrDefault(t => t.Key < week).Value;

    /// <summary>The state after one more event.</summary>
    public OwnWeeks Apply(Recorded recorded) => recorded.Event switch
    {
        WeekThoughtOut e => this with { Thoughts = Thoughts.SetItem(e.Week, e.Thoughts) },
        NotedOwnTime e => this with { OwnTime = OwnTime.SetItem(e.Given, e.Me) },
        WeekUnresolved e => this with { Unresolved = Unresolved.Add(e.Proposal) },
        FeltLikeATeam e => this with { Team = Team.SetItem(e.Proposal, e.Words) },
        _ => this,
    };
}
