using System.Collections.Immutable;

namespace Dosado.Bond;

/// <summary>Whose a stretch of a proposed week is, seen from the one who proposed it.</summary>
public enum BlockFor
{
    /// <summary>The two together.</summary>
    Both,

    /// <summary>The one who proposes.</summary>
    Proposer,

    /// <summary>The one who is asked.</summary>
    Asked,
}

/// <summary>A stretch of a proposed week.</summary>
/// <param name="Kind">The planner's name of the kind: for own time its place among the owner's wishes.</param>
/// <param name="From">First moment.</param>
/// <param name="Length">How long.</param>
/// <param name="For">Whose it is.</param>
public sealed record PlannedBlock(string Kind, DateTimeOffset From, TimeSpan Length, BlockFor For);

/// <summary>From this moment on, clocks show this much more than Greenwich.</summary>
/// <param name="At">The moment.</param>
/// <param name="Offset">Local time minus UTC.</param>
public readonly record struct ClockChange(DateTimeOffset At, TimeSpan Offset);

/// <summary>The clocks a week was planned by: enough to read it elsewhere, without a zone database.</summary>
/// <param name="Zone">What the zone is called.</param>
/// <param name="Offset">Local time minus UTC when the week begins.</param>
/// <param name="Changes">Changes of the clocks until it is over.</param>
public sealed record WeekClocks(string Zone, TimeSpan Offset, ImmutableArray<ClockChange> Changes)
{
    /// <inheritdoc/>
    public bool Equals(WeekClocks? other) =>
        other is not null && Zone == other.Zone && Offset == other.Offset && Changes.SequenceEqual(other.Changes);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Zone, Offset, Changes.Length);
}
