namespace Dosado.Language.Text;

/// <summary>How single characters are read, in every language alike.</summary>
internal static class Letters
{
    /// <summary>Stands for quoted text, which is not the writer's own.</summary>
    public const char Covered = '\uFFFC';

    public static bool IsWord(char c) => char.IsLetterOrDigit(c) || IsMark(c);

    public static bool IsApostrophe(char c) => c is '\'' or '\u2019' or '\u2018' or '\u02BC' or '`' or '\u00B4';

    public static bool IsEnd(char c) => c is '.' or '!' or '?' or '\u2026' or '\n' or '\r' or '\u061F' or '\u3002'
        or '\u00BF' or '\u00A1' or '\uFF01' or '\uFF1F';

    public static bool IsCloser(char c) => c is '"' or '\u201D' or '\u00BB' or ')' or ']' or '\'' or '\u2019' or '*';

    public static char Fold(char c) => IsApostrophe(c) ? '\'' : char.ToLowerInvariant(c);

    private static bool IsMark(char c) =>
        c is >= '\u0300' and < '\uFE00'
        && char.GetUnicodeCategory(c) is System.Globalization.UnicodeCategory.NonSpacingMark;
}
