using System.Collections.Immutable;

namespace Dosado.Bond;

/// <summary>Whom I hand things over to, and who hands things over to me. Only I ever see it.</summary>
public sealed record OwnSeats
{
    /// <summary>Nobody.</summary>
    public static OwnSeats Empty { get; } = new();

    /// <summary>My helpers whose seat I have not ended, oldest first.</summary>
    public ImmutableList<SeatKept> Mine { get; init; } = [];

    /// <summary>Where I read, oldest first.</summary>
    public ImmutableList<ReadingKept> Reading { get; init; } = [];

    internal OwnSeats Apply(Recorded recorded) => recorded.Event switch
    {
        SeatKept e when Mine.TrueForAll(s => s.Id != e.Id) => this with { Mine = Mine.Add(e) },
        SeatEnded e => this with { Mine = Mine.RemoveAll(s => s.Id == e.Seat) },
        ReadingKept e => this with { Reading = Reading.RemoveAll(r => r.Space == e.Space).Add(e) },
        ReadingPutAway e => this with { Reading = Reading.RemoveAll(r => r.Space == e.Space) },
        _ => this,
    };
}
