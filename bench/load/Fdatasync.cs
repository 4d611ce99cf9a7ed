using System.Diagnostics;
using System.Runtime.InteropServices;

namespace Dosado.Load;

/// <summary>
/// What the disk under the database gives at this moment: 4 KiB written over what is already in a file, and synced, as a
/// write-ahead log does when it starts over. A file that grows would also pay for its length.
/// </summary>
internal static partial class Fdatasync
{
    private const int FileBytes = 8 * 1024 * 1024;

    public static Latencies Measure(string folder, TimeSpan time)
    {
        var path = Path.Combine(folder, "fdatasync");
        using var file = new FileStream(path, FileMode.Create, FileAccess.Write, FileShare.None, bufferSize: 0);
        var block = new byte[4_096];
        file.Write(new byte[FileBytes]);
        file.Flush(flushToDisk: true);
        var latencies = new List<double>();
        var all = Stopwatch.StartNew();
        while (all.Elapsed < time)
        {
            var one = Stopwatch.StartNew();
            file.Position = (long)latencies.Count * block.Length % FileBytes;
            file.Write(block);
            if (Sync(file.SafeFileHandle.DangerousGetHandle().ToInt32()) != 0)
            {
                throw new IOException("fdatasync failed");
            }

            latencies.Add(one.Elapsed.TotalMilliseconds);
        }

        return new(latencies, all.Elapsed);
    }

    [LibraryImport("libc", EntryPoint = "fdatasync")]
    private static partial int Sync(int file);
}
