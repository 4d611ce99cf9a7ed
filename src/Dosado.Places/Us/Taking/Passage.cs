using Dosado.Bond;

namespace Dosado.Places.Us.Taking;

/// <summary>Something of one's own, or something said between two, in words: for a book, a brief or a helper.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Day">Its day; null where it has none.</param>
/// <param name="Heading">What it is.</param>
/// <param name="Lines">What it says.</param>
public sealed record Passage(EntryId Id, DateOnly? Day, string Heading, IReadOnlyList<PassageLine> Lines)
{
    /// <summary>Who said it; null for oneself in a book of one's own.</summary>
    public string? By { get; init; }
}

/// <summary>A line of a passage.</summary>
/// <param name="Label">What the line is about; null where that is plain.</param>
/// <param name="Words">What it says.</param>
public sealed record PassageLine(string? Label, string Words);

/// <summary>Passages that belong together.</summary>
/// <param name="Heading">What they are.</param>
/// <param name="Passages">In their order.</param>
public sealed record Chapter(string Heading, IReadOnlyList<Passage> Passages);
