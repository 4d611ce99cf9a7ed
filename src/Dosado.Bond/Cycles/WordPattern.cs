using System.Globalization;

namespace Dosado.Bond;

/// <summary>
/// A pattern over words: <c>a|b</c> alternatives, <c>b*</c> a beginning, <c>@name</c> a set, <c>..2</c> up to two words.
/// </summary>
internal sealed class WordPattern
{
    private readonly Part[] _parts;

    private WordPattern(Part[] parts) => _parts = parts;

    public static WordPattern Parse(string line, IReadOnlyDictionary<string, string[]> sets) =>
        new([.. line.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(part => Part.Parse(part, sets))]);

    /// <summary>Where the pattern ends (exclusive) when it begins at a word; null when it does not.</summary>
    public int? FindEnd(IReadOnlyList<string> words, int start) => FindEnd(words, start, 0);

    private int? FindEnd(IReadOnlyList<string> words, int at, int part)
    {
        if (part == _parts.Length)
        {
            return at;
        }

        if (_parts[part].Gap is { } gap)
        {
            return Enumerable.Range(at, gap + 1).Select(next => FindEnd(words, next, part + 1)).FirstOrDefault(e => e is not null);
        }

        return at < words.Count && _parts[part].Fits(words[at]) ? FindEnd(words, at + 1, part + 1) : null;
    }

    private sealed record Part(int? Gap, string[] Words)
    {
        public static Part Parse(string text, IReadOnlyDictionary<string, string[]> sets) =>
            text.StartsWith("..", StringComparison.Ordinal)
                ? new(int.Parse(text.AsSpan(2), CultureInfo.InvariantCulture), [])
                : new(null, [.. text.Split('|').SelectMany(w => w[0] == '@' ? sets[w[1..]] : [w])]);

        public bool Fits(string word) => Words.Any(w => w.IndexOf('*', StringComparison.Ordinal) is >= 0 and var star
            ? word.StartsWith(w.AsSpan(0, star), StringComparison.Ordinal)
                && word.AsSpan(star).EndsWith(w.AsSpan(star + 1), StringComparison.Ordinal)
            : word == w);
    }
}
