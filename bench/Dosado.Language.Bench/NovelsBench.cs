using Dosado.Language.Bench.Data;

namespace Dosado.Language.Bench;

/// <summary>Every finding in the dialogue of some books, beside those that were kept: what a change of the rules newly marks.</summary>
internal static class NovelsBench
{
    private static string Kept => Path.Combine(DataFolder.Repository, "bench", "language", "novels.tsv");

    public static int Run(TextWriter output, bool keep, IReadOnlyList<string> books)
    {
        var now = books.SelectMany(Marks).ToList();
        if (keep)
        {
            File.WriteAllLines(Kept, ["# book, rule, words marked, how often: ./check novels compares, with 'keep' it writes this file", .. now]);
        }

        var before = File.ReadLines(Kept).Where(l => !l.StartsWith('#')).ToHashSet();
        var changes = now.Except(before).Select(l => "+ " + l).Concat(before.Except(now).Select(l => "- " + l)).ToList();
        changes.ForEach(output.WriteLine);
        output.WriteLine($"{now.Count} kinds of marks in {books.Count} books, {changes.Count} lines differ from those kept");
        return changes.Count == 0 ? 0 : 1;
    }

    private static IEnumerable<string> Marks(string book)
    {
        var rules = Rulebook.For("en");
        return Dialogue.Read(book)
            .SelectMany(spoken => Draft.Read(spoken, rules).Findings.Select(f => (f.Rule, Words: spoken[f.Span.Start..f.Span.End])))
            .GroupBy(mark => mark)
            .Select(g => $"{Path.GetFileNameWithoutExtension(book)}\t{g.Key.Rule}\t{g.Key.Words}\t{g.Count()}")
            .Order(StringComparer.Ordinal);
    }
}
