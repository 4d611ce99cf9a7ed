using System.Collections.Frozen;

namespace Dosado.Bond;

/// <summary>What a move in own words amounts to, for telling whether two times are alike.</summary>
internal static class MoveWords
{
    private const string Unweighed = "small";

    private static readonly ILookup<bool, (string Kind, string Words)> Lines =
        WordList.Read("moves").SelectMany(list => list).ToLookup(line => line.Kind == Unweighed);

    private static readonly (string Key, WordPattern Pattern)[] Patterns =
        [.. Lines[false].Select(line => (line.Kind, WordPattern.Parse(line.Words, FrozenDictionary<string, string[]>.Empty)))];

    private static readonly FrozenSet<string> Small = Lines[true].SelectMany(line => line.Words.Split(' ')).ToFrozenSet();

    /// <summary>The keys of the moves that these words name; none for words that no pattern knows.</summary>
    public static IEnumerable<string> KeysOf(string text) => WordList.Sentences(text)
        .SelectMany(words => Patterns
            .Where(p => Enumerable.Range(0, words.Length).Any(start => p.Pattern.FindEnd(words, start) is not null))
            .Select(p => p.Key))
        .Distinct();

    /// <summary>The words that carry meaning, cut to their first five letters.</summary>
    public static FrozenSet<string> StemsOf(string text) => WordList.Sentences(text)
        .SelectMany(words => words)
        .Where(word => !Small.Contains(word))
        .Select(word => word.Length <= 5 ? word : word[..5])
        .ToFrozenSet();
}
