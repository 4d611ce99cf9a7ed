namespace Dosado.Sync;

/// <summary>
/// Folders and files that only their owner can enter and read (modes 0700 and 0600; on Windows the user's profile folder
/// guards them).
/// </summary>
public static class OwnersFiles
{
    private const UnixFileMode Owner = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    /// <summary>Makes the folder where it is not there.</summary>
    /// <param name="folder">Its path.</param>
    public static void MakeFolder(string folder)
    {
        if (OperatingSystem.IsWindows())
        {
            Directory.CreateDirectory(folder);
        }
        else
        {
            Directory.CreateDirectory(folder, Owner | UnixFileMode.UserExecute);
        }
    }

    /// <summary>The same options, for a file that is its owner's where this makes it.</summary>
    /// <param name="options">How the file is opened; changed and given back.</param>
    public static FileStreamOptions Owned(FileStreamOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = Owner;
        }

        return options;
    }
}
