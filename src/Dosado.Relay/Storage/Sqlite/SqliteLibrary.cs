using System.Reflection;
using System.Runtime.InteropServices;
using SQLitePCL;

namespace Dosado.Relay.Storage.Sqlite;

/// <summary>
/// The operating system's own SQLite, which its updates keep patched, instead of a copy in a package. It has another
/// file name on each system than the one the provider asks for.
/// </summary>
internal static class SqliteLibrary
{
    private const int OldestVersion = 3_040_000;

    private static readonly Lazy<string> Loaded = new(Load);

    /// <summary>Loads it once for the process; the version.</summary>
    /// <exception cref="RelayStartException">It is missing or too old.</exception>
    public static string Ensure() => Loaded.Value;

    private static string Load()
    {
        NativeLibrary.SetDllImportResolver(typeof(SQLite3Provider_e_sqlite3).Assembly, Resolve);
        try
        {
            raw.SetProvider(new SQLite3Provider_e_sqlite3());
            raw.FreezeProvider();
        }
        catch (DllNotFoundException missing)
        {
            throw new RelayStartException("SQLite is not installed: on Debian, install libsqlite3-0.", missing);
        }

        var version = raw.sqlite3_libversion().utf8_to_string();
        return raw.sqlite3_libversion_number() >= OldestVersion
            ? version
            : throw new RelayStartException($"SQLite {version} is too old: 3.40 or newer is needed.");
    }

    private static nint Resolve(string name, Assembly assembly, DllImportSearchPath? path) =>
        name == "e_sqlite3" && NativeLibrary.TryLoad(FileName, assembly, path, out var handle) ? handle : 0;

    private static string FileName =>
        OperatingSystem.IsWindows() ? "winsqlite3"
        : OperatingSystem.IsMacOS() ? "libsqlite3.dylib"
        : "libsqlite3.so.0";
}
