using Dosado.EndToEnd.Tests.Journeys;
using Dosado.EndToEnd.Tests.Stage;
using static Microsoft.Playwright.Assertions;

namespace Dosado.EndToEnd.Tests.Opening;

public sealed class OfflineTests(World world) : BrowserTest(world)
{
    // In the order of a first visit: whoever only looks has the first page and nothing more; from the first thing that is
    // kept on, everything opens without a network, and the browser is asked once not to clear it.
    [Fact]
    public async Task Every_place_opens_when_nobody_serves_it_once_something_is_kept()
    {
        await using var host = await Host.OpenAsync();
        var ada = await SomebodyAsync(host.Address);
        await ada.Context.AddInitScriptAsync(
            "globalThis.asked = 0; if (isSecureContext) StorageManager.prototype.persist = async () => { asked++; return false; };");
        var tab = await ada.OpenAsync();
        await tab.WaitUntilKeptForOfflineAsync();
        (await KeptLaterAsync(tab)).ShouldBe("none");
        (await AskedToLastAsync(tab)).ShouldBe(0);

        await tab.BeginAsync("Robin");
        await tab.Page.WaitForFunctionAsync($"async () => (await ({KeptLater})()) === 'all'");
        (await AskedToLastAsync(tab)).ShouldBe(1);
        await host.StopAsync();

        await tab.Page.ReloadAsync();
        await tab.WaitUntilOpenAsync();
        await tab.SeesAsync("Today");
        foreach (var place in new[] { "/talk", "/plan", "/dance", "/us", "/dance/floor" })
        {
            var another = await ada.OpenAsync(place);
            await Expect(another.Heading).ToBeVisibleAsync();
            await another.IsAtAsync(place);
            await another.Page.CloseAsync();
        }

        ada.Forgive("ERR_CONNECTION_REFUSED");
    }

    /// <summary>How many of the files for later are kept: all, some or none.</summary>
    private const string KeptLater =
        """
        async () => {
          const worker = await (await fetch('/sw.js')).text();
          const later = JSON.parse(/const later = (\[[^]*?\]);/.exec(worker)[1]);
          const found = await Promise.all(later.map((path) => caches.match(path)));
          return found.every(Boolean) ? 'all' : found.some(Boolean) ? 'some' : 'none';
        }
        """;

    private static Task<string> KeptLaterAsync(Tab tab) => tab.Page.EvaluateAsync<string>(KeptLater);

    private static Task<int> AskedToLastAsync(Tab tab) => tab.Page.EvaluateAsync<int>("globalThis.asked");

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
