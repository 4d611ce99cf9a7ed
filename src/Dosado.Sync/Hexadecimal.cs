using System.Buffers;

namespace Dosado.Sync;

internal static class Hexadecimal
{
    private static readonly SearchValues<char> Digits = SearchValues.Create("0123456789abcdef");

    /// <summary>Reads exactly <paramref name="size"/> bytes of lower-case hexadecimal; one spelling for one value.</summary>
    public static bool TryRead(string? text, int size, out byte[] bytes)
    {
        bytes = [];
        if (text is null || text.Length != 2 * size || text.AsSpan().ContainsAnyExcept(Digits))
        {
            return false;
        }

        bytes = Convert.FromHexString(text);
        return true;
    }
}
