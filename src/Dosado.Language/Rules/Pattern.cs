namespace Dosado.Language.Rules;

/// <summary>A part of a pattern, as a rule file writes it.</summary>
internal abstract record Pattern
{
    /// <summary>A word, or a set of words (negative: the complement of the set's id).</summary>
    public sealed record One(int Label) : Pattern;

    /// <summary>Up to so many words of any kind.</summary>
    public sealed record Gap(int Most) : Pattern;

    /// <summary>One of several.</summary>
    public sealed record Choice(IReadOnlyList<Pattern> Of) : Pattern;

    /// <summary>One after the other.</summary>
    public sealed record Sequence(IReadOnlyList<Pattern> Of) : Pattern;

    /// <summary>Present or not.</summary>
    public sealed record Optional(Pattern Of) : Pattern;

    /// <summary>The marked stretch begins with the next word.</summary>
    public sealed record MarkBegin : Pattern;

    /// <summary>The marked stretch ended with the word before.</summary>
    public sealed record MarkEnd : Pattern;
}
