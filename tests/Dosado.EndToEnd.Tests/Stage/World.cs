using Microsoft.Playwright;

namespace Dosado.EndToEnd.Tests.Stage;

/// <summary>One browser and one host for all tests; each test invites its own people into it.</summary>
public sealed class World : IAsyncLifetime
{
    private IPlaywright? _playwright;
    private SiteServer? _host;
    private IBrowser? _browser;

    internal IBrowser Browser => _browser ?? throw new InvalidOperationException("the world has not begun");

    internal Uri Address => AddressOf(_host ?? throw new InvalidOperationException("the world has not begun"));

    public async Task InitializeAsync()
    {
        _host = await SiteServer.StartAsync(Tree.Site);
        _playwright = await Playwright.CreateAsync();
        _browser = await Chromium.StartAsync(_playwright);
    }

    public async Task DisposeAsync()
    {
        await Browser.DisposeAsync();
        _playwright?.Dispose();
        await _host!.DisposeAsync();
    }

    internal static Uri AddressOf(SiteServer host) => new($"http://localhost:{host.Port}");
}

/// <summary>Browser tests run one after the other: two cores, one browser.</summary>
[CollectionDefinition(Name)]
public sealed class InTheBrowser : ICollectionFixture<World>
{
    public const string Name = "in the browser";
}
