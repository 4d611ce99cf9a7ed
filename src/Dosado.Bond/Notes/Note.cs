using System.Collections.Immutable;

namespace Dosado.Bond;

/// <summary>Something in a person's own words, part by part, as its shelf asks for it.</summary>
/// <param name="Shelf">Where it stands.</param>
/// <param name="About">What it goes back to (a card, a question) by its name in the app's data; empty for nothing.</param>
/// <param name="Parts">What was said, in the order of the form; a part that was left out is not there.</param>
/// <param name="Feelings">Any number of feelings, in the order chosen.</param>
public sealed record Note(Shelf Shelf, string About, ImmutableArray<NotePart> Parts, ImmutableArray<Feeling> Feelings)
{
    /// <summary>The longest words of one part, in UTF-16 units.</summary>
    public const int MostWords = 4_000;

    /// <summary>The words of a part; empty when it was left out.</summary>
    public string Words(string part) => Find(part)?.Words ?? string.Empty;

    /// <summary>The place on the dial of a part; null when it was left out.</summary>
    public Amount? Amount(string part) => Find(part)?.Amount;

    /// <summary>The same shelf, words, amounts and feelings in the same order.</summary>
    public bool Equals(Note? other) => other is not null && Shelf == other.Shelf && About == other.About
        && Parts.SequenceEqual(other.Parts) && Feelings.SequenceEqual(other.Feelings);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Shelf, About, Parts.Length, Feelings.Length);

    private NotePart? Find(string part) => Parts.FirstOrDefault(p => p.Name == part);
}

/// <summary>One part of a note: words, or a place on a dial.</summary>
/// <param name="Name">Which part of the form.</param>
/// <param name="Words">The words; empty where there is a dial.</param>
/// <param name="Amount">The place on the dial; null where there are words.</param>
public sealed record NotePart(string Name, string Words, Amount? Amount = null);
