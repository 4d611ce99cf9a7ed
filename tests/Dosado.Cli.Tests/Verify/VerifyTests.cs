using System.Security.Cryptography;
using System.Text.Json;
using Dosado.Relay;

namespace Dosado.Cli.Tests.Verify;

/// <summary>A live site beside the signed list of a release's files.</summary>
public sealed class VerifyTests : IAsyncLifetime
{
    private readonly string _folder = Directory.CreateTempSubdirectory("dosado-verify-").FullName;
    private RelayHost? _host;

    private string List => Path.Combine(_folder, "files.json");

    private Uri Address => (_host ?? throw new InvalidOperationException()).Address;

    public async Task InitializeAsync()
    {
        Write("site/index.html", "<!doctype html><title>a release</title>");
        Write("site/v/1/app.js", "export {};");
        WriteList();
        WriteKey("release");
        CommandLine.Run("sign", List, "--key", PathOf("release.pem")).Code.ShouldBe(0);
        _host = await RelayHost.StartAsync(
            new() { DataDirectory = PathOf("data"), SiteDirectory = PathOf("site"), Port = 0 },
            CancellationToken.None);
    }

    public async Task DisposeAsync()
    {
        await _host!.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }

    [Fact]
    public void A_site_that_serves_the_release_is_the_same()
    {
        var (code, output, _) = Verify("release.pub.pem");

        (code, output).ShouldBe((0, $"{Address} serves the 2 files of this release."));
    }

    [Fact]
    public void A_list_in_which_one_character_was_changed_is_not_believed()
    {
        File.WriteAllText(List, File.ReadAllText(List).Replace("\"size\":1", "\"size\":2", StringComparison.Ordinal));

        var (code, output, error) = Verify("release.pub.pem");

        (code, output).ShouldBe((2, ""));
        error.ShouldEndWith("is not signed by release.pub.pem.");
    }

    [Fact]
    public void A_list_that_somebody_else_signed_is_not_believed()
    {
        WriteKey("other");

        Verify("other.pub.pem").Code.ShouldBe(2);
    }

    [Fact]
    public void A_list_without_a_signature_is_not_believed()
    {
        File.Delete(List + ".sig");

        Verify("release.pub.pem").Code.ShouldBe(2);
    }

    [Fact]
    public void A_site_that_serves_another_file_is_named()
    {
        Write("other/index.html", "<!doctype html><title>another release</title>");
        Write("other/v/1/app.js", "export {};");
        WriteList("other");
        CommandLine.Run("sign", List, "--key", PathOf("release.pem"));

        var (code, output, _) = Verify("release.pub.pem");

        code.ShouldBe(1);
        output.ShouldStartWith("differs: index.html");
    }

    private (int Code, string Output, string Error) Verify(string key) =>
        CommandLine.Run("verify", Address.ToString(), "--files", List, "--key", PathOf(key));

    private void WriteList(string site = "site") => File.WriteAllText(List, JsonSerializer.Serialize(
        Directory.GetFiles(PathOf(site), "*", SearchOption.AllDirectories).Select(file => new
        {
            path = Path.GetRelativePath(PathOf(site), file),
            sha256 = Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(file))),
            size = new FileInfo(file).Length,
        })));

    private void WriteKey(string name)
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        Write($"{name}.pem", key.ExportPkcs8PrivateKeyPem());
        Write($"{name}.pub.pem", key.ExportSubjectPublicKeyInfoPem());
    }

    private void Write(string path, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(PathOf(path))!);
        File.WriteAllText(PathOf(path), text);
    }

    private string PathOf(string path) => Path.Combine(_folder, path);
}
