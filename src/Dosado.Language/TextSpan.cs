namespace Dosado.Language;

/// <summary>A stretch of a draft in UTF-16 units, as <see cref="string"/> counts them.</summary>
/// <param name="Start">The first unit, 0 or more.</param>
/// <param name="End">One past the last unit, never below <paramref name="Start"/>.</param>
public readonly record struct TextSpan(int Start, int End)
{
    /// <summary>The number of UTF-16 units.</summary>
    public int Length => End - Start;

    internal bool Overlaps(TextSpan other) => Start < other.End && other.Start < End;

    internal TextSpan Shifted(int by) => new(Start + by, End + by);
}
