using System.Diagnostics;
using System.Runtime.InteropServices;

namespace Dosado.Planning.Bench;

/// <summary>
/// Processor time of this thread (Linux). Machines that measure are shared; time that passes while others compute says
/// nothing about the planner. A browser has no such clock: there it is the time that passes.
/// </summary>
internal static partial class Cpu
{
    private const int ThreadCpuTime = 3;

    public static double Milliseconds
    {
        get
        {
            if (OperatingSystem.IsBrowser()) return Stopwatch.GetElapsedTime(0).TotalMilliseconds;
            _ = GetTime(ThreadCpuTime, out var time);
            return (time.Seconds * 1e3) + (time.Nanoseconds / 1e6);
        }
    }

    [LibraryImport("libc", EntryPoint = "clock_gettime")]
    private static partial int GetTime(int clock, out Time time);

    [StructLayout(LayoutKind.Sequential)]
    private readonly struct Time
    {
        public readonly nint Seconds;
        public readonly nint Nanoseconds;
    }
}
