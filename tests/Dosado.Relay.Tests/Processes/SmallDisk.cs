using System.Diagnostics;

namespace Dosado.Relay.Tests.Processes;

/// <summary>
/// A disk of a few megabytes, in memory, that exists for one process only: in a mount namespace of its own, for which no
/// rights are needed where user namespaces are allowed.
/// </summary>
internal sealed class SmallDisk(string folder, int megabytes)
{
    /// <summary>Why there is none; null when there is.</summary>
    public static string? Missing { get; } =
        !OperatingSystem.IsLinux() ? "only Linux mounts a disk for one process"
        : CanMount() ? null
        : "this account may not mount a disk (unshare --map-root-user --mount)";

    public string Folder => folder;

    /// <summary>What a command is begun with so that it sees the disk at <see cref="Folder"/>.</summary>
    public IReadOnlyList<string> Command =>
    [
        "unshare", "--map-root-user", "--mount",
        "sh", "-c", $"mount -t tmpfs -o size={megabytes}m tmpfs \"$0\" && exec \"$@\"", folder,
    ];

    private static bool CanMount()
    {
        var folder = Some.Folder();
        try
        {
            string[] command = [.. new SmallDisk(folder, 1).Command, "true"];
            using var attempt = Process.Start(new ProcessStartInfo(command[0], command.Skip(1)) { RedirectStandardError = true })!;
            attempt.WaitForExit();
            return attempt.ExitCode == 0;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return false;
        }
        finally
        {
            Directory.Delete(folder);
        }
    }
}

/// <summary>A test that needs a disk small enough to be filled.</summary>
internal sealed class SmallDiskFactAttribute : FactAttribute
{
    public SmallDiskFactAttribute() => Skip = SmallDisk.Missing;
}
