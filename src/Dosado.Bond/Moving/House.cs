using System.Collections.Immutable;

namespace Dosado.Bond;

/// <summary>Where a bond moved from, and who has come along.</summary>
public sealed record House
{
    /// <summary>A bond that was founded where it is.</summary>
    public static House Founded { get; } = new();

    /// <summary>
    /// The move that founded this space, or null. Only the first one counts: it was said before anybody else was let in.
    /// </summary>
    public MovedHere? From { get; init; }

    /// <summary>Who is here: the one who moved, and the other once they have followed.</summary>
    public ImmutableHashSet<PersonId> Along { get; init; } = [];

    /// <summary>Whether both are here, so that nobody needs the old space.</summary>
    public bool IsWhole => From is not null && Along.Count == 2;

    internal House Apply(Recorded recorded) => recorded.Event switch
    {
        MovedHere e when From is null => new() { From = e, Along = [recorded.Author] },
        CameAlong when From is not null => this with { Along = Along.Add(recorded.Author) },
        _ => this,
    };
}

/// <summary>Who a person of a bond was in a space before it moved.</summary>
/// <param name="Bond">The space then.</param>
/// <param name="Was">The person there.</param>
/// <param name="Is">The same person now.</param>
public sealed record FormerName(BondId Bond, PersonId Was, PersonId Is);
