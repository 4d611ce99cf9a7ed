namespace Dosado.Language.Text;

/// <summary>Cuts a text into sentences that cover it without gaps. A sentence that does not end is cut at a space.</summary>
internal ref struct Sentences(ReadOnlySpan<char> text)
{
    /// <summary>Longer stretches are read in pieces, which keeps the work per sentence bounded. In UTF-16 units.</summary>
    public const int Longest = 800;

    private readonly ReadOnlySpan<char> _text = text;

    public TextSpan Current { get; private set; }

    public readonly Sentences GetEnumerator() => this;

    public bool MoveNext()
    {
        var start = Current.End;
        if (start >= _text.Length)
        {
            return false;
        }

        Current = new TextSpan(start, EndFrom(start));
        return true;
    }

    private readonly int EndFrom(int start)
    {
        var limit = Math.Min(_text.Length, start + Longest);
        for (var i = start; i < limit; i++)
        {
            if (Letters.IsEnd(_text[i]) && EndsAt(i))
            {
                return AfterClosers(i + 1);
            }
        }

        return limit == _text.Length ? limit : LastSpace(start, limit);
    }

    // A full stop inside a number or an address ends nothing.
    private readonly bool EndsAt(int at) =>
        _text[at] != '.' || at + 1 >= _text.Length || !char.IsLetterOrDigit(_text[at + 1]);

    private readonly int AfterClosers(int at)
    {
        while (at < _text.Length && (Letters.IsEnd(_text[at]) || Letters.IsCloser(_text[at]) || _text[at] == ' '))
        {
            at++;
        }

        return at;
    }

    private readonly int LastSpace(int start, int limit)
    {
        var space = _text[start..limit].LastIndexOf(' ');
        if (space > 0)
        {
            return start + space + 1;
        }

        return char.IsHighSurrogate(_text[limit - 1]) && limit - 1 > start ? limit - 1 : limit;
    }
}
