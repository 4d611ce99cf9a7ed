using System.Collections.Immutable;

namespace Dosado.Bond;

/// <summary>My own halves, folded from my own log.</summary>
/// <param name="Kept">The last one of each time.</param>
public sealed record OwnHalves(ImmutableDictionary<EntryId, HalfKept> Kept)
{
    /// <summary>None yet.</summary>
    public static OwnHalves Empty { get; } = new(ImmutableDictionary<EntryId, HalfKept>.Empty);

    /// <summary>The halves after one more event.</summary>
    public OwnHalves Apply(Recorded recorded) => recorded.Event switch
    {
        HalfKept e => new(Kept.SetItem(e.Time, e)),
        HalfRemoved e => new(Kept.Remove(e.Time)),
        _ => this,
    };
}
