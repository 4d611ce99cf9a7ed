using Microsoft.Playwright;

namespace Dosado.EndToEnd.Tests.Stage;

/// <summary>A tab with the app in it.</summary>
internal sealed class Tab(IPage page)
{
    public IPage Page { get; } = page;

    public ILocator Heading => Page.GetByRole(AriaRole.Heading, new() { Level = 1 });

    /// <summary>Waits until the page that stands in while the app opens has gone.</summary>
    public Task WaitUntilOpenAsync() => Assertions.Expect(Page.Locator("body.skeleton")).ToHaveCountAsync(0, new() { Timeout = 20_000 });

    /// <summary>Waits for the page with this heading and holds it to the rules of every page.</summary>
    public async Task SeesAsync(string heading)
    {
        await Assertions.Expect(Heading).ToContainTextAsync(heading);
    }
}
