using System.Collections.Immutable;

namespace Dosado.Bond;

/// <summary>What lies in a helper's space, folded from its log.</summary>
public sealed record HandedThings
{
    /// <summary>Nothing.</summary>
    public static HandedThings Empty { get; } = new();

    /// <summary>Who hands it over; null before they said so.</summary>
    public SeatOpened? Opened { get; init; }

    /// <summary>What was handed over and not taken back, in its order.</summary>
    public ImmutableList<HandedOver> All { get; init; } = [];

    /// <summary>The things after all of a log; only what its founder said counts.</summary>
    public static HandedThings Replay(IEnumerable<Recorded> log, PersonId writer) =>
        log.Where(r => r.Author == writer).Aggregate(Empty, (state, e) => state.Apply(e));

    private HandedThings Apply(Recorded recorded) => recorded.Event switch
    {
        SeatOpened e => this with { Opened = e },
        HandedOver e when All.TrueForAll(h => h.Id != e.Id) => this with { All = All.Add(e) },
        TakenBack e => this with { All = All.RemoveAll(h => e.Entries.Contains(h.Id)) },
        _ => this,
    };
}
