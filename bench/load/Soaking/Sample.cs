using System.Diagnostics;
using Dosado.Load.Servers;

namespace Dosado.Load.Soaking;

/// <summary>What a relay holds at one moment.</summary>
/// <param name="At">Since the beginning.</param>
/// <param name="Megabytes">Resident memory.</param>
/// <param name="Handles">Open files and sockets.</param>
/// <param name="Threads">Threads.</param>
/// <param name="WalMegabytes">Size of the write-ahead log.</param>
/// <param name="DatabaseMegabytes">Size of the database.</param>
/// <param name="Appends">Envelopes acknowledged so far.</param>
internal sealed record Sample(
    TimeSpan At,
    double Megabytes,
    int Handles,
    int Threads,
    double WalMegabytes,
    double DatabaseMegabytes,
    long Appends)
{
    public static Sample Of(ServerProcess process, string folder, TimeSpan at, long appends) => new(
        at,
        process.ResidentMegabytes(),
        Directory.GetFileSystemEntries($"/proc/{process.Id}/fd").Length,
        Process.GetProcessById(process.Id).Threads.Count,
        MegabytesOf(Path.Combine(folder, "relay.db-wal")),
        MegabytesOf(Path.Combine(folder, "relay.db")),
        appends);

    private static double MegabytesOf(string file) => File.Exists(file) ? new FileInfo(file).Length / 1e6 : 0;

    public override string ToString() =>
        $"| {At.TotalMinutes:F1} | {Appends:N0} | {Megabytes:F0} | {Handles} | {Threads} | {WalMegabytes:F1} | {DatabaseMegabytes:F0} |";
}
