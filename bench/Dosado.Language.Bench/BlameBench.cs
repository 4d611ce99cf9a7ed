using Dosado.Language.Bench.Data;

namespace Dosado.Language.Bench;

/// <summary>"This sentence speaks blame": precision and recall on sentences labelled by the annotators' guide.</summary>
internal static class BlameBench
{
    private static readonly (string Name, string Part)[] Sets =
    [
        ("train330", "train"), ("train1287", "train"), ("film1955", "film"), ("dev300", "dev"), ("dev300b", "dev"), ("dev300c", "dev"),
        ("dev240d", "dev"), ("test359", "test"), ("test400", "test"), ("film450", "film"),
    ];

    public static void Run(TextWriter output)
    {
        output.WriteLine("| labels | part | positive / negative / borderline | precision | recall |");
        output.WriteLine("|---|---|---|---|---|");
        foreach (var (name, part) in Sets)
        {
            output.WriteLine(Measure(name, part == "film" ? FilmLines.Read() : [.. GoEmotions.Read(part).Select(r => r.Text)]));
        }
    }

    private static string Measure(string name, IReadOnlyList<string> texts)
    {
        var labels = BlameLabels.Read(name);
        var rules = Rulebook.For("en");
        var judged = labels.Where(l => !l.IsBorderline)
            .Select(l => (l.IsPositive, Found: Draft.Read(texts[l.Line], rules).SpeaksBlame)).ToList();
        var right = judged.Count(j => j is { IsPositive: true, Found: true });
        var precision = new Wilson(right, judged.Count(j => j.Found));
        var recall = new Wilson(right, judged.Count(j => j.IsPositive));
        var counts = $"{judged.Count(j => j.IsPositive)} / {judged.Count(j => !j.IsPositive)} / {labels.Count(l => l.IsBorderline)}";
        return $"| {name} | {labels.Count} | {counts} | {precision} | {recall} |";
    }
}
