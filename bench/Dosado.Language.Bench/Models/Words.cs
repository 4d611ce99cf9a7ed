namespace Dosado.Language.Bench.Models;

/// <summary>A word of a text for the models: folded, with its place.</summary>
internal readonly record struct WordAt(string Text, int Start, int End);

/// <summary>Cuts a text into runs of letters and digits, and single marks.</summary>
internal static class Words
{
    public static List<WordAt> Of(string text)
    {
        List<WordAt> words = [];
        for (var at = 0; at < text.Length;)
        {
            var end = at + 1;
            if (IsInner(text[at]))
            {
                while (end < text.Length && (IsInner(text[end]) || IsJoin(text, end)))
                {
                    end++;
                }
            }
            else if (char.IsHighSurrogate(text[at]) && end < text.Length)
            {
                end++;
            }

            if (!char.IsWhiteSpace(text[at]))
            {
                words.Add(new WordAt(Fold(text[at..end]), at, end));
            }

            at = end;
        }

        return words;
    }

    private static bool IsInner(char c) => char.IsLetterOrDigit(c);

    private static bool IsJoin(string text, int at) =>
        text[at] is '\'' or '\u2019' or '*' or '@' or '$' && at + 1 < text.Length && IsInner(text[at + 1]);

    private static string Fold(string word) => word.ToLowerInvariant().Replace('\u2019', '\'');
}
