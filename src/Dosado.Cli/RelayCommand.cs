using System.CommandLine;
using System.CommandLine.Parsing;
using Dosado.Cli.Care;
using Dosado.Cli.Example;
using Dosado.Relay;
using Microsoft.Extensions.Logging;

namespace Dosado.Cli;

/// <summary><c>dosado relay</c>: keeps sealed logs and serves the app, until it is told to stop.</summary>
internal sealed class RelayCommand
{
    private const int BadArguments = 2;
    private const int CannotStart = 3;
    private const int DiskFailed = 4;

    private readonly Option<int?> _port = new("--port") { Description = "The port; 8080 unless given." };
    private readonly Option<string?> _data = new("--data")
    {
        Description = "Where the database lives; .data unless given.",
    };
    private readonly Option<string?> _postgres = new("--postgres")
    {
        Description = "A PostgreSQL connection, instead of a file.",
    };
    private readonly Option<string?> _site = new("--site")
    {
        Description = "The published app; artifacts/site unless given.",
    };
    private readonly Option<bool> _open = new("--open")
    {
        Description = "Let anybody create spaces, without a ticket.",
    };
    private readonly Option<bool> _accessLog = new("--access-log")
    {
        Description = "Log requests and addresses; devices are told.",
    };
    private readonly Option<bool> _newSetupCode = new("--new-setup-code") { Description = "Make the setup code anew." };
    private readonly Option<bool> _demo = new("--demo")
    {
        Description = "An invented pair with ten weeks of days, in a place of its own.",
    };
    private readonly Option<int> _weeks = new("--weeks")
    {
        Description = "How many weeks the invented pair has; 10 unless given.",
        DefaultValueFactory = _ => 10,
    };

    private readonly Option<string[]?> _https = new("--https")
    {
        Description = "Certificate and key (PEM): https on every address instead of http on this machine only.",
        Arity = new(2, 2),
        AllowMultipleArgumentsPerToken = true,
    };

    public static Command Create()
    {
        var options = new RelayCommand();
        var command = new Command("relay", "Run a relay: keeps sealed logs and serves the app.")
        {
            options._port,
            options._data,
            options._postgres,
            options._site,
            options._https,
            options._open,
            options._accessLog,
            options._newSetupCode,
            options._demo,
            options._weeks,
        };
        options._port.Validators.Add(CheckPort);
        command.SetAction(options.RunAsync);
        foreach (var care in CareCommands.Create())
        {
            command.Add(care);
        }

        return command;
    }

    private static void CheckPort(OptionResult port)
    {
        if (port.Tokens is [var token] && int.TryParse(token.Value, out var number) && number is < 0 or > 65_535)
        {
            port.AddError("--port can only be a number from 0 to 65535.");
        }
    }

    private async Task<int> RunAsync(ParseResult parsed, CancellationToken stop)
    {
        var fromEnvironment = RelaySettings.Read(Environment.GetEnvironmentVariable, out var errors);
        foreach (var error in errors)
        {
            await Console.Error.WriteLineAsync(error);
        }

        var options = Read(parsed, fromEnvironment);
        return errors.Count > 0 ? BadArguments
            : parsed.GetValue(_demo) ? await RunExampleAsync(options, parsed.GetValue(_weeks), stop)
            : await RunAsync(options, FillNothing, stop);
    }

    /// <summary>
    /// The example lives in a folder of its own that is made anew each time, so that nothing real can be in it.
    /// </summary>
    private static async Task<int> RunExampleAsync(RelayOptions options, int weeks, CancellationToken stop)
    {
        var folder = Directory.CreateTempSubdirectory("dosado-example-");
        try
        {
            var example = options with { DataDirectory = folder.FullName, Postgres = null, Open = true, IsExample = true };
            return await RunAsync(example, (relay, cancel) => FillExampleAsync(relay, weeks, cancel), stop);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static async Task FillExampleAsync(RelayHost relay, int weeks, CancellationToken stop)
    {
        var today = DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime);
        using var pair = new ExamplePair(relay.Address, today, weeks);
        var (ash, sky) = await pair.FillAsync(stop);
        Console.WriteLine("An invented pair, to look around in. One side of it in this browser:");
        Console.WriteLine($"  Ash: {ash}");
        Console.WriteLine("The other side at the same time, in a private window or another browser:");
        Console.WriteLine($"  Sky: {sky}");
        Console.WriteLine("Each page says what one sees there and leads to the next. It is gone when this program ends (Ctrl+C).");
    }

    private static Task FillNothing(RelayHost relay, CancellationToken stop) => Task.CompletedTask;

    private RelayOptions Read(ParseResult parsed, RelayOptions environment) => environment with
    {
        Port = parsed.GetValue(_port) ?? environment.Port,
        DataDirectory = parsed.GetValue(_data) ?? environment.DataDirectory,
        Postgres = parsed.GetValue(_postgres) ?? environment.Postgres,
        SiteDirectory = parsed.GetValue(_site) ?? environment.SiteDirectory ?? PublishedApp.Find(),
        Https = parsed.GetValue(_https) is [var certificate, var key] ? new(certificate, key) : environment.Https,
        Open = parsed.GetValue(_open) || environment.Open,
        AccessLog = parsed.GetValue(_accessLog) || environment.AccessLog,
        NewSetupCode = parsed.GetValue(_newSetupCode),
        Logging = logging => logging
            .AddSimpleConsole(lines => lines.SingleLine = true)
            .AddConsole(console => console.LogToStandardErrorThreshold = LogLevel.Trace),
    };

    private static async Task<int> RunAsync(
        RelayOptions options,
        Func<RelayHost, CancellationToken, Task> fill,
        CancellationToken stop)
    {
        try
        {
            using var telemetry = Telemetry.Start(Environment.GetEnvironmentVariable);
            await using var relay = await RelayHost.StartAsync(options, stop);
            Announce(relay, options);
            await fill(relay, stop);
            await relay.WaitAsync(stop);
            return 0;
        }
        catch (RelayStartException cause)
        {
            await Console.Error.WriteLineAsync(cause.Message);
            return CannotStart;
        }
        catch (RelayBrokenException cause)
        {
            await Console.Error.WriteLineAsync(cause.Message);
            return DiskFailed;
        }
    }

    private static void Announce(RelayHost relay, RelayOptions options)
    {
        Console.WriteLine($"Dosado is at {relay.Address}");
        if (relay.SetupCode is { } code)
        {
            Console.WriteLine($"Setup code: {code}");
            Console.WriteLine("The first device on this server asks for it; then it is used up.");
        }
        else if (relay.IsSetupOpen)
        {
            Console.WriteLine("The setup code shown at the first start waits for its use; --new-setup-code makes another.");
        }

        if (!Directory.Exists(options.SiteDirectory))
        {
            Console.WriteLine("The app is not built: this relay serves none.");
        }
    }
}
