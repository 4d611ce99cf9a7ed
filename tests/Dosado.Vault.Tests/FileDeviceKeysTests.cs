using Dosado.Sync;

namespace Dosado.Vault.Tests;

public sealed class FileDeviceKeysTests : IDisposable
{
    private readonly Folder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_device_has_the_same_keys_the_next_time()
    {
        using var first = await new FileDeviceKeys(_folder.Path).SigningKeyAsync("device", Some.Never);
        using var second = await new FileDeviceKeys(_folder.Path).SigningKeyAsync("device", Some.Never);

        second.Public.ShouldBe(first.Public);
        var signature = (await Some.Crypto.SignAsync(second, [new byte[9]], Some.Never))[0];
        (await Some.Crypto.VerifyAsync([new(first.Public, new byte[9], signature)], Some.Never)).ShouldBe([true]);
    }

    [Fact]
    public async Task Only_the_owner_can_read_a_key_file()
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        await new FileDeviceKeys(_folder.Path).CipherKeyAsync("lock-app", Some.Never);

        File.GetUnixFileMode(Directory.GetFiles(_folder.Path).Single())
            .ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite);
    }

    [Fact]
    public async Task Many_who_ask_at_once_get_one_key()
    {
        var keys = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => Task.Run(
            async () => (await new FileDeviceKeys(_folder.Path).SigningKeyAsync("device", Some.Never)).Public)));

        keys.Distinct().Count().ShouldBe(1);
        Directory.GetFiles(_folder.Path).Length.ShouldBe(1);
    }

    [Fact]
    public async Task A_forgotten_key_is_gone_and_forgetting_twice_is_harmless()
    {
        var keys = new FileDeviceKeys(_folder.Path);
        using var before = await keys.SigningKeyAsync("device", Some.Never);

        await keys.ForgetAsync("device", Some.Never);
        await keys.ForgetAsync("device", Some.Never);

        using var after = await keys.SigningKeyAsync("device", Some.Never);
        after.Public.ShouldNotBe(before.Public);
    }

    [Fact]
    public async Task A_name_cannot_leave_the_folder() => await Should.ThrowAsync<ArgumentException>(
        () => new FileDeviceKeys(_folder.Path).CipherKeyAsync("../other", Some.Never).AsTask());
}
