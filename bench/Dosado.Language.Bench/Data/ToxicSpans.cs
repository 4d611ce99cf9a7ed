namespace Dosado.Language.Bench.Data;

/// <summary>A comment with the UTF-16 places of the characters that annotators found toxic.</summary>
/// <param name="Text">The comment.</param>
/// <param name="Toxic">Whether each UTF-16 unit is toxic.</param>
internal sealed record ToxicPost(string Text, bool[] Toxic);

/// <summary>SemEval-2021 task 5 (Pavlopoulos et al. 2021, CC0). Its offsets count code points; ours count UTF-16 units.</summary>
internal static class ToxicSpans
{
    public static IReadOnlyList<ToxicPost> Read(string part) =>
        [.. Csv.Records(File.ReadAllText(DataFolder.File("toxic-spans", $"tsd_{part}.csv"))).Skip(1).Select(ToPost)];

    private static ToxicPost ToPost(List<string> fields)
    {
        var text = fields[1];
        var codePoints = fields[0].Trim('[', ']').Split(',', StringSplitOptions.RemoveEmptyEntries).Select(int.Parse).ToHashSet();
        var toxic = new bool[text.Length];
        var (at, point) = (0, 0);
        foreach (var rune in text.EnumerateRunes())
        {
            toxic.AsSpan(at, Math.Min(rune.Utf16SequenceLength, text.Length - at)).Fill(codePoints.Contains(point++));
            at += rune.Utf16SequenceLength;
        }

        return new ToxicPost(text, toxic);
    }
}
