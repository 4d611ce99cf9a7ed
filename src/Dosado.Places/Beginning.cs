using System.Globalization;

namespace Dosado.Places;

/// <summary>How a text begins, for a line in a list.</summary>
internal static class Beginning
{
    /// <summary>All of a short text; of a long one its beginning, which never ends within a letter.</summary>
    public static string Of(string words, int most)
    {
        if (words.Length <= most)
        {
            return words;
        }

        var end = StringInfo.ParseCombiningCharacters(words[..(most + 1)])[^1];
        return words[..end] + "\u2026";
    }
}
