namespace Dosado.Language.Bench.Data;

/// <summary>The sentences of the safety tests: refusals, limits, stops, goodbyes, fear, injury, force, threats received.</summary>
internal static class Written
{
    public static string Folder { get; } = Path.Combine(DataFolder.Repository, "tests", "Dosado.Language.Tests", "Silence");

    public static IEnumerable<(string Group, IReadOnlyList<string> Sentences)> Groups() =>
        Directory.GetFiles(Folder, "*.txt").Order()
            .Select(f => (Path.GetFileNameWithoutExtension(f), (IReadOnlyList<string>)File.ReadAllLines(f)));
}
