using System.Diagnostics;

namespace Dosado.Relay.Tests.Processes;

/// <summary>The library that lets a disk fail, compiled once from <c>faults.c</c>.</summary>
internal static class FailingDisk
{
    private static readonly Lazy<string> Compiled = new(Compile);

    /// <summary>Why there is none; null when there is.</summary>
    public static string? Missing { get; } =
        !OperatingSystem.IsLinux() ? "only Linux preloads a library"
        : Find("cc") is null ? "there is no C compiler (cc)"
        : null;

    /// <summary>What a relay is started with so that its disk fails at one call, once <paramref name="armed"/> exists.</summary>
    public static IReadOnlyDictionary<string, string> At(string kind, int call, string armed) => new Dictionary<string, string>
    {
        ["LD_PRELOAD"] = Compiled.Value,
        ["DOSADO_FAULT_KIND"] = kind,
        ["DOSADO_FAULT_AT"] = $"{call}",
        ["DOSADO_FAULT_ARMED"] = armed,
    };

    private static string Compile()
    {
        var library = Path.Combine(Some.Folder(), "faults.so");
        var source = Path.Combine(AppContext.BaseDirectory, "faults.c");
        using var compiler = Process.Start(Find("cc")!, ["-shared", "-fPIC", "-O1", "-o", library, source, "-ldl"]);
        compiler.WaitForExit();
        return compiler.ExitCode == 0 ? library : throw new InvalidOperationException("faults.c does not compile");
    }

    private static string? Find(string program) => (Environment.GetEnvironmentVariable("PATH") ?? "")
        .Split(Path.PathSeparator)
        .Select(folder => Path.Combine(folder, program))
        .FirstOrDefault(File.Exists);
}

/// <summary>A theory that needs a disk that can be made to fail.</summary>
internal sealed class FailingDiskTheoryAttribute : TheoryAttribute
{
    public FailingDiskTheoryAttribute() => Skip = FailingDisk.Missing;
}
