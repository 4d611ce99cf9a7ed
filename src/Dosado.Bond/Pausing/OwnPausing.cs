using System.Collections.Immutable;

namespace Dosado.Bond;

/// <summary>What I thought out for myself in a break, and my parts that wait for their turn.</summary>
public sealed record OwnPausing
{
    /// <summary>Nothing.</summary>
    public static OwnPausing Empty { get; } = new();

    /// <summary>Readings, oldest first.</summary>
    public ImmutableList<ReadingsKept> Readings { get; init; } = [];

    /// <summary>My part for each offer.</summary>
    public ImmutableDictionary<EntryId, string> Parts { get; init; } = ImmutableDictionary<EntryId, string>.Empty;

    internal OwnPausing Apply(Recorded recorded) => recorded.Event switch
    {
        ReadingsKept e when Readings.TrueForAll(r => r.Id != e.Id) => this with { Readings = Readings.Add(e) },
        TurnPartKept e => this with { Parts = Parts.SetItem(e.Turn, e.Words) },
        TakenBack e => this with { Readings = Readings.RemoveAll(r => e.Entries.Contains(r.Id)) },
        _ => this,
    };
}
