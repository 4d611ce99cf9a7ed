using System.Diagnostics;
using System.Runtime.InteropServices;

namespace Dosado.Load;

/// <summary>What the disk under the database gives at this moment: 1 KiB written at the end of a file and synced.</summary>
internal static partial class Fdatasync
{
    public static Latencies Measure(string folder, TimeSpan time)
    {
        var path = Path.Combine(folder, "fdatasync");
        using var file = new FileStream(path, FileMode.Create, FileAccess.Write, FileShare.None, bufferSize: 0);
        var block = new byte[1_024];
        var latencies = new List<double>();
        var all = Stopwatch.StartNew();
        while (all.Elapsed < time)
        {
            var one = Stopwatch.StartNew();
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
