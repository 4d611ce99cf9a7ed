using Dosado.Language.Bench.Data;

namespace Dosado.Language.Bench;

/// <summary>Findings per thousand sentences where nothing ought to be found, by source.</summary>
internal static class SilenceBench
{
    public static void Run(TextWriter output, bool list)
    {
        output.WriteLine("| source | rows | sentences | findings | per 1,000 sentences |");
        output.WriteLine("|---|---|---|---|---|");
        foreach (var part in new[] { "train", "dev", "test" })
        {
            var rows = GoEmotions.Read(part).Where(GoEmotions.SpeaksToYou).ToList();
            output.WriteLine(Measure($"GoEmotions {part}, warm or neutral", Texts(rows.Where(GoEmotions.IsWarmOrNeutral)), list ? output : null));
            output.WriteLine(Measure($"GoEmotions {part}, warm only", Texts(rows.Where(GoEmotions.IsWarm)), null));
        }

        output.WriteLine(Measure("of these in test, judged no blame by the guide", JudgedCalm(), list ? output : null));
        output.WriteLine(Measure("film lines of joy and trust", [.. FilmLines.ReadWarm().Where(GoEmotions.SpeaksToYou)], list ? output : null));
        output.WriteLine(Measure("requests of the politer half", [.. Requests.ReadPolite().Where(GoEmotions.SpeaksToYou)], list ? output : null));
        foreach (var (group, sentences) in Written.Groups())
        {
            output.WriteLine(Measure($"written for this project: {group}", sentences, list ? output : null));
        }
    }

    // The emotions' annotators call plain insults neutral now and then; these rows were judged by the guide as well, unread by the engine.
    private static List<string> JudgedCalm()
    {
        var rows = GoEmotions.Read("test");
        var calm = new[] { "test359", "test400" }.SelectMany(BlameLabels.Read).Where(l => l is { IsPositive: false, IsBorderline: false });
        return Texts(calm.Select(l => rows[l.Line]).Where(GoEmotions.IsWarmOrNeutral));
    }

    private static List<string> Texts(IEnumerable<EmotionRow> rows) => [.. rows.Select(r => r.Text)];

    private static string Measure(string name, IReadOnlyList<string> texts, TextWriter? list)
    {
        var rules = Rulebook.For("en");
        var count = 0;
        foreach (var text in texts)
        {
            var findings = Draft.Read(text, rules).Findings;
            count += findings.Count;
            if (findings.Count > 0)
            {
                list?.WriteLine($"{name}\t{string.Join(' ', findings.Select(f => f.Rule))}\t{text}");
            }
        }

        var sentences = texts.Sum(CountSentences);
        return $"| {name} | {texts.Count} | {sentences} | {count} | {1000.0 * count / sentences:0.0} |";
    }

    private static int CountSentences(string text) =>
        Math.Max(1, text.Split(['.', '!', '?', '\u2026'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Length);
}
