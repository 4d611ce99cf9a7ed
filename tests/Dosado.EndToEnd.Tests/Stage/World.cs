using Microsoft.Playwright;

namespace Dosado.EndToEnd.Tests.Stage;

/// <summary>One browser and one open host for all tests of a collection; each test invites its own people.</summary>
public sealed class World : IAsyncLifetime
{
    private IPlaywright? _playwright;
    private Host? _host;
    private IBrowser? _browser;

    internal IBrowser Browser => _browser ?? throw new InvalidOperationException("the world has not begun");

    internal Host Host => _host ?? throw new InvalidOperationException("the world has not begun");

    public async Task InitializeAsync()
    {
        _host = await Host.OpenAsync();
        _playwright = await Playwright.CreateAsync();
        _browser = await Chromium.StartAsync(_playwright);
    }

    public async Task DisposeAsync()
    {
        await Browser.DisposeAsync();
        _playwright?.Dispose();
        await Host.DisposeAsync();
    }
}

/// <summary>Browser tests run one after the other, beside those <see cref="InAnotherBrowser"/>: two cores, two browsers.</summary>
[CollectionDefinition(Name)]
public sealed class InTheBrowser : ICollectionFixture<World>
{
    public const string Name = "in the browser";
}

/// <summary>About half of the tests by their time: those in which two people have long errands with each other.</summary>
[CollectionDefinition(Name)]
public sealed class InAnotherBrowser : ICollectionFixture<World>
{
    public const string Name = "in another browser";
}
