using System.Diagnostics;
using System.Runtime.InteropServices;

namespace Dosado.Relay.Tests.Processes;

/// <summary>The real <c>dosado relay</c>, in a process of its own that can be killed.</summary>
internal sealed partial class RelayProcess : IDisposable
{
    public const int Interrupt = 2;

    public const int Terminate = 15;

    private const int Stop = 19;

    private const int Continue = 18;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly Process _process;
    private readonly Task<string> _errors;

    private RelayProcess(Process process)
    {
        _process = process;
        _errors = process.StandardError.ReadToEndAsync();
    }

    public Uri Address { get; private set; } = new("http://localhost/");

    public List<string> Lines { get; } = [];

    /// <summary>Starts it and waits until it has said where it is.</summary>
    public static Task<RelayProcess> StartAsync(params string[] arguments) =>
        StartAsync(new Dictionary<string, string>(), arguments);

    /// <summary>The same with variables of its own.</summary>
    public static Task<RelayProcess> StartAsync(IReadOnlyDictionary<string, string> environment, params string[] arguments) =>
        ListenAsync(Launch(arguments, environment));

    /// <summary>The same with its folder on a small disk of its own.</summary>
    public static Task<RelayProcess> StartOnAsync(SmallDisk disk, params string[] arguments) =>
        ListenAsync(Launch(["--data", disk.Folder, .. arguments], new Dictionary<string, string>(), disk.Command));

    private static async Task<RelayProcess> ListenAsync(RelayProcess relay)
    {
        using var end = new CancellationTokenSource(Patience);
        while (await relay._process.StandardOutput.ReadLineAsync(end.Token) is { } line)
        {
            relay.Lines.Add(line);
            if (line.StartsWith("Dosado is at ", StringComparison.Ordinal))
            {
                relay.Address = new(line["Dosado is at ".Length..]);
                return relay;
            }
        }

        throw new InvalidOperationException(await relay._errors);
    }

    /// <summary>Runs it to its end: its exit code and what it said.</summary>
    public static async Task<(int Code, string Output, string Errors)> RunAsync(params string[] arguments)
    {
        using var relay = Launch(arguments, new Dictionary<string, string>());
        using var end = new CancellationTokenSource(Patience);
        var output = await relay._process.StandardOutput.ReadToEndAsync(end.Token);
        await relay._process.WaitForExitAsync(end.Token);
        return (relay._process.ExitCode, output, await relay._errors);
    }

    /// <summary>The next line that it prints; null at the end.</summary>
    public async Task<string?> LineAsync()
    {
        using var end = new CancellationTokenSource(Patience);
        return await _process.StandardOutput.ReadLineAsync(end.Token);
    }

    /// <summary>Sends a signal and waits for the end: the exit code.</summary>
    public async Task<int> StopAsync(int signal)
    {
        Signal(_process.Id, signal).ShouldBe(0);
        using var end = new CancellationTokenSource(Patience);
        await _process.WaitForExitAsync(end.Token);
        return _process.ExitCode;
    }

    /// <summary>The exit code of a relay that has ended by itself, or does now that it is asked to.</summary>
    public async Task<int> EndAsync()
    {
        using var soon = new CancellationTokenSource(TimeSpan.FromSeconds(1));
        try
        {
            await _process.WaitForExitAsync(soon.Token);
            return _process.ExitCode;
        }
        catch (OperationCanceledException)
        {
            return await StopAsync(Terminate);
        }
    }

    /// <summary>Where it sees a path, also when it has disks of its own.</summary>
    public string Seen(string path) => $"/proc/{_process.Id}/root{path}";

    /// <summary>Freezes it as it is, until <see cref="Resume"/>.</summary>
    public void Freeze() => Signal(_process.Id, Stop).ShouldBe(0);

    public void Resume() => Signal(_process.Id, Continue).ShouldBe(0);

    /// <summary>kill -9.</summary>
    public async Task KillAsync()
    {
        _process.Kill();
        await _process.WaitForExitAsync();
    }

    public void Dispose()
    {
        if (!_process.HasExited)
        {
            _process.Kill();
        }

        _process.Dispose();
    }

    private static RelayProcess Launch(
        string[] arguments,
        IReadOnlyDictionary<string, string> environment,
        params IReadOnlyList<string> within)
    {
        string[] command = [.. within, "dotnet", Path.Combine(AppContext.BaseDirectory, "dosado.dll"), "relay", .. arguments];
        var start = new ProcessStartInfo(command[0], command.Skip(1))
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["DOSADO_LIMIT_APPENDS_PER_SECOND"] = "1000000";
        start.Environment["DOSADO_LIMIT_APPEND_BURST"] = "1000000";
        foreach (var (name, value) in environment)
        {
            start.Environment[name] = value;
        }

        return new(Process.Start(start)!);
    }

    [LibraryImport("libc", EntryPoint = "kill")]
    private static partial int Signal(int process, int signal);
}
