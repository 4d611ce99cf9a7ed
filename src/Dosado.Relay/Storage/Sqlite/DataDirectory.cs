using Dosado.Sync;

namespace Dosado.Relay.Storage.Sqlite;

/// <summary>The folder of a database, which one relay at a time may use.</summary>
internal static class DataDirectory
{
    /// <summary>Makes the folder, for its owner alone, and holds it until the result is disposed or the process ends.</summary>
    /// <exception cref="RelayStartException">It cannot be written, or another relay holds it.</exception>
    public static FileStream Claim(string directory)
    {
        try
        {
            OwnersFiles.MakeFolder(directory);
            var path = Path.Combine(directory, "relay.lock");
            return new(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (UnauthorizedAccessException cause)
        {
            throw new RelayStartException($"The folder {directory} cannot be written.", cause);
        }
        catch (IOException cause) when (Directory.Exists(directory))
        {
            throw new RelayStartException($"Another relay is using {directory}, or it cannot be written.", cause);
        }
        catch (IOException cause)
        {
            throw new RelayStartException($"The folder {directory} cannot be made.", cause);
        }
    }
}
