namespace Dosado.Language.Text;

/// <summary>Covers what stands in quotation marks, and lines quoted from a message with a leading '&gt;'.</summary>
/// <remarks>A draft that is one field of a CSV file as a whole is read as its writer wrote it: the marks around it are
/// none, and a doubled mark inside is one.</remarks>
internal static class QuoteMask
{
    private const int None = -1;

    /// <summary>A text of the same length with the quoted characters covered; the same object where nothing is quoted.</summary>
    public static string Cover(string text)
    {
        char[]? covered = null;
        var isField = IsCsvField(text);
        var last = isField ? text.Length - 1 : text.Length;
        for (var start = isField ? 1 : 0; start < last;)
        {
            var end = Math.Min(last, LineEnd(text, start));
            CoverLine(text, start, end, ref covered);
            start = end + 1;
        }

        return covered is null ? text : new string(covered);
    }

    private static bool IsCsvField(string text) =>
        text is ['"', _, .., '"'] && text.AsSpan(1, text.Length - 2).Contains("\"\"", StringComparison.Ordinal);

    private static int LineEnd(string text, int start)
    {
        var end = text.AsSpan(start).IndexOfAny('\n', '\r');
        return end < 0 ? text.Length : start + end;
    }

    // Quotation marks pair within a line; one without a partner covers nothing.
    private static void CoverLine(string text, int start, int end, ref char[]? covered)
    {
        if (start < end && text[start] == '>')
        {
            Cover(text, start, end, ref covered);
            return;
        }

        var (open, closer) = (None, '\0');
        for (var i = start; i < end; i++)
        {
            if (open == None)
            {
                closer = CloserFor(text, i, start);
                open = closer == '\0' ? None : i = AfterDoubled(text, i, end);
            }
            else if (Closes(text, i, end, closer))
            {
                Cover(text, open + 1, i, ref covered);
                (open, i) = (None, AfterDoubled(text, i, end));
            }
            else if (closer == '\'' && CloserFor(text, i, start) is var stronger and not '\0' and not '\'')
            {
                (open, closer) = (i, stronger);
            }
        }
    }

    private static int AfterDoubled(string text, int at, int end) =>
        text[at] == '"' && at + 1 < end && text[at + 1] == '"' ? at + 1 : at;

    private static char CloserFor(string text, int at, int lineStart) => text[at] switch
    {
        '"' => '"',
        '\u201C' or '\u201E' => '\u201D',
        '\u00AB' => '\u00BB',
        '\u00BB' => '\u00AB',
        '\u201A' => '\'',
        '\u2018' => '\'',
        '\'' when (at == lineStart || !Letters.IsWord(text[at - 1])) && IsWordAt(text, at + 1) => '\'',
        _ => '\0',
    };

    private static bool Closes(string text, int at, int lineEnd, char closer) => closer switch
    {
        '\'' => text[at] is '\'' or '\u2019' or '\u2018' && (at + 1 >= lineEnd || !Letters.IsWord(text[at + 1])),
        '\u201D' => text[at] is '\u201D' or '\u201C',
        _ => text[at] == closer,
    };

    private static bool IsWordAt(string text, int at) => at < text.Length && Letters.IsWord(text[at]);

    private static void Cover(string text, int start, int end, ref char[]? covered)
    {
        covered ??= text.ToCharArray();
        covered.AsSpan(start, end - start).Fill(Letters.Covered);
    }
}
