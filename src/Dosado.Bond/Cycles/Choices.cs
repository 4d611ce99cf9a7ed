using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace Dosado.Bond;

/// <summary>What was picked from a list, and what was said in own words beside it. Nothing of either is "not known yet".</summary>
/// <param name="Picked">Keys of the list, in its order.</param>
/// <param name="Own">Own words; may be empty.</param>
public sealed record Choices(ImmutableArray<string> Picked, string Own)
{
    /// <summary>Nothing known yet.</summary>
    public static Choices Unknown { get; } = new([], string.Empty);

    /// <summary>Whether nothing is known yet.</summary>
    [JsonIgnore]
    public bool IsUnknown => Picked.IsEmpty && Own.Length == 0;

    /// <summary>The same without keys that the list does not hold: those of a newer version, or of nobody's.</summary>
    public Choices Among(IReadOnlyList<string> offered) =>
        this with { Picked = [.. offered.Where(Picked.Contains)] };

    /// <summary>The same keys in the same order, and the same words.</summary>
    public bool Equals(Choices? other) =>
        other is not null && Own == other.Own && Picked.SequenceEqual(other.Picked);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Own, Picked.Length);
}
