using System.Diagnostics;
using System.Globalization;
using Dosado.Load.Servers;

namespace Dosado.Load;

/// <summary>How often a server asks the disk to sync, counted by strace while it is under load.</summary>
internal static class SyncCount
{
    private static readonly TimeSpan Time = TimeSpan.FromSeconds(4);

    /// <summary>Not a number where strace is not installed.</summary>
    public static async Task<double> PerAppendAsync(IServer server, int clients)
    {
        if (!File.Exists("/usr/bin/strace"))
        {
            return double.NaN;
        }

        var report = Path.GetTempFileName();
        string[] arguments = ["-f", "-c", "-U", "calls,name", "-e", "trace=fsync,fdatasync", "-o", report, "-p", $"{server.Process.Id}"];
        var start = new ProcessStartInfo("strace", arguments) { RedirectStandardError = true };
        using var counter = Process.Start(start)!;
        await counter.StandardError.ReadLineAsync();
        var appends = 0;
        await AppendAsync(server, clients, () => Interlocked.Increment(ref appends));
        using (Process.Start("kill", ["-INT", $"{counter.Id}"]))
        {
            await counter.WaitForExitAsync();
        }

        var calls = Calls(File.ReadAllLines(report));
        File.Delete(report);
        return (double)calls / appends;
    }

    private static async Task AppendAsync(IServer server, int clients, Action appended)
    {
        using var http = new HttpClient();
        var all = Stopwatch.StartNew();
        await Task.WhenAll(Enumerable.Range(0, clients).Select(async _ =>
        {
            var append = await server.ConnectAsync(http);
            while (all.Elapsed < Time)
            {
                await append();
                appended();
            }
        }));
    }

    private static long Calls(IEnumerable<string> lines) => lines
        .Select(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        .Where(parts => parts is [_, "fsync" or "fdatasync"])
        .Sum(parts => long.Parse(parts[0], CultureInfo.InvariantCulture));
}
