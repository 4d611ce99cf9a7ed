using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using Dosado.Bond;
using Dosado.Sync;

namespace Dosado.Cli.Device;

/// <summary><c>dosado export</c>: everything of one's own as JSON, or the check-ins as CSV, from this machine's copy.</summary>
internal static class ExportCommand
{
    private const int BadInput = 2;

    private static readonly string[] Columns =
        ["day", "time", "zone", "closeness", "closeness_felt", "closeness_wanted", "space", "space_felt", "space_wanted", "feelings", "words"];

    public static Command Create()
    {
        var csv = new Option<bool>("--csv") { Description = "The check-ins as CSV instead of everything as JSON." };
        var command = new Command("export", "Print your own data.") { csv, DeviceCommand.HomeOption };
        command.SetAction((parsed, cancel) => RunAsync(
            parsed.GetValue(DeviceCommand.HomeOption)!,
            parsed.GetValue(csv),
            Console.Out,
            Console.Error,
            cancel));
        return command;
    }

    public static async Task<int> RunAsync(
        string folder,
        bool csv,
        TextWriter answer,
        TextWriter trouble,
        CancellationToken cancel)
    {
        using var home = DeviceHome.Open(folder);
        if (!home.IsJoined)
        {
            await trouble.WriteLineAsync($"{folder} belongs to no device yet: see dosado device join.");
            return BadInput;
        }

        var (code, relay) = home.Read();
        var (log, state) = await home.LookAsync(code, relay, join: false, cancel);
        if (state is not SyncState.UpToDate)
        {
            await trouble.WriteLineAsync($"{relay} was not reached; this is what the machine has.");
        }

        await (csv ? WriteCsvAsync(log, answer) : WriteJsonAsync(log, answer));
        return 0;
    }

    private static async Task WriteJsonAsync(IReadOnlyList<Recorded> log, TextWriter answer)
    {
        using var buffer = new MemoryStream();
        using (var writer = new Utf8JsonWriter(buffer, new JsonWriterOptions { Indented = true }))
        {
            writer.WriteStartObject();
            writer.WriteNumber("version", 1);
            writer.WriteStartArray("own");
            foreach (var recorded in log.Where(r => r.Event is not (BondKept or PersonKeyKept)))
            {
                writer.WriteRawValue(EventJson.Write(recorded.Event));
            }

            writer.WriteEndArray();
            writer.WriteEndObject();
        }

        await answer.WriteLineAsync(System.Text.Encoding.UTF8.GetString(buffer.ToArray()));
    }

    private static async Task WriteCsvAsync(IReadOnlyList<Recorded> log, TextWriter answer)
    {
        var rows = OwnState.Replay(log).Entries.Values.OrderBy(e => e.Moment.At).Select(Row).Prepend(Columns);
        foreach (var row in rows)
        {
            await answer.WriteAsync(string.Join(',', row.Select(Quote)) + "\r\n");
        }
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

    /// <summary>RFC 4180; a field that a spreadsheet would run is made text by an apostrophe.</summary>
    private static string Quote(string field)
    {
        var safe = field is ['=' or '+' or '-' or '@' or '\t' or '\r', ..] ? $"'{field}" : field;
        return safe.AsSpan().ContainsAny("\",\r\n") ? $"\"{safe.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : safe;
    }
}
