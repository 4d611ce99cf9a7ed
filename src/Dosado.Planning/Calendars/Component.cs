using System.Text;

namespace Dosado.Planning.Calendars;

/// <summary>What stands between a BEGIN and its END.</summary>
internal sealed class Component(string name, int line)
{
    public string Name { get; } = name;

    public int Line { get; } = line;

    public List<ContentLine> Lines { get; } = [];

    public List<Component> Children { get; } = [];

    public ContentLine? Find(string property) => Lines.Find(l => l.Name == property);

    public IEnumerable<ContentLine> All(string property) => Lines.Where(l => l.Name == property);
}

/// <summary>Unfolds a file and builds its components. What is broken is said and left out; the rest is kept.</summary>
internal sealed class ComponentReader(List<CalendarFault> faults)
{
    private readonly Component _root = new("file", 0);
    private readonly Stack<Component> _open = [];

    /// <summary>The calendars of a file.</summary>
    public IReadOnlyList<Component> Read(string text)
    {
        if (text.Length > CalendarLimits.Characters)
        {
            faults.Add(new(1, CalendarCause.TooLong, $"{text.Length}"));
            return [];
        }

        _open.Push(_root);
        foreach (var (line, number) in Unfold(text)) Take(line, number);
        if (_open.Count > 1) faults.Add(new(_open.Peek().Line, CalendarCause.Unfinished, _open.Peek().Name));
        var calendars = _root.Children.Where(c => c.Name == "VCALENDAR").ToArray();
        if (calendars.Length == 0) faults.Add(new(1, CalendarCause.NotACalendar, Start(text)));
        return calendars;
    }

    private static string Start(string text) => text.Length > 40 ? text[..40] : text;

    /// <summary>Lines joined where the next begins with a space or a tab (RFC 5545, 3.1).</summary>
    private static IEnumerable<(string Line, int Number)> Unfold(string text)
    {
        var line = new StringBuilder();
        var (number, begun, at) = (0, 1, text.StartsWith('\uFEFF') ? 1 : 0);
        while (at < text.Length)
        {
            var end = text.AsSpan(at).IndexOfAny('\r', '\n');
            end = end < 0 ? text.Length : at + end;
            number++;
            var folded = end > at && text[at] is ' ' or '\t';
            if (!folded)
            {
                if (line.Length > 0) yield return (line.ToString(), begun);
                line.Clear();
                begun = number;
            }

            line.Append(text, folded ? at + 1 : at, end - at - (folded ? 1 : 0));
            at = end + (end + 1 < text.Length && text[end] == '\r' && text[end + 1] == '\n' ? 2 : 1);
        }

        if (line.Length > 0) yield return (line.ToString(), begun);
    }

    private void Take(string text, int number)
    {
        if (text.Length > CalendarLimits.LineLength)
        {
            faults.Add(new(number, CalendarCause.LineTooLong, $"{text.Length}"));
            return;
        }

        try
        {
            var line = ContentLine.Parse(text, number);
            if (line.Name == "BEGIN") Begin(line);
            else if (line.Name == "END") End(line);
            else _open.Peek().Lines.Add(line);
        }
        catch (CalendarException wrong)
        {
            faults.Add(wrong.Fault);
        }
    }

    private void Begin(ContentLine line)
    {
        if (_open.Count > CalendarLimits.Depth) throw line.Wrong(CalendarCause.TooDeep);
        var component = new Component(line.Value.Trim().ToUpperInvariant(), line.Number);
        _open.Peek().Children.Add(component);
        _open.Push(component);
    }

    private void End(ContentLine line)
    {
        var name = line.Value.Trim().ToUpperInvariant();
        if (_open.All(c => c.Name != name)) throw line.Wrong(CalendarCause.WrongEnd);
        while (_open.Pop().Name != name) faults.Add(line.Wrong(CalendarCause.WrongEnd).Fault);
    }
}
