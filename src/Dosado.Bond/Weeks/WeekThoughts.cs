using System.Collections.Immutable;

namespace Dosado.Bond;

/// <summary>A stretch that could be for us, or for me: what its owner tapped, never when they are busy.</summary>
/// <param name="From">First moment.</param>
/// <param name="To">First moment after it.</param>
public readonly record struct OpenStretch(DateTimeOffset From, DateTimeOffset To);

/// <summary>What one person thinks out about a week, for themselves.</summary>
/// <param name="Us">Something for us: up to <see cref="WeekKinds.Most"/> kinds.</param>
/// <param name="Me">Something for me: up to as many.</param>
/// <param name="Cannot">Which parts of the week cannot be.</param>
/// <param name="Stretches">Instead of whole parts: exact stretches that were tapped after a calendar was read.</param>
/// <param name="UsInAll">How much time together in all; null for nothing said.</param>
/// <param name="MeInAll">How much time of one's own in all; null for nothing said.</param>
public sealed record WeekThoughts(
    ImmutableArray<KindWish> Us,
    ImmutableArray<KindWish> Me,
    WeekCells Cannot,
    ImmutableArray<OpenStretch> Stretches,
    TimeWish? UsInAll = null,
    TimeWish? MeInAll = null)
{
    /// <summary>Nothing thought yet.</summary>
    public static WeekThoughts None { get; } = new([], [], WeekCells.None, []);

    /// <inheritdoc/>
    public bool Equals(WeekThoughts? other) =>
        other is not null && Us.SequenceEqual(other.Us) && Me.SequenceEqual(other.Me) && Cannot == other.Cannot
        && Stretches.SequenceEqual(other.Stretches) && UsInAll == other.UsInAll && MeInAll == other.MeInAll;

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Us.Length, Me.Length, Cannot, Stretches.Length, UsInAll, MeInAll);
}
