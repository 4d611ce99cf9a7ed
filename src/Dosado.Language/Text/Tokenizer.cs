using Dosado.Language.Rules;

namespace Dosado.Language.Text;

/// <summary>Turns a sentence into tokens between a begin and an end mark, keeping offsets.</summary>
internal sealed class Tokenizer(Vocabulary vocabulary)
{
    private const int LongestWord = 40;

    private readonly List<Token> _tokens = [];

    /// <summary>The tokens, valid until the next call.</summary>
    public ReadOnlySpan<Token> Read(ReadOnlySpan<char> sentence)
    {
        _tokens.Clear();
        _tokens.Add(new Token(Vocabulary.Begin, 0, 0));
        for (var at = 0; at < sentence.Length;)
        {
            at = ReadOne(sentence, at);
        }

        _tokens.Add(new Token(Vocabulary.End, sentence.Length, sentence.Length));
        return System.Runtime.InteropServices.CollectionsMarshal.AsSpan(_tokens);
    }

    private int ReadOne(ReadOnlySpan<char> sentence, int at)
    {
        var c = sentence[at];
        if (c == Letters.Covered)
        {
            return ReadCovered(sentence, at);
        }

        if (Letters.IsWord(c))
        {
            return ReadWord(sentence, at);
        }

        if (c == '[' && PlaceholderEnd(sentence, at) is var end && end > at)
        {
            _tokens.Add(new Token(Vocabulary.Quoted, at, end));
            return end;
        }

        if (!char.IsWhiteSpace(c) && !char.IsControl(c) && !IsMarkup(c) && !IsHyphen(sentence, at) && !IsElision(sentence, at))
        {
            _tokens.Add(new Token(vocabulary.FindMark(c), at, at + 1));
        }

        return at + 1;
    }

    private int ReadCovered(ReadOnlySpan<char> sentence, int at)
    {
        var end = at;
        while (end < sentence.Length && sentence[end] == Letters.Covered)
        {
            end++;
        }

        _tokens.Add(new Token(Vocabulary.Quoted, at, end));
        return end;
    }

    private int ReadWord(ReadOnlySpan<char> sentence, int at)
    {
        var end = WordEnd(sentence, at);
        if (end - at > LongestWord)
        {
            _tokens.Add(new Token(Vocabulary.Unknown, at, end));
            return end;
        }

        Span<char> folded = stackalloc char[LongestWord];
        for (var i = at; i < end; i++)
        {
            folded[i - at] = Letters.Fold(sentence[i]);
        }

        var words = vocabulary.Find(folded[..(end - at)]);
        MendLast(words[0]);
        foreach (var word in words)
        {
            _tokens.Add(new Token(word, at, end));
        }

        return end;
    }

    // Only the word that follows tells what was meant: your a fool.
    private void MendLast(int next)
    {
        var last = _tokens[^1];
        if (vocabulary.FindMeant(last.Word, next) is { } meant)
        {
            _tokens.RemoveAt(_tokens.Count - 1);
            _tokens.AddRange(meant.Select(word => last with { Word = word }));
        }
    }

    // An apostrophe or a run of stars between two letters belongs to the word: don't, d*mn.
    private static int WordEnd(ReadOnlySpan<char> sentence, int at)
    {
        var end = at + 1;
        while (end < sentence.Length)
        {
            if (Letters.IsWord(sentence[end]))
            {
                end++;
            }
            else if (JoinEnd(sentence, end) is var joined && joined > end)
            {
                end = joined;
            }
            else
            {
                break;
            }
        }

        return end;
    }

    private static int JoinEnd(ReadOnlySpan<char> sentence, int at)
    {
        var next = at;
        while (next < sentence.Length && next - at < 4 && (sentence[next] == '*' || (next == at && Letters.IsApostrophe(sentence[next]))))
        {
            next++;
        }

        return next > at && next < sentence.Length && char.IsLetter(sentence[next]) ? next : at;
    }

    private static bool IsMarkup(char c) => c is '*' or '_' or '~' or '#' or '^' or '\\' or '"' or '\u201C' or '\u201D';

    private static bool IsHyphen(ReadOnlySpan<char> sentence, int at) =>
        sentence[at] is '-' or '\u2010' or '\u2011' && at > 0 && at + 1 < sentence.Length
        && Letters.IsWord(sentence[at - 1]) && Letters.IsWord(sentence[at + 1]);

    // An apostrophe at a word's end stands for a letter left out: talkin'.
    private static bool IsElision(ReadOnlySpan<char> sentence, int at) =>
        at > 0 && Letters.IsApostrophe(sentence[at]) && Letters.IsWord(sentence[at - 1]);

    // [NAME] and the like, as public corpora write what was taken out.
    private static int PlaceholderEnd(ReadOnlySpan<char> sentence, int at)
    {
        var end = at + 1;
        while (end < sentence.Length && end - at < 20 && char.IsLetter(sentence[end]))
        {
            end++;
        }

        return end > at + 1 && end < sentence.Length && sentence[end] == ']' ? end + 1 : at;
    }
}
