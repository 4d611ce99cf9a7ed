using System.Collections.Immutable;

namespace Dosado.Bond;

/// <summary>My moves out of a cycle and what I noted beside the other's words, folded from my own log.</summary>
public sealed record OwnApproaches
{
    /// <summary>None yet.</summary>
    public static OwnApproaches Empty { get; } = new();

    /// <summary>Moves by draft.</summary>
    public ImmutableDictionary<EntryId, ApproachKept> Kept { get; init; } = ImmutableDictionary<EntryId, ApproachKept>.Empty;

    /// <summary>What I hear now, by what was said earlier.</summary>
    public ImmutableDictionary<EntryId, HeardAnew> Heard { get; init; } = ImmutableDictionary<EntryId, HeardAnew>.Empty;

    /// <summary>How I see the distance now, by what was said.</summary>
    public ImmutableDictionary<EntryId, DistanceSeen> Distances { get; init; } = ImmutableDictionary<EntryId, DistanceSeen>.Empty;

    /// <summary>The state after one more event.</summary>
    public OwnApproaches Apply(Recorded recorded) => recorded.Event switch
    {
        ApproachKept e => this with { Kept = Kept.SetItem(e.Draft, e) },
        ApproachRemoved e => this with { Kept = Kept.Remove(e.Draft) },
        HeardAnew e => this with { Heard = Heard.SetItem(e.Earlier, e) },
        DistanceSeen e => this with { Distances = Distances.SetItem(e.Earlier, e) },
        _ => this,
    };
}
