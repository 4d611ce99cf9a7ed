namespace Dosado.Language.Rules;

/// <summary>
/// Reads a pattern: <c>word</c>, <c>@set</c>, <c>(one | other)</c>, <c>x?</c> for optional, <c>..3</c> for up to three
/// words, <c>[x]</c> for what to mark, <c>^</c> and <c>$</c> for the sentence's ends, <c>\?</c> for a question mark.
/// </summary>
internal sealed class PatternParser(VocabularyBuilder words, Block block, string text)
{
    private int _at;

    public Pattern Parse()
    {
        var pattern = ReadChoice();
        return _at == text.Length ? pattern : throw block.Wrong($"cannot read '{text[_at..]}' in '{text}'");
    }

    private Pattern ReadChoice()
    {
        List<Pattern> choices = [ReadSequence()];
        while (Take('|'))
        {
            choices.Add(ReadSequence());
        }

        return choices.Count == 1 ? choices[0] : new Pattern.Choice(JoinSingleWords(choices));
    }

    // (one | two | other words): the single words make one set, so that they cost one edge.
    private List<Pattern> JoinSingleWords(List<Pattern> choices)
    {
        var singles = choices.OfType<Pattern.Sequence>().Where(IsSingleWord).ToList();
        if (singles.Count < 2)
        {
            return choices;
        }

        var set = words.SetOf(singles.SelectMany(s => words.WordsOf(((Pattern.One)s.Of[0]).Label)));
        return [new Pattern.One(~set), .. choices.Except(singles)];
    }

    private bool IsSingleWord(Pattern.Sequence sequence) =>
        sequence.Of is [Pattern.One one] && words.IsOneWord(one.Label);

    private Pattern.Sequence ReadSequence()
    {
        List<Pattern> parts = [];
        SkipSpaces();
        while (_at < text.Length && text[_at] is not ('|' or ')'))
        {
            var part = ReadPart();
            parts.Add(Take('?') ? new Pattern.Optional(part) : part);
            SkipSpaces();
        }

        return new Pattern.Sequence(parts);
    }

    private Pattern ReadPart()
    {
        if (Take('['))
        {
            return new Pattern.MarkBegin();
        }

        if (Take(']'))
        {
            return new Pattern.MarkEnd();
        }

        if (!Take('('))
        {
            return ReadWord();
        }

        var inner = ReadChoice();
        return Take(')') ? inner : throw block.Wrong($"a ')' is missing in '{text}'");
    }

    private Pattern ReadWord()
    {
        var start = _at;
        while (_at < text.Length && (text[_at] is not (' ' or '|' or '(' or ')' or '[' or ']' or '?') || IsEscaped(start)))
        {
            _at++;
        }

        var word = text[start.._at];
        return word switch
        {
            ['.', '.', .. var most] when int.TryParse(most, out var count) => new Pattern.Gap(count),
            ['@', .. var name] => words.FindSet(name) is var set and >= 0
                ? new Pattern.One(~set)
                : throw block.Wrong($"there is no set '{name}'"),
            ['\\', .. var mark] => new Pattern.One(words.Word(mark)),
            "" => throw block.Wrong($"a word is missing in '{text}'"),
            _ => new Pattern.One(words.LabelOf(word)),
        };
    }

    private bool IsEscaped(int start) => _at == start + 1 && text[start] == '\\';

    private bool Take(char c)
    {
        SkipSpacesBefore(c);
        if (_at >= text.Length || text[_at] != c)
        {
            return false;
        }

        _at++;
        return true;
    }

    private void SkipSpacesBefore(char c)
    {
        if (c != '?')
        {
            SkipSpaces();
        }
    }

    private void SkipSpaces()
    {
        while (_at < text.Length && text[_at] == ' ')
        {
            _at++;
        }
    }
}
