using System.Diagnostics;

namespace Dosado.Load.Servers;

/// <summary>A server in a process of its own.</summary>
internal sealed class ServerProcess : IDisposable
{
    private readonly Process _process;

    private ServerProcess(Process process) => _process = process;

    public int Id => _process.Id;

    /// <summary>Starts it and returns the first line that says <paramref name="sign"/>; later ones are thrown away.</summary>
    public static async Task<(ServerProcess Server, string Line)> StartAsync(
        string program,
        IEnumerable<string> arguments,
        string folder,
        IReadOnlyDictionary<string, string> environment,
        string sign)
    {
        Directory.CreateDirectory(folder);
        var start = new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, WorkingDirectory = folder };
        foreach (var (name, value) in environment)
        {
            start.Environment[name] = value;
        }

        var process = Process.Start(start) ?? throw new InvalidOperationException($"{program} does not start");
        while (await process.StandardOutput.ReadLineAsync() is { } line)
        {
            if (line.Contains(sign, StringComparison.Ordinal))
            {
                _ = process.StandardOutput.BaseStream.CopyToAsync(Stream.Null);
                return (new(process), line);
            }
        }

        throw new InvalidOperationException($"{program} has ended before it said '{sign}'");
    }

    public double ResidentMegabytes()
    {
        _process.Refresh();
        return _process.WorkingSet64 / 1_000_000.0;
    }

    /// <summary>Processor time that it has used since it started.</summary>
    public TimeSpan ProcessorTime()
    {
        _process.Refresh();
        return _process.TotalProcessorTime;
    }

    public void Dispose()
    {
        _process.Kill();
        _process.WaitForExit();
        _process.Dispose();
    }
}
