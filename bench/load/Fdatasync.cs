using System.Diagnostics;
using System.Runtime.InteropServices;

namespace Dosado.Load;

/// <summary>
/// What the disk under the database gives at this moment: 4 KiB written over what is already in a file, and synced, as a
/// write-ahead log does when it starts over. A file that grows would also pay for its length.
/// </summary>
internal sealed partial class Fdatasync : IDisposable
{
    private const int FileBytes = 8 * 1024 * 1024;

    private readonly byte[] _block = new byte[4_096];
    private readonly FileStream _file;

    public Fdatasync(string folder)
    {
        _file = new FileStream(Path.Combine(folder, "fdatasync"), FileMode.Create, FileAccess.Write, FileShare.None, bufferSize: 0);
        _file.Write(new byte[FileBytes]);
        _file.Flush(flushToDisk: true);
    }

    public static Latencies Measure(string folder, TimeSpan time)
    {
        using var disk = new Fdatasync(folder);
        var latencies = new List<double>();
        var all = Stopwatch.StartNew();
        while (all.Elapsed < time)
        {
            latencies.Add(disk.SyncOnce());
        }

        return new(latencies, all.Elapsed);
    }

    /// <summary>Milliseconds of one write with its sync.</summary>
    public double SyncOnce()
    {
        var one = Stopwatch.StartNew();
        if (_file.Position >= FileBytes)
        {
            _file.Position = 0;
        }

        _file.Write(_block);
        return Sync(_file.SafeFileHandle.DangerousGetHandle().ToInt32()) == 0
            ? one.Elapsed.TotalMilliseconds
            : throw new IOException("fdatasync failed");
    }

    public void Dispose() => _file.Dispose();

    [LibraryImport("libc", EntryPoint = "fdatasync")]
    private static partial int Sync(int file);
}
