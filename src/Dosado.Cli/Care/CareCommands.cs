using System.CommandLine;
using Dosado.Relay.Care;

namespace Dosado.Cli.Care;

/// <summary>
/// <c>dosado relay backup|restore|move|check</c>: what a keeper of a relay does besides running it. Only a backup may be
/// made while the relay runs.
/// </summary>
internal static class CareCommands
{
    private const string Unless = "; .data unless given.";

    public static IEnumerable<Command> Create() => [Backup(), Restore(), Move(), Check()];

    private static Command Backup()
    {
        var file = new Argument<string>("file") { Description = "A file that does not exist yet." };
        var data = Data("Where the database lives" + Unless);
        var command = new Command("backup", "Copy a database as it is now, also while its relay runs.") { file, data };
        command.SetAction((parsed, cancel) => TryAsync(async () =>
        {
            await RelayCare.BackUpAsync(parsed.GetValue(data)!, parsed.GetValue(file)!, cancel);
            return 0;
        }));
        return command;
    }

    private static Command Restore()
    {
        var file = new Argument<string>("file") { Description = "A backup." };
        var data = Data("A folder without a database" + Unless);
        var command = new Command("restore", "Put a backup into an empty folder, if all of it is whole.") { file, data };
        command.SetAction((parsed, cancel) => TryAsync(async () =>
            Tell(await RelayCare.RestoreAsync(parsed.GetValue(file)!, parsed.GetValue(data)!, cancel))));
        return command;
    }

    private static Command Move()
    {
        var from = new Option<string>("--from") { Description = "A folder, or a PostgreSQL connection.", Required = true };
        var to = new Option<string>("--to") { Description = "An empty one of either kind.", Required = true };
        var command = new Command("move", "Copy all logs into another, empty database, of the same kind or the other.") { from, to };
        command.SetAction((parsed, cancel) => TryAsync(async () => Tell(
            await RelayCare.MoveAsync(Place(parsed.GetValue(from)!), Place(parsed.GetValue(to)!), cancel))));
        return command;
    }

    private static Command Check()
    {
        var data = Data("Where the database lives" + Unless);
        var postgres = new Option<string?>("--postgres") { Description = "A PostgreSQL connection, instead of a folder." };
        var command = new Command("check", "Recompute every log from its envelopes.") { data, postgres };
        command.SetAction((parsed, cancel) => TryAsync(async () => Tell(await RelayCare.CheckAsync(
            Place(parsed.GetValue(postgres) ?? parsed.GetValue(data)!),
            cancel))));
        return command;
    }

    private static Option<string> Data(string description) =>
        new("--data") { Description = description, DefaultValueFactory = _ => ".data" };

    /// <summary>A connection names its settings with an equals sign; a folder is anything else.</summary>
    private static RelayDatabase Place(string text) =>
        text.Contains('=', StringComparison.Ordinal) ? new RelayDatabase.Postgres(text) : new RelayDatabase.Folder(text);

    private static int Tell(CareReport report)
    {
        foreach (var damage in report.Damages)
        {
            Console.WriteLine(damage);
        }

        var whole = report.Spaces - report.Damages.Count;
        Console.WriteLine($"{report.Spaces} spaces, {report.Envelopes} envelopes, {whole} logs whole");
        return report.Damages.Count == 0 ? 0 : 1;
    }

    private static async Task<int> TryAsync(Func<Task<int>> care)
    {
        try
        {
            return await care();
        }
        catch (RelayCareException cause)
        {
            await Console.Error.WriteLineAsync(cause.Message);
            return 3;
        }
    }
}
