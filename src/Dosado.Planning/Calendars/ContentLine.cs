namespace Dosado.Planning.Calendars;

/// <summary>One unfolded line (RFC 5545, 3.1).</summary>
/// <param name="Name">In capitals.</param>
/// <param name="Parameters">Names in capitals, in order, quotes taken away.</param>
/// <param name="Value">As it stands.</param>
/// <param name="Number">Where it begins in the file, from 1.</param>
internal sealed record ContentLine(
    string Name, IReadOnlyList<(string Name, string Value)> Parameters, string Value, int Number)
{
    public string? Parameter(string name)
    {
        foreach (var parameter in Parameters)
        {
            if (parameter.Name == name) return parameter.Value;
        }

        return null;
    }

    public CalendarException Wrong(CalendarCause cause) => new(cause, Number, $"{Name}:{Value}");

    public static ContentLine Parse(string text, int number)
    {
        var at = EndOfToken(text, 0);
        if (at == 0 || at == text.Length) throw new CalendarException(CalendarCause.NotALine, number, text);
        var name = text[..at].ToUpperInvariant();
        var parameters = new List<(string, string)>();
        while (at < text.Length && text[at] == ';')
        {
            var equals = text.IndexOf('=', at);
            if (equals < 0) throw new CalendarException(CalendarCause.NotALine, number, text);
            var end = EndOfToken(text, equals + 1);
            parameters.Add((text[(at + 1)..equals].ToUpperInvariant(), text[(equals + 1)..end].Trim('"')));
            at = end;
        }

        if (at >= text.Length || text[at] != ':') throw new CalendarException(CalendarCause.NotALine, number, text);
        return new(name, parameters, text[(at + 1)..], number);
    }

    /// <summary>The next colon or semicolon that no quotes enclose.</summary>
    private static int EndOfToken(string text, int from)
    {
        var quoted = false;
        for (var i = from; i < text.Length; i++)
        {
            if (text[i] == '"') quoted = !quoted;
            else if (!quoted && text[i] is ':' or ';') return i;
        }

        return text.Length;
    }
}
