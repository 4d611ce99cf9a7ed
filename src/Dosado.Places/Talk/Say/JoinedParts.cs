namespace Dosado.Places.Talk.Say;

/// <summary>The parts of a draft as one text, and the way back from a place in it to a part.</summary>
internal sealed class JoinedParts(IReadOnlyList<string> parts)
{
    private const string Between = "\n\n";

    public string Text { get; } = string.Join(Between, parts);

    /// <summary>The part that holds a stretch of the text; null where it runs over an edge.</summary>
    public (int Part, int Start, int End)? FindPart(int start, int end)
    {
        var from = 0;
        for (var part = 0; part < parts.Count; part++)
        {
            if (start >= from && end <= from + parts[part].Length)
            {
                return (part, start - from, end - from);
            }

            from += parts[part].Length + Between.Length;
        }

        return null;
    }
}
