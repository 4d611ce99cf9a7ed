using System.Text;

namespace Dosado.Dynamics.Tables;

/// <summary>Takes a comma-separated text apart (RFC 4180; tabs or semicolons where the header has more of them).</summary>
internal sealed class FieldReader(string file, string text, char separator)
{
    private int _at;
    private int _line = 1;
    private int _lineStart;

    /// <summary>What stands most often in the header outside of quotes: a comma, a semicolon or a tab.</summary>
    public static char SeparatorOf(string text)
    {
        var quoted = false;
        var found = new Dictionary<char, int> { [','] = 0, [';'] = 0, ['\t'] = 0 };
        foreach (var letter in text.TakeWhile(c => quoted || c is not ('\n' or '\r')))
        {
            quoted ^= letter == '"';
            if (!quoted && found.TryGetValue(letter, out var count))
            {
                found[letter] = count + 1;
            }
        }

        return found.MaxBy(f => f.Value).Key;
    }

    /// <summary>Each row that is not blank.</summary>
    public IEnumerable<IReadOnlyList<Field>> Rows()
    {
        while (_at < text.Length)
        {
            var row = Row();
            if (row.Count > 1 || row[0].Text.Length > 0)
            {
                yield return row;
            }
        }
    }

    private List<Field> Row()
    {
        var fields = new List<Field>();
        while (true)
        {
            var (line, column) = (_line, _at - _lineStart + 1);
            var value = _at < text.Length && text[_at] == '"' ? Quoted(line, column) : Plain();
            fields.Add(new(value, line, column));
            if (_at < text.Length && text[_at] == separator)
            {
                _at++;
                continue;
            }

            EndLine();
            return fields;
        }
    }

    private string Plain()
    {
        var start = _at;
        while (_at < text.Length && text[_at] != separator && text[_at] is not ('\n' or '\r'))
        {
            _at++;
        }

        return text[start.._at].Trim();
    }

    private string Quoted(int line, int column)
    {
        var value = new StringBuilder();
        for (_at++; _at < text.Length; _at++)
        {
            if (text[_at] == '"' && (_at + 1 >= text.Length || text[_at + 1] != '"'))
            {
                _at++;
                return value.Append(Plain()).ToString();
            }

            _at += text[_at] == '"' ? 1 : 0;
            value.Append(text[_at]);
            if (text[_at] == '\n')
            {
                (_line, _lineStart) = (_line + 1, _at + 1);
            }
        }

        throw new TableException([new(file, line, column, "this quote is never closed")]);
    }

    private void EndLine()
    {
        _at += _at < text.Length && text[_at] == '\r' ? 1 : 0;
        _at += _at < text.Length && text[_at] == '\n' ? 1 : 0;
        (_line, _lineStart) = (_line + 1, _at);
    }
}
