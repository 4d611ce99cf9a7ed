namespace Dosado.Language.Rules;

/// <summary>Every word the rules name, with the sets it belongs to.</summary>
internal sealed class Vocabulary
{
    public const int Unknown = 0;
    public const int Begin = 1;
    public const int End = 2;
    public const int Quoted = 3;
    public const int UnknownMark = 4;

    private const int LongestSuffix = 5;

    private readonly Dictionary<string, int[]>.AlternateLookup<ReadOnlySpan<char>> _words;
    private readonly Dictionary<string, int[]>.AlternateLookup<ReadOnlySpan<char>> _endings;
    private readonly Dictionary<(int Word, int Next), int[]> _mistaken;
    private readonly ulong[] _sets;
    private readonly int _stride;
    private readonly int[] _unknown = [Unknown];

    public Vocabulary(
        Dictionary<string, int[]> words, Dictionary<string, int[]> endings, Dictionary<(int Word, int Next), int[]> mistaken, ulong[] sets, int stride)
    {
        _words = words.GetAlternateLookup<ReadOnlySpan<char>>();
        _endings = endings.GetAlternateLookup<ReadOnlySpan<char>>();
        (_mistaken, _sets, _stride) = (mistaken, sets, stride);
    }

    /// <summary>Whether the word belongs to the set.</summary>
    public bool IsIn(int word, int set) => (_sets[(word * _stride) + (set >> 6)] >> (set & 63) & 1) != 0;

    /// <summary>The words a folded surface word stands for: more than one for a contraction.</summary>
    public ReadOnlySpan<int> Find(Span<char> folded)
    {
        if (TryFind(folded, out var found))
        {
            return found;
        }

        // Letters drawn out: first to two of a kind, then to one.
        var twice = Squeeze(folded, keep: 2);
        if (twice < folded.Length && (TryFind(folded[..twice], out found) || TryFind(folded[..Squeeze(folded[..twice], 1)], out found)))
        {
            return found;
        }

        return FindByEnding(folded[..Math.Min(twice, folded.Length)]);
    }

    /// <summary>The words that were meant by one which is often written for them before <paramref name="next"/>; null where it was meant itself.</summary>
    public int[]? FindMeant(int word, int next) => _mistaken.GetValueOrDefault((word, next));

    public int FindMark(char mark) => _words.TryGetValue([mark], out var found) ? found[0] : UnknownMark;

    private bool TryFind(ReadOnlySpan<char> folded, out int[] found)
    {
        if (_words.TryGetValue(folded, out found!))
        {
            return true;
        }

        var apostrophe = folded.LastIndexOf('\'');
        return apostrophe > 0 && TryTakeApart(folded, apostrophe, out found);
    }

    // The ending is tried with the letter before the apostrophe as well: does|n't, you|'re.
    private bool TryTakeApart(ReadOnlySpan<char> folded, int apostrophe, out int[] found)
    {
        for (var cut = apostrophe - 1; cut <= apostrophe; cut++)
        {
            if (cut > 0 && _endings.TryGetValue(folded[cut..], out var ending))
            {
                var stem = _words.TryGetValue(folded[..cut], out var known) ? known : _unknown;
                found = [.. stem, .. ending];
                return true;
            }
        }

        found = _unknown;
        return false;
    }

    private int[] FindByEnding(ReadOnlySpan<char> folded)
    {
        Span<char> ending = stackalloc char[LongestSuffix + 1];
        ending[0] = '*';
        for (var length = Math.Min(LongestSuffix, folded.Length - 2); length > 0; length--)
        {
            folded[^length..].CopyTo(ending[1..]);
            if (_words.TryGetValue(ending[..(length + 1)], out var found))
            {
                return found;
            }
        }

        return _unknown;
    }

    private static int Squeeze(Span<char> word, int keep)
    {
        var (length, run) = (0, 0);
        for (var i = 0; i < word.Length; i++)
        {
            run = i > 0 && length > 0 && word[i] == word[length - 1] ? run + 1 : 1;
            if (run <= keep)
            {
                word[length++] = word[i];
            }
        }

        return length;
    }
}
