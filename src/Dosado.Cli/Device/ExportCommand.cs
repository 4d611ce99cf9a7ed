using System.CommandLine;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Dosado.Bond;
using Dosado.Sync;

namespace Dosado.Cli.Device;

/// <summary>
/// <c>dosado export</c>: what is only one's own as JSON, or the check-ins as CSV, from this machine's copy. What removed
/// things were, and what would open anything, is in neither.
/// </summary>
internal static class ExportCommand
{
    private const int BadInput = 2;

    /// <summary>Read by people and by programs, not by a browser: no letter is spelled as a number.</summary>
    private static readonly JsonWriterOptions Layout = new()
    {
        Indented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

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
        if (!DeviceHome.IsIn(folder))
        {
            await trouble.WriteLineAsync($"{folder} belongs to no device yet: see dosado device join.");
            return BadInput;
        }

        using var home = DeviceHome.Open(folder);
        var (code, relay) = home.Read();
        var (log, state) = await home.LookAsync(code, relay, join: false, cancel);
        if (state is not SyncState.UpToDate)
        {
            await trouble.WriteLineAsync($"{Cause(state, relay)} This is what the machine has.");
        }

        await (csv ? WriteCsvAsync(log, answer) : WriteJsonAsync(log, answer));
        return 0;
    }

    private static string Cause(SyncState state, Uri relay) => state switch
    {
        SyncState.Stopped { Stop: var stop } =>
            $"{relay} serves a log that cannot be true ({stop.Reason}, place {stop.Sequence}).",
        SyncState.Refused => $"{relay} no longer has your own things for this code: they moved, or were deleted.",
        SyncState.DeviceFull => "There is no room on this disk.",
        _ => $"{relay} was not reached.",
    };

    private static async Task WriteJsonAsync(IReadOnlyList<Recorded> log, TextWriter answer)
    {
        using var buffer = new MemoryStream();
        using (var writer = new Utf8JsonWriter(buffer, Layout))
        {
            writer.WriteStartObject();
            writer.WriteNumber("version", 1);
            writer.WriteStartArray("own");
            foreach (var happened in Belongings.OfOwn(log.Select(r => r.Event)))
            {
                using var json = JsonDocument.Parse(EventJson.Write(happened));
                json.WriteTo(writer);
            }

            writer.WriteEndArray();
            writer.WriteEndObject();
        }

        await answer.WriteLineAsync(Encoding.UTF8.GetString(buffer.ToArray()));
    }

    private static Task WriteCsvAsync(IReadOnlyList<Recorded> log, TextWriter answer) =>
        answer.WriteAsync(Encoding.UTF8.GetString(CheckInCsv.Write(OwnState.Replay(log).Entries.Values)));
}
