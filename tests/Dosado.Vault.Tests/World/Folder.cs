namespace Dosado.Vault.Tests;

/// <summary>A folder of its own that goes with the test.</summary>
internal sealed class Folder : IDisposable
{
    public string Path { get; } = System.IO.Path.Combine(
        System.IO.Path.GetTempPath(),
        "dosado-" + Convert.ToHexStringLower(Some.Crypto.Random(8)));

    public void Dispose()
    {
        if (Directory.Exists(Path))
        {
            Directory.Delete(Path, recursive: true);
        }
    }
}
