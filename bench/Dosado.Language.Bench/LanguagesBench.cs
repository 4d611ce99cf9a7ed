using Dosado.Language.Bench.Data;

namespace Dosado.Language.Bench;

/// <summary>The rules of each language on sentences of this project: blame written after the rules, and the silence corpus.</summary>
internal static class LanguagesBench
{
    public static void Run(TextWriter output)
    {
        output.WriteLine("| language | blame sentences marked | sentences of the silence corpus marked |");
        output.WriteLine("|---|---|---|");
        foreach (var language in Rulebook.Languages)
        {
            var rules = Rulebook.For(language);
            var blame = File.ReadAllLines(Path.Combine(DataFolder.Repository, "bench", "language", $"blame-{language}.txt"));
            var silence = Directory.GetFiles(Path.Combine(Written.Folder, language == "en" ? "" : language), "*.txt").SelectMany(File.ReadAllLines).ToList();
            var found = new Wilson(blame.Count(s => Draft.Read(s, rules).SpeaksBlame), blame.Length);
            var marked = silence.Count(s => Draft.Read(s, rules).Findings.Count > 0);
            output.WriteLine($"| {language} | {found} | {marked} of {silence.Count} |");
        }
    }
}
