using System.Security.Cryptography;
using Dosado.Sync;

namespace Dosado.Vault;

/// <summary>
/// A device's keys as files that only their owner can read (mode 0600 in a folder of mode 0700; on Windows the user's
/// profile folder guards them). Whoever can read these files is the device.
/// </summary>
/// <param name="folder">The folder; made when it is not there.</param>
public sealed class FileDeviceKeys(string folder) : IDeviceKeys
{
    /// <inheritdoc/>
    public async ValueTask<SigningKey> SigningKeyAsync(string name, CancellationToken cancel)
    {
        using var key = new PersonKey(await ReadOrMakeAsync(name, MakeSigningKey, cancel));
        return new DotNetSigningKey(key);
    }

    /// <inheritdoc/>
    public async ValueTask<CipherKey> CipherKeyAsync(string name, CancellationToken cancel) =>
        new DotNetCipherKey(await ReadOrMakeAsync(name, () => RandomNumberGenerator.GetBytes(32), cancel));

    /// <inheritdoc/>
    public ValueTask ForgetAsync(string name, CancellationToken cancel)
    {
        if (Directory.Exists(folder))
        {
            File.Delete(PathOf(name));
        }

        return default;
    }

    private static byte[] MakeSigningKey()
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        return key.ExportPkcs8PrivateKey();
    }

    private async ValueTask<byte[]> ReadOrMakeAsync(string name, Func<byte[]> make, CancellationToken cancel)
    {
        if (!File.Exists(PathOf(name)))
        {
            await MakeAsync(name, make(), cancel);
        }

        return await File.ReadAllBytesAsync(PathOf(name), cancel);
    }

    /// <summary>Written beside and renamed: a key file is there whole or not at all, and the first writer wins.</summary>
    private async ValueTask MakeAsync(string name, byte[] key, CancellationToken cancel)
    {
        OwnersFiles.MakeFolder(folder);
        var beside = $"{PathOf(name)}.{Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(8))}";
        await using (var file = new FileStream(beside, OwnersFiles.Owned(new() { Mode = FileMode.CreateNew, Access = FileAccess.Write })))
        {
            await file.WriteAsync(key, cancel);
            file.Flush(flushToDisk: true);
        }

        try
        {
            File.Move(beside, PathOf(name), overwrite: false);
        }
        catch (IOException) when (File.Exists(PathOf(name)))
        {
            File.Delete(beside);
        }
    }

    private string PathOf(string name) => name.AsSpan().ContainsAny("/\\.")
        ? throw new ArgumentException("the name of a key has no slashes and no dots", nameof(name))
        : Path.Combine(folder, name + ".key");
}
