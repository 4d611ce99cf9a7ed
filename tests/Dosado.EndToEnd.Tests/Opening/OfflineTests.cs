using Dosado.EndToEnd.Tests.Stage;
using static Microsoft.Playwright.Assertions;

namespace Dosado.EndToEnd.Tests.Opening;

public sealed class OfflineTests(World world) : BrowserTest(world)
{
    [Fact]
    public async Task The_app_opens_at_any_address_when_nobody_serves_it()
    {
        await using var host = await Host.OpenAsync();
        var ada = await SomebodyAsync(host.Address);
        var tab = await ada.OpenAsync();
        await tab.WaitUntilKeptForOfflineAsync();
        await host.StopAsync();

        await tab.Page.ReloadAsync();
        await tab.WaitUntilOpenAsync();
        await tab.SeesAsync("Today");

        var another = await ada.OpenAsync("/talk");
        await Expect(another.Heading).ToBeVisibleAsync();
        another.Address.ShouldBe("/talk");
        ada.Forgive("ERR_CONNECTION_REFUSED");
    }

    [Fact]
    public async Task Nothing_of_the_relay_is_kept_for_offline_use()
    {
        var ada = await SomebodyAsync();
        var tab = await ada.OpenAsync();
        await tab.WaitUntilKeptForOfflineAsync();

        var kept = await tab.Page.EvaluateAsync<string[]>(
            """
            async () => {
              const names = await caches.keys();
              const requests = await Promise.all(names.map(async (name) => (await caches.open(name)).keys()));
              return requests.flat().map((request) => new URL(request.url).pathname);
            }
            """);

        kept.ShouldContain("/");
        kept.Where(path => path != "/" && !path.StartsWith("/v/", StringComparison.Ordinal)).ShouldBeEmpty();
    }
}
