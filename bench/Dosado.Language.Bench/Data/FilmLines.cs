namespace Dosado.Language.Bench.Data;

/// <summary>Lines of film dialogue: XED (Öhman, Pàmies, Kajava, Tiedemann 2020, CC BY 4.0), the English part.</summary>
internal static class FilmLines
{
    private static readonly string[] Warm = ["5", "8"];

    public static IReadOnlyList<string> Read() => [.. Rows().Select(r => r[0])];

    /// <summary>Those that the annotators marked with nothing but joy and trust.</summary>
    public static IReadOnlyList<string> ReadWarm() =>
        [.. Rows().Where(r => r[1].Split(',', StringSplitOptions.TrimEntries).All(Warm.Contains)).Select(r => r[0])];

    private static IEnumerable<string[]> Rows() =>
        File.ReadAllLines(DataFolder.File("xed", "en-annotated.train.tsv")).Select(l => l.Split('\t'));
}
