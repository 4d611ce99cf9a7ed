using System.Globalization;
using System.Text;
using System.Text.Json;
using Dosado.App.Entries;
using Dosado.App.Homes;
using Dosado.App.Visits;
using Dosado.Bond;

namespace Dosado.App.Us;

/// <summary>Own data as files made on the device: JSON of every own event, CSV of the check-ins.</summary>
internal static class ExportHandler
{
    private static readonly string[] Columns =
    [
        "day", "time", "zone", "closeness", "closeness_felt", "closeness_wanted", "space", "space_felt", "space_wanted",
        "feelings", "words",
    ];

    public static IReadOnlyList<Route> Routes { get; } =
    [
        new("GET", "/us/export", r => OnlyMine.WhenOpenAsync(r, _ =>
            Task.FromResult(Outcome.Show<ExportPage>(Done.Instance, Keeping.OnlyMine)))),
        new("GET", "/us/export/json", r => OnlyMine.WhenOpenAsync(r, _ => Task.FromResult(
            Outcome.Give("my-things.json", "application/json", Json(r.Home))))),
        new("GET", "/us/export/csv", r => OnlyMine.WhenOpenAsync(r, own => Task.FromResult(
            Outcome.Give("my-check-ins.csv", "text/csv", Csv(own.State.Entries.Values.OrderBy(e => e.Moment.At)))))),
    ];

    /// <summary>
    /// One object: <c>own</c> holds every event of my own space but the keys of bonds, <c>bonds</c> for each bond what I
    /// wrote and what was sent to me.
    /// </summary>
    public static byte[] Json(Home home)
    {
        using var buffer = new MemoryStream();
        using (var writer = new Utf8JsonWriter(buffer, new JsonWriterOptions { Indented = true }))
        {
            writer.WriteStartObject();
            writer.WriteNumber("version", 1);
            WriteEvents(writer, "own", home.Own!.Events.Where(e => e is not (BondKept or PersonKeyKept)));
            writer.WriteStartArray("bonds");
            foreach (var bond in home.Bonds)
            {
                WriteBond(writer, bond);
            }

            writer.WriteEndArray();
            writer.WriteEndObject();
        }

        return buffer.ToArray();
    }

    /// <summary>RFC 4180, a line a check-in; a field that a spreadsheet would run is made text by an apostrophe.</summary>
    public static byte[] Csv(IEnumerable<OwnEntry> entries)
    {
        var lines = entries.Select(Row).Prepend(Columns);
        return Encoding.UTF8.GetBytes(string.Concat(lines.Select(line => string.Join(',', line.Select(Quote)) + "\r\n")));
    }

    private static void WriteBond(Utf8JsonWriter writer, BondSpace bond)
    {
        writer.WriteStartObject();
        WriteEvents(writer, "mine", bond.Recorded.Where(r => r.Author == bond.Me).Select(r => r.Event));
        WriteEvents(writer, "received", bond.Recorded.Where(r => r.Author != bond.Me).Select(r => r.Event).Where(IsLetter));
        writer.WriteEndObject();
    }

    /// <summary>Letters belong to who got them; the other's check-ins do not, and go into no export.</summary>
    private static bool IsLetter(Event happened) => happened is SignalGiven or SignalAnswered or WarmWordSaid
        or HandHeldOut or HandAnswered or PauseTaken or CameBack or SaidGoodbye or Introduced;

    private static void WriteEvents(Utf8JsonWriter writer, string name, IEnumerable<Event> events)
    {
        writer.WriteStartArray(name);
        foreach (var happened in events)
        {
            writer.WriteRawValue(EventJson.Write(happened));
        }

        writer.WriteEndArray();
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

/// <summary>A page without anything of its own to show.</summary>
public sealed record Done
{
    public static Done Instance { get; } = new();
}
