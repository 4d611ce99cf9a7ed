using Dosado.EndToEnd.Tests.Stage;
using static Microsoft.Playwright.Assertions;

namespace Dosado.EndToEnd.Tests.Opening;

public sealed class TabsTests(World world) : BrowserTest(world)
{
    [Fact]
    public async Task One_tab_runs_the_app_and_the_others_ask_it()
    {
        var ada = await SomebodyAsync();
        var first = await ada.OpenAsync();

        var second = await ada.OpenAsync("/talk");

        await Expect(second.Heading).ToBeVisibleAsync();
        (await CountRuntimesAsync(first)).ShouldBe(1);
        (await CountRuntimesAsync(second)).ShouldBe(0);
    }

    [Fact]
    public async Task When_the_tab_that_ran_the_app_closes_another_takes_over()
    {
        var ada = await SomebodyAsync();
        var first = await ada.OpenAsync();
        var second = await ada.OpenAsync("/talk");

        await first.Page.CloseAsync();
        await second.Page.ReloadAsync();
        await second.WaitUntilOpenAsync();

        await Expect(second.Heading).ToBeVisibleAsync();
        (await CountRuntimesAsync(second)).ShouldBe(1);
    }

    [Fact]
    public async Task A_tab_that_answers_nobody_is_replaced()
    {
        var ada = await SomebodyAsync();
        var asleep = await ada.Context.NewPageAsync();
        await asleep.GotoAsync("/health");
        await asleep.EvaluateAsync("() => { navigator.locks.request('dosado-writer', () => new Promise(() => {})).catch(() => {}); }");

        var tab = await ada.OpenAsync();

        await tab.SeesAsync("Today");
        (await CountRuntimesAsync(tab)).ShouldBe(1);
        ada.Forgive("favicon.ico");
    }

    // The app's runtime is the one thing that needs WebAssembly.
    private static async Task<int> CountRuntimesAsync(Tab tab)
    {
        var booted = await Task.WhenAll(tab.Page.Workers.Select(
            worker => worker.EvaluateAsync<bool>("() => performance.getEntriesByType('resource').some(r => r.name.endsWith('.wasm'))")));
        return booted.Count(b => b);
    }
}
