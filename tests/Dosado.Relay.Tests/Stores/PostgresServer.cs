using System.Diagnostics;

namespace Dosado.Relay.Tests.Stores;

/// <summary>A PostgreSQL server of the tests' own, in a temporary folder and on a socket in it; one for the process.</summary>
internal static class PostgresServer
{
    private static readonly Lazy<string> Socket = new(Start);
    private static int _databases;

    /// <summary>Why there is none; null when there is.</summary>
    public static string? Missing { get; } =
        Find("initdb") is null || Find("pg_ctl") is null ? "PostgreSQL is not installed (initdb, pg_ctl)" : null;

    /// <summary>A connection to an empty database.</summary>
    public static string NewDatabase()
    {
        var name = $"relay{Interlocked.Increment(ref _databases)}";
        Run(Find("createdb")!, "-h", Socket.Value, "-U", "postgres", name);
        return $"Host={Socket.Value};Username=postgres;Database={name};Maximum Pool Size=20";
    }

    private static string Start()
    {
        var folder = Some.Folder();
        var data = Path.Combine(folder, "data");
        if (Environment.IsPrivilegedProcess)
        {
            Run("chown", "postgres", folder);
        }

        Run(Find("initdb")!, "-D", data, "-U", "postgres", "-A", "trust", "--no-sync");
        Run(
            Find("pg_ctl")!,
            "-D", data, "-l", Path.Combine(folder, "log"), "-w", "-o", $"-k {folder} -h '' -c fsync=off", "start");
        AppDomain.CurrentDomain.ProcessExit += (_, _) =>
        {
            Run(Find("pg_ctl")!, "-D", data, "-m", "immediate", "stop");
            Directory.Delete(folder, recursive: true);
        };
        return folder;
    }

    /// <summary>PostgreSQL refuses to run as root, so root becomes the user that its package has made.</summary>
    private static void Run(string program, params string[] arguments)
    {
        string[] all = Environment.IsPrivilegedProcess && program != "chown"
            ? ["runuser", "-u", "postgres", "--", program, .. arguments]
            : [program, .. arguments];
        var start = new ProcessStartInfo(all[0], all[1..])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = "/",
        };
        using var process = Process.Start(start)!;
        process.WaitForExit();
        process.ExitCode.ShouldBe(0, $"{program} has failed");
    }

    private static string? Find(string program)
    {
        var path = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator);
        var packaged = Directory.Exists("/usr/lib/postgresql") ? Directory.GetDirectories("/usr/lib/postgresql") : [];
        return path.Concat(packaged.Select(version => Path.Combine(version, "bin")))
            .Select(folder => Path.Combine(folder, program))
            .FirstOrDefault(File.Exists);
    }
}

/// <summary>A test that is skipped, with the reason, where PostgreSQL is not installed.</summary>
internal sealed class PostgresFactAttribute : FactAttribute
{
    public PostgresFactAttribute() => Skip = PostgresServer.Missing;
}
