using System.Globalization;
using System.Text;

namespace Dosado.Bond;

/// <summary>
/// Own check-ins as a table: RFC 4180, UTF-8, a line a check-in, oldest first, empty where nothing was said. A field that
/// a spreadsheet would run as a formula is made text by an apostrophe.
/// </summary>
public static class CheckInCsv
{
    private static readonly string[] Columns =
    [
        "day", "time", "zone", "closeness", "closeness_felt", "closeness_wanted", "space", "space_felt", "space_wanted",
        "feelings", "words",
    ];

    /// <summary>The whole table with its heading.</summary>
    public static byte[] Write(IEnumerable<OwnEntry> entries)
    {
        var lines = entries.OrderBy(e => e.Moment.At).Select(Row).Prepend(Columns);
        return Encoding.UTF8.GetBytes(string.Concat(lines.Select(line => string.Join(',', line.Select(Quote)) + "\r\n")));
    }

    private static string[] Row(OwnEntry entry) =>
    [
        entry.Moment.Day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        entry.Moment.At.ToString("HH:mm", CultureInfo.InvariantCulture),
        entry.Moment.Zone,
        .. Row(entry.CheckIn.Closeness),
        .. Row(entry.CheckIn.Space),
        string.Join("; ", entry.CheckIn.Feelings.Select(f => f.Name)),
        entry.CheckIn.Words,
    ];

    private static string[] Row(Need need) =>
    [
        need.Leaning?.ToString().ToLowerInvariant() ?? string.Empty,
        need.Felt?.Value.ToString(CultureInfo.InvariantCulture) ?? string.Empty,
        need.Wanted?.Value.ToString(CultureInfo.InvariantCulture) ?? string.Empty,
    ];

    private static string Quote(string field)
    {
        var safe = field is ['=' or '+' or '-' or '@' or '\t' or '\r', ..] ? $"'{field}" : field;
        return safe.AsSpan().ContainsAny("\",\r\n") ? $"\"{safe.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : safe;
    }
}
