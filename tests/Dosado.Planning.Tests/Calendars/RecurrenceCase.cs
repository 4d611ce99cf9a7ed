using Dosado.Planning.Calendars;

namespace Dosado.Planning.Tests.Calendars;

/// <summary>One rule of a verification file with what others expect of it.</summary>
internal sealed record RecurrenceCase(
    string Rule, CalendarTime Start, DateTime? StartAt, string? Duration, string[]? Instances, string? Exception)
{
    public override string ToString() => $"{Rule} from {Start.Local:s}";

    /// <summary>All cases of a file; a rule that is commented out is none.</summary>
    public static IReadOnlyList<RecurrenceCase> Read(string file) =>
    [
        .. File.ReadAllText(SharedData.PathOf(file))
            .Replace("\r", "", StringComparison.Ordinal)
            .Split("\n\n")
            .Select(paragraph => paragraph.Split('\n'))
            .Where(lines => Value(lines, "RRULE") is not null)
            .Select(Parse),
    ];

    /// <summary>What the expansion gives, and why it ended.</summary>
    public (string[] Times, RecurrenceEnd End)? Expand()
    {
        if (!RecurrenceRule.TryParse(Rule, out var rule)) return null;
        var recurrence = new Recurrence(rule with { UntilIsUtc = false }, Start.Local, Start.IsDate, DateTime.MaxValue);
        var form = Start.IsDate ? "yyyyMMdd" : "yyyyMMdd'T'HHmmss";
        var times = recurrence.Times().Take(100_000).Where(t => StartAt is null || t >= StartAt).Select(t => t.ToString(form)).ToArray();
        return (times, recurrence.End);
    }

    private static RecurrenceCase Parse(string[] lines) => new(
        Value(lines, "RRULE")!,
        CalendarTime.TryParse(Value(lines, "DTSTART"), out var start) ? start : default,
        CalendarTime.TryParse(Value(lines, "START-AT"), out var at) ? at.Local : null,
        Value(lines, "DURATION"),
        Value(lines, "INSTANCES")?.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries),
        Value(lines, "EXCEPTION"));

    private static string? Value(string[] lines, string name) =>
        Array.Find(lines, l => l.StartsWith(name + ":", StringComparison.Ordinal))?[(name.Length + 1)..].Trim();
}
