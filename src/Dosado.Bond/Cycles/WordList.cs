namespace Dosado.Bond;

/// <summary>A list of words as this assembly brings it along: lines of a kind and what belongs to it; <c>#</c> begins a remark.</summary>
internal static class WordList
{
    /// <summary>The lists of this name, one for each language that has it.</summary>
    public static IEnumerable<IReadOnlyList<(string Kind, string Words)>> Read(string name)
    {
        var assembly = typeof(WordList).Assembly;
        foreach (var resource in assembly.GetManifestResourceNames().Where(n => n.StartsWith($"words.{name}.", StringComparison.Ordinal)))
        {
            using var reader = new StreamReader(assembly.GetManifestResourceStream(resource)!);
            yield return [.. Parse(reader.ReadToEnd())];
        }
    }

    /// <summary>Lower-case words of a text, sentence by sentence; an apostrophe does not part a word.</summary>
    public static IEnumerable<string[]> Sentences(string text) => text
        .Split(['.', '!', '?', ';', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries)
        .Select(Words)
        .Where(words => words.Length > 0);

    private static string[] Words(string sentence)
    {
        var plain = sentence.Replace("'", string.Empty, StringComparison.Ordinal).Replace("’", string.Empty, StringComparison.Ordinal);
        var spaced = string.Concat(plain.Select(c => char.IsLetterOrDigit(c) ? char.ToLowerInvariant(c) : ' '));
        return spaced.Split(' ', StringSplitOptions.RemoveEmptyEntries);
    }

    private static IEnumerable<(string Kind, string Words)> Parse(string file) => file.Split('\n')
        .Select(line => line.Trim())
        .Where(line => line.Length > 0 && line[0] != '#')
        .Select(line => line.Split(' ', 2))
        .Select(parts => (parts[0], parts[1]));
}
