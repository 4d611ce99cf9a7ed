namespace Dosado.Vault;

/// <summary>
/// How a code of random bits is spelled so that a person can copy it by hand. Symbols of 5 bits in Crockford's base 32
/// (no I, L, O, U; O reads as 0, I and L as 1, case does not matter), first symbol first, in groups, each closed by a
/// check symbol.
/// <code>
/// check(g) = g + sum over i = 1.. of a^i * x(i)      in GF(32), modulus z^5 + z^2 + 1, a = z
/// </code>
/// with x(i) the i-th symbol of the group and g the group's number, both from 1. The factors (1 for the check symbol)
/// all differ and none is zero, so one wrong symbol in a group is always found, and so are any two of a group that
/// changed places; g finds two groups that changed places.
/// </summary>
internal sealed record GroupedCode(int Groups, int SymbolsInGroup)
{
    private const string Alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private const int Unknown = -1;
    private const char Separator = '-';

    private int Length => Groups * (SymbolsInGroup + 1);

    /// <summary>Spells symbols of 5 bits, without their check symbols: groups joined by hyphens, upper case.</summary>
    public string Spell(ReadOnlySpan<byte> symbols)
    {
        var text = new List<char>();
        for (var group = 0; group < Groups; group++)
        {
            var part = symbols.Slice(group * SymbolsInGroup, SymbolsInGroup);
            foreach (var symbol in part)
            {
                text.Add(Alphabet[symbol]);
            }

            text.Add(Alphabet[Check(group, part)]);
            text.Add(Separator);
        }

        return new([.. text.SkipLast(1)]);
    }

    /// <summary>Reads a spelling; what is wrong with it where it cannot be read, null where it can.</summary>
    /// <param name="text">What was typed. Gaps may lie anywhere; where they lie right they tell a lost symbol's group.</param>
    /// <param name="symbols">The symbols without their check symbols.</param>
    public CodeReading<T>? FindFault<T>(string text, out byte[] symbols)
    {
        symbols = [];
        var typed = Split(text);
        int[] all = [.. typed.SelectMany(group => group)];
        if (all.Length != Length && typed.Length != Groups)
        {
            return new CodeReading<T>.WrongLength(all.Length, Length);
        }

        int[][] even = [.. all.Chunk(SymbolsInGroup + 1)];
        var groups = all.Length == Length && (typed.Length != Groups || Mistyped(even).Length == 0) ? even : typed;
        if (Mistyped(groups) is { Length: > 0 } mistyped)
        {
            return new CodeReading<T>.Mistyped(mistyped);
        }

        symbols = [.. groups.SelectMany(group => group.SkipLast(1)).Select(symbol => (byte)symbol)];
        return null;
    }

    private static int[][] Split(string text) =>
    [
        .. string.Concat(text.Select(letter => IsGap(letter) ? Separator : letter))
            .Split(Separator, StringSplitOptions.RemoveEmptyEntries)
            .Select(group => group.Select(ToSymbol).ToArray()),
    ];

    /// <summary>White space, full stops, and every dash that a phone's keyboard may put for a hyphen.</summary>
    private static bool IsGap(char letter) =>
        char.IsWhiteSpace(letter) || letter is Separator or '.' or (>= '\u2010' and <= '\u2015');

    private static int ToSymbol(char letter) => char.ToUpperInvariant(letter) switch
    {
        'O' => 0,
        'I' or 'L' => 1,
        var upper => Alphabet.IndexOf(upper),
    };

    private int[] Mistyped(int[][] groups) =>
        [.. Enumerable.Range(0, Groups).Where(group => !Fits(group, groups[group])).Select(group => group + 1)];

    private bool Fits(int group, int[] symbols)
    {
        if (symbols.Length != SymbolsInGroup + 1 || symbols.Contains(Unknown))
        {
            return false;
        }

        Span<byte> part = [.. symbols.SkipLast(1).Select(symbol => (byte)symbol)];
        return Check(group, part) == symbols[^1];
    }

    private static int Check(int group, ReadOnlySpan<byte> symbols)
    {
        // Horner's rule from the far end: the first symbol has the factor a, the check symbol itself the factor 1.
        var sum = 0;
        for (var i = symbols.Length - 1; i >= 0; i--)
        {
            sum = TimesA(sum ^ symbols[i]);
        }

        return sum ^ (group + 1);
    }

    private static int TimesA(int value) => (value & 16) == 0 ? value << 1 : ((value << 1) ^ 0b100101) & 31;
}
