using System.Text;

namespace Dosado.Language.Bench.Data;

/// <summary>A comment with the UTF-16 places of the characters that annotators found toxic.</summary>
/// <param name="Text">The comment.</param>
/// <param name="Toxic">Whether each UTF-16 unit is toxic.</param>
internal sealed record ToxicPost(string Text, bool[] Toxic);

/// <summary>SemEval-2021 task 5 (Pavlopoulos et al. 2021, CC0). Its offsets count code points; ours count UTF-16 units.</summary>
internal static class ToxicSpans
{
    public static IReadOnlyList<ToxicPost> Read(string part) =>
        [.. Records(File.ReadAllText(DataFolder.File("toxic-spans", $"tsd_{part}.csv"))).Skip(1).Select(ToPost)];

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

    // RFC 4180: fields in quotation marks may hold commas and line feeds; a doubled mark is a mark.
    private static IEnumerable<List<string>> Records(string csv)
    {
        List<string> record = [];
        var field = new StringBuilder();
        var quoted = false;
        for (var i = 0; i < csv.Length; i++)
        {
            var c = csv[i];
            if (c == '"' && quoted && i + 1 < csv.Length && csv[i + 1] == '"')
            {
                field.Append('"');
                i++;
            }
            else if (c == '"')
            {
                quoted = !quoted;
            }
            else if (quoted || c is not (',' or '\n' or '\r'))
            {
                field.Append(c);
            }
            else if (c != '\r')
            {
                record.Add(field.ToString());
                field.Clear();
                if (c == '\n')
                {
                    yield return record;
                    record = [];
                }
            }
        }
    }
}
