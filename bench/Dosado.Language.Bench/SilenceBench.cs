using Dosado.Language.Bench.Data;

namespace Dosado.Language.Bench;

/// <summary>Findings per thousand sentences on warm and neutral second-person text.</summary>
internal static class SilenceBench
{
    public static void Run(TextWriter output, bool list)
    {
        output.WriteLine("| part | rows | sentences | findings | per 1,000 |");
        output.WriteLine("|---|---|---|---|---|");
        foreach (var part in new[] { "train", "dev", "test" })
        {
            var rows = GoEmotions.Read(part).Where(GoEmotions.SpeaksToYou).ToList();
            output.WriteLine(Measure($"{part}, warm or neutral", [.. rows.Where(GoEmotions.IsWarmOrNeutral)], list ? output : null));
            output.WriteLine(Measure($"{part}, warm only", [.. rows.Where(GoEmotions.IsWarm)], null));
        }
    }

    private static string Measure(string name, IReadOnlyList<EmotionRow> rows, TextWriter? list)
    {
        var rules = Rulebook.For("en");
        var count = 0;
        foreach (var row in rows)
        {
            var findings = Draft.Read(row.Text, rules).Findings;
            count += findings.Count;
            if (findings.Count > 0)
            {
                list?.WriteLine($"{row.Id}\t{string.Join(' ', findings.Select(f => f.Rule))}\t{row.Text}");
            }
        }

        return $"| {name} | {rows.Count} | {rows.Sum(r => CountSentences(r.Text))} | {count} | {1000.0 * count / rows.Count:0.0} |";
    }

    private static int CountSentences(string text) =>
        text.Split(['.', '!', '?', '\u2026'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Length;
}
