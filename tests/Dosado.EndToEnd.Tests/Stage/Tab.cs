using Microsoft.Playwright;

namespace Dosado.EndToEnd.Tests.Stage;

/// <summary>A tab with the app in it.</summary>
/// <param name="page">The tab as Playwright sees it.</param>
/// <param name="isPretended">Whether plain pages stand in for the app's: they are not held to the app's rules.</param>
internal sealed class Tab(IPage page, bool isPretended)
{
    /// <summary>The tab itself, for what this class has no word for.</summary>
    public IPage Page { get; } = page;

    /// <summary>The one heading of the page.</summary>
    public ILocator Heading => Page.GetByRole(AriaRole.Heading, new() { Level = 1 });

    /// <summary>The path and query in the address bar: the place, and no page of it.</summary>
    public string Address => new Uri(Page.Url).PathAndQuery;

    /// <summary>Waits until the page on screen is this one, or one of these.</summary>
    public Task IsAtAsync(params string[] pages) =>
        Page.WaitForFunctionAsync("pages => pages.some((page) => history.state?.page?.startsWith(page))", pages);

    /// <summary>
    /// Waits until the tab has gone to this address, outside the app. It is asked for again and again: <c>WaitForURLAsync</c>
    /// can miss the moment (microsoft/playwright-dotnet#3364).
    /// </summary>
    public Task IsElsewhereAsync(string address) => Assertions.Expect(Page).ToHaveURLAsync(address);

    /// <summary>Waits until the page that stands in while the app opens has gone.</summary>
    public Task WaitUntilOpenAsync() => Assertions.Expect(Page.Locator("body.skeleton")).ToHaveCountAsync(0);

    /// <summary>Waits until the service worker has all it needs to open the app without a network.</summary>
    public Task WaitUntilKeptForOfflineAsync() =>
        Page.EvaluateAsync("() => navigator.serviceWorker.ready.then((registration) => registration.active.state)");

    /// <summary>Waits for the page under this heading, holds it to the rules of every page, and takes its picture.</summary>
    public async Task SeesAsync(string heading)
    {
        await Assertions.Expect(Heading).ToHaveTextAsync(heading);
        if (isPretended)
        {
            return;
        }

        await Access.HoldsAsync(Page);
        await Screens.TakeAsync(Page, heading);
    }

    /// <summary>Holds the page as it stands to the rules of every page, and takes its picture under a name of its own.</summary>
    public async Task LooksAsync(string name)
    {
        await Access.HoldsAsync(Page);
        await Screens.TakeAsync(Page, name);
    }

    /// <summary>Waits until these words are somewhere on the page.</summary>
    public Task ReadsAsync(string words) => Assertions.Expect(Page.GetByText(words).First).ToBeVisibleAsync();

    /// <summary>Whether these words come to be somewhere on the page; for a test that goes on when they do not.</summary>
    public async Task<bool> SaysAsync(string words)
    {
        try
        {
            await Page.GetByText(words).First.WaitForAsync();
            return true;
        }
        catch (TimeoutException)
        {
            return false;
        }
    }

    /// <summary>Follows the link with this name.</summary>
    public Task FollowAsync(string link) =>
        Page.GetByRole(AriaRole.Link, new() { Name = link, Exact = true }).First.ClickAsync();

    /// <summary>Presses the button with this name.</summary>
    public Task PressAsync(string button) =>
        Page.GetByRole(AriaRole.Button, new() { Name = button, Exact = true }).First.ClickAsync();

    /// <summary>Types into the field with this label.</summary>
    public Task WriteAsync(string label, string text) => Page.GetByLabel(label).First.FillAsync(text);

    /// <summary>The field with this label.</summary>
    public ILocator Field(string label) => Page.GetByLabel(label).First;

    /// <summary>How many entries the tab's history has.</summary>
    public Task<int> CountHistoryAsync() => Page.EvaluateAsync<int>("() => history.length");
}
