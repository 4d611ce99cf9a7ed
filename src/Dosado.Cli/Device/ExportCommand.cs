using System.CommandLine;
using System.Text;
using System.Text.Json;
using Dosado.Bond;
using Dosado.Sync;

namespace Dosado.Cli.Device;

/// <summary><c>dosado export</c>: everything of one's own as JSON, or the check-ins as CSV, from this machine's copy.</summary>
internal static class ExportCommand
{
    private const int BadInput = 2;

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
            foreach (var recorded in log.Where(r => r.Event is not KeyEvent))
            {
                writer.WriteRawValue(EventJson.Write(recorded.Event));
            }

            writer.WriteEndArray();
            writer.WriteEndObject();
        }

        await answer.WriteLineAsync(Encoding.UTF8.GetString(buffer.ToArray()));
    }

    private static Task WriteCsvAsync(IReadOnlyList<Recorded> log, TextWriter answer) =>
        answer.WriteAsync(Encoding.UTF8.GetString(CheckInCsv.Write(OwnState.Replay(log).Entries.Values)));
}
