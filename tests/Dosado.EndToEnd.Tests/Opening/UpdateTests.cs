using Dosado.EndToEnd.Tests.Stage;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Dosado.EndToEnd.Tests.Opening;

public sealed class UpdateTests(World world) : BrowserTest(world)
{
    [Fact]
    public async Task A_newer_version_waits_until_it_is_agreed_to()
    {
        await using var host = await Host.OpenAsync();
        var ada = await SomebodyAsync(host.Address);
        var tab = await ada.OpenAsync();
        await tab.WaitUntilKeptForOfflineAsync();
        await tab.Page.ReloadAsync();
        await tab.WaitUntilOpenAsync();
        await host.PublishNewerAsync();

        await LookForNewerAsync(tab);
        await tab.ReadsAsync("A newer version is ready.");
        (await VersionAsync(tab)).ShouldNotBe(NewerSite.Version);
        await tab.Page.GetByText("What is new").ClickAsync();
        foreach (var line in NewestLines())
        {
            await tab.ReadsAsync(line);
        }

        var other = await ada.OpenAsync("/join");
        await other.Page.Locator("main input:not([type=hidden]), main textarea").First.FillAsync("half a code");
        await tab.PressAsync("Use it now");
        await tab.ReadsAsync("Something unsaved is open here or in another tab.");
        await other.Page.CloseAsync();
        await tab.PressAsync("Use it now");

        await Expect(tab.Page.Locator($"script[src*='{NewerSite.Version}']")).ToHaveCountAsync(1);
        await tab.WaitUntilOpenAsync();
        await tab.SeesAsync("Today");
    }

    /// <summary>The items of the newest section of the changelog.</summary>
    private static IEnumerable<string> NewestLines()
    {
        var newest = File.ReadAllText(Path.Combine(WorkingTree.Root, "CHANGELOG.md")).Split("\n## ")[1];
        var lines = newest.Split('\n').Where(line => line.StartsWith("- ", StringComparison.Ordinal)).Select(line => line[2..]).ToList();
        lines.ShouldNotBeEmpty();
        return lines;
    }

    private static Task LookForNewerAsync(Tab tab) => tab.Page.EvaluateAsync(
        "() => navigator.serviceWorker.ready.then((registration) => registration.update()).then(() => {})");

    private static Task<string> VersionAsync(Tab tab) => tab.Page.EvaluateAsync<string>(
        "() => document.querySelector('script[src]').src.split('/v/')[1].split('/')[0]");
}
