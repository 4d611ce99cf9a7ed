namespace Dosado.Language.Bench.Data;

/// <summary>What is spoken in a book: the text between double quotation marks, a paragraph at a time.</summary>
internal static class Dialogue
{
    public static IReadOnlyList<string> Read(string file) =>
        [.. File.ReadAllText(file).ReplaceLineEndings("\n").Split("\n\n").SelectMany(SpokenIn)];

    // Speech that goes on in the next paragraph is left open there; what is left open ends with its paragraph.
    private static IEnumerable<string> SpokenIn(string paragraph) =>
        paragraph.Replace('\n', ' ').Replace('\u201C', '"').Replace('\u201D', '"').Split('"')
            .Where((part, i) => i % 2 == 1 && part.Length > 1);
}
