using System.Collections.Concurrent;
using Dosado.EndToEnd.Tests.Stage;
using Microsoft.Playwright;

namespace Dosado.EndToEnd.Tests.Opening;

/// <summary>Later pages and engines are no part of a first visit; they come with the first page that needs one.</summary>
public sealed class EnginesTests(World world) : BrowserTest(world)
{
    [Fact]
    public async Task A_first_visit_fetches_none_before_Today_can_be_used()
    {
        var ada = await SomebodyAsync(serviceWorkers: ServiceWorkerPolicy.Block);
        var fetched = new ConcurrentQueue<string>();
        ada.Context.Request += (_, request) => fetched.Enqueue(request.Url);

        var tab = await ada.OpenAsync();
        await tab.SeesAsync("Today");

        fetched.ShouldContain(url => url.EndsWith("/assemblies.bin", StringComparison.Ordinal));
        fetched.ShouldNotContain(url => url.Contains("/runtime/Dosado.", StringComparison.Ordinal));
    }
}
