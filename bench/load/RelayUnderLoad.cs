using System.Diagnostics;

namespace Dosado.Load;

/// <summary><c>dosado relay</c> in a process of its own, with the limits raised that a single machine would hit.</summary>
internal sealed class RelayUnderLoad : IDisposable
{
    private const string Sentence = "Dosado is at ";

    private readonly Process _process;

    private RelayUnderLoad(Process process, Uri address)
    {
        _process = process;
        Address = address;
    }

    public Uri Address { get; }

    public static async Task<RelayUnderLoad> StartAsync(string dosado, string data)
    {
        var start = new ProcessStartInfo("dotnet") { RedirectStandardOutput = true };
        foreach (var argument in new[] { dosado, "relay", "--open", "--port", "0", "--data", data })
        {
            start.ArgumentList.Add(argument);
        }

        foreach (var limit in new[] { "APPENDS_PER_SECOND", "APPEND_BURST", "SPACES_PER_DAY" })
        {
            start.Environment[$"DOSADO_LIMIT_{limit}"] = "1000000";
        }

        var process = Process.Start(start) ?? throw new InvalidOperationException("dotnet does not start");
        var line = await process.StandardOutput.ReadLineAsync();
        return line?.StartsWith(Sentence, StringComparison.Ordinal) == true
            ? new(process, new(line[Sentence.Length..]))
            : throw new InvalidOperationException("the relay does not start");
    }

    public double ResidentMegabytes()
    {
        _process.Refresh();
        return _process.WorkingSet64 / 1_000_000.0;
    }

    /// <summary>Processor time that the relay has used since it started.</summary>
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
