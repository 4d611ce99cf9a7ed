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

    /// <summary>What an onlooker kind to both would notice, by what was said.</summary>
    public ImmutableDictionary<EntryId, OnlookerNoted> Onlookers { get; init; } = ImmutableDictionary<EntryId, OnlookerNoted>.Empty;

    internal OwnPausing Apply(Recorded recorded) => recorded.Event switch
    {
        ReadingsKept e when Readings.TrueForAll(r => r.Id != e.Id) => this with { Readings = Readings.Add(e) },
        TurnPartKept e => this with { Parts = Parts.SetItem(e.Turn, e.Words) },
        OnlookerNoted { Words.Length: 0 } e => this with { Onlookers = Onlookers.Remove(e.About) },
        OnlookerNoted e => this with { Onlookers = Onlookers.SetItem(e.About, e) },
        TakenBack e => this with
        {
            Readings = Readings.RemoveAll(r => e.Entries.Contains(r.Id)),
            Onlookers = Onlookers.RemoveRange(Onlookers.Where(o => e.Entries.Contains(o.Value.Id)).Select(o => o.Key)),
        },
        _ => this,
    };
}
