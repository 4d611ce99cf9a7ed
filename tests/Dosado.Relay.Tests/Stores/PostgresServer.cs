using System.Diagnostics;

namespace Dosado.Relay.Tests.Stores;

/// <summary>A PostgreSQL server of the tests' own, in a temporary folder and on a socket in it.</summary>
internal sealed class PostgresServer : IDisposable
{
    private static readonly Lazy<PostgresServer> Shared = new(StartShared);

    private readonly string _folder = Some.Folder();
    private int _databases;

    private PostgresServer()
    {
        if (Environment.IsPrivilegedProcess)
        {
            Run("chown", "postgres", _folder);
        }

        Run(Find("initdb")!, "-D", Data, "-U", "postgres", "-A", "trust", "--no-sync");
        Control("start");
    }

    /// <summary>Why there is none; null when there is.</summary>
    public static string? Missing { get; } =
        Find("initdb") is null || Find("pg_ctl") is null ? "PostgreSQL is not installed (initdb, pg_ctl)" : null;

    private string Data => Path.Combine(_folder, "data");

    /// <summary>A connection to an empty database of the server that all tests share.</summary>
    public static string NewDatabase() => Shared.Value.AddDatabase();

    /// <summary>A server that its caller may do anything to.</summary>
    public static PostgresServer Start() => new();

    /// <summary>A connection to an empty database.</summary>
    public string AddDatabase()
    {
        var name = $"relay{Interlocked.Increment(ref _databases)}";
        Run(Find("createdb")!, "-h", _folder, "-U", "postgres", name);
        return $"Host={_folder};Username=postgres;Database={name};Maximum Pool Size=20";
    }

    /// <summary>Stops it as a crash would, and starts it again.</summary>
    public void CrashAndStart()
    {
        Control("stop");
        Control("start");
    }

    public void Dispose()
    {
        Control("stop");
        Directory.Delete(_folder, recursive: true);
    }

    private static PostgresServer StartShared()
    {
        var server = new PostgresServer();
        AppDomain.CurrentDomain.ProcessExit += (_, _) => server.Dispose();
        return server;
    }

    /// <summary>"immediate" is a crash: the next start recovers from the log.</summary>
    private void Control(string what) => Run(
        Find("pg_ctl")!,
        "-D", Data, "-l", Path.Combine(_folder, "log"), "-w", "-m", "immediate", "-o", $"-k {_folder} -h '' -c fsync=off", what);

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
