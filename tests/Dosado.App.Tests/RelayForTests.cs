using Dosado.App.Visits;
using Dosado.Relay;

namespace Dosado.App.Tests;

/// <summary>A real relay in this process, and devices that talk to it.</summary>
public sealed class RelayForTests(bool isExample = false) : IAsyncLifetime
{
    private readonly string _folder = Directory.CreateTempSubdirectory("dosado-relay-").FullName;
    private RelayHost? _host;

    public Uri Address => Host.Address;

    public string SetupCode => Host.SetupCode!;

    private RelayHost Host => _host ?? throw new InvalidOperationException("the relay is not started");

    public async Task InitializeAsync() =>
        _host = await RelayHost.StartAsync(new() { DataDirectory = _folder, Port = 0, IsExample = isExample }, CancellationToken.None);

    public async Task DisposeAsync()
    {
        await Host.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }

    internal Task<Device> DeviceAsync() => DeviceAsync(Some.Platform(TimeProvider.System, relay: Address));

    internal static async Task<Device> DeviceAsync(Platform platform) =>
        new(await Site.StartAsync(platform, CancellationToken.None));

    internal async Task<Device> BegunAsync(string name)
    {
        var device = await DeviceAsync();
        await device.BeginAsync(name);
        return device;
    }
}
