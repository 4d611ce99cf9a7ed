using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace Dosado.Bond;

/// <summary>What a person says about themselves at one time: two needs, independent of each other, and what they feel.</summary>
/// <param name="Closeness">Closeness: comfort, being kept in mind.</param>
/// <param name="Space">Space: room for oneself.</param>
/// <param name="Feelings">Any number of feelings, in the order chosen.</param>
/// <param name="Words">A line in own words; empty when unsaid.</param>
/// <param name="Doubt">How much doubt there is about the connection, 0 to 10; for oneself only and never shared.</param>
public sealed record CheckIn(
    Need Closeness,
    Need Space,
    ImmutableArray<Feeling> Feelings,
    string Words,
    Amount? Doubt = null)
{
    /// <summary>The longest line in own words, in UTF-16 units.</summary>
    public const int MostWords = 2_000;

    /// <summary>Nothing said at all.</summary>
    public static CheckIn Unsaid { get; } = new(Need.Unsaid, Need.Unsaid, [], string.Empty);

    /// <summary>Whether nothing was said at all.</summary>
    [JsonIgnore]
    public bool IsUnsaid =>
        Closeness.IsUnsaid && Space.IsUnsaid && Feelings.IsEmpty && Words.Length == 0 && Doubt is null;

    /// <summary>The same without what is never shared.</summary>
    public CheckIn ToShared() => this with { Doubt = null };

    /// <summary>The same values, feelings in the same order.</summary>
    public bool Equals(CheckIn? other) =>
        other is not null && Closeness == other.Closeness && Space == other.Space && Words == other.Words
        && Doubt == other.Doubt && Feelings.SequenceEqual(other.Feelings);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Closeness, Space, Words, Doubt, Feelings.Length);
}
