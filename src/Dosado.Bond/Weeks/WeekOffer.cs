using System.Collections.Immutable;

namespace Dosado.Bond;

/// <summary>
/// What a person gives to the planner, and with that to the other: what for us is called by its name, what for oneself
/// never is, and busy times do not exist in it.
/// </summary>
/// <param name="Us">Something for us.</param>
/// <param name="Mine">Time of one's own, without saying what for.</param>
/// <param name="Open">What could be, in order.</param>
/// <param name="UsInAll">How much time together in all; null for nothing said.</param>
/// <param name="MineInAll">How much time of one's own in all; null for nothing said.</param>
public sealed record WeekOffer(
    ImmutableArray<KindWish> Us,
    ImmutableArray<TimeWish> Mine,
    ImmutableArray<OpenStretch> Open,
    TimeWish? UsInAll = null,
    TimeWish? MineInAll = null)
{
    /// <summary>The most stretches that an offer may have; a peer that sends more is not planned with.</summary>
    public const int MostOpen = 400;

    /// <inheritdoc/>
    public bool Equals(WeekOffer? other) =>
        other is not null && Us.SequenceEqual(other.Us) && Mine.SequenceEqual(other.Mine) && Open.SequenceEqual(other.Open)
        && UsInAll == other.UsInAll && MineInAll == other.MineInAll;

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Us.Length, Mine.Length, Open.Length, UsInAll, MineInAll);
}
