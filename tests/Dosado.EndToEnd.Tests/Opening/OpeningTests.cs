using Dosado.EndToEnd.Tests.Stage;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Dosado.EndToEnd.Tests.Opening;

public sealed class OpeningTests(World world) : BrowserTest(world)
{
    [Fact]
    public async Task The_app_opens()
    {
        var ada = await SomebodyAsync();

        var tab = await ada.OpenAsync();

        await tab.SeesAsync("Today");
    }

    [Fact]
    public async Task Nothing_written_goes_to_the_services_of_a_browser_that_correct_translate_or_suggest()
    {
        var ada = await SomebodyAsync();
        var tab = await ada.OpenAsync();
        await tab.SeesAsync("Today");

        var fields = await tab.Page.EvaluateAsync<string[]>(
            "[...document.querySelectorAll('main input[type=text], main textarea')].map((f) => [f.spellcheck, f.translate, f.writingSuggestions].join())");

        fields.ShouldNotBeEmpty();
        fields.ShouldAllBe(f => f == "false,false,false");
    }

    [Fact]
    public async Task Something_is_on_screen_before_the_app_has_opened()
    {
        var ada = await SomebodyAsync(serviceWorkers: ServiceWorkerPolicy.Block);
        await ada.Context.RouteAsync("**/dotnet.native.wasm", _ => Task.Delay(Timeout.Infinite));
        var page = await ada.Context.NewPageAsync();

        await page.GotoAsync("/");

        await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("One moment");
        await Expect(page.GetByRole(AriaRole.Button, new() { Name = "Leave this page" })).ToBeVisibleAsync();
        await Access.HoldsAsync(page);
    }

    [Fact]
    public async Task Over_plain_http_one_page_says_so_and_accepts_nothing()
    {
        var address = new UriBuilder(World.Host.Address) { Host = "dosado.test" }.Uri;
        var ada = await SomebodyAsync(address);

        var tab = await ada.OpenAsync("/talk");

        await tab.SeesAsync("This address is not safe to use");
        await Expect(tab.Page.GetByRole(AriaRole.Textbox)).ToHaveCountAsync(0);
        await Expect(tab.Page.GetByRole(AriaRole.Button)).ToHaveTextAsync(["Leave this page"]);
        tab.Page.Workers.ShouldBeEmpty();
        ada.Forgive("Cross-Origin-Opener-Policy header has been ignored");
    }

    [Fact]
    public async Task A_browser_that_may_store_nothing_is_told_so_before_anything_is_written()
    {
        var ada = await SomebodyAsync(serviceWorkers: ServiceWorkerPolicy.Block);
        await ada.Context.AddInitScriptAsync(
            "for (const name of ['sessionStorage', 'localStorage', 'indexedDB']) Object.defineProperty(self, name, "
            + "{ get() { throw new DOMException('refused', 'SecurityError'); } });");

        var tab = await ada.OpenAsync("/talk");

        await tab.SeesAsync("This browser keeps nothing here");
        await Expect(tab.Page.GetByRole(AriaRole.Textbox)).ToHaveCountAsync(0);
        tab.Page.Workers.ShouldBeEmpty();
        await Access.HoldsAsync(tab.Page);
    }

    [Fact]
    public async Task A_browser_that_runs_no_such_programs_is_told_so()
    {
        var ada = await SomebodyAsync(serviceWorkers: ServiceWorkerPolicy.Block);
        await ada.Context.RouteAsync("**/worker.js", async route =>
            await route.FulfillAsync(new() { Response = await route.FetchAsync(), Body = "postMessage({ broken: 'no program' });" }));
        await ada.Context.AddInitScriptAsync("delete self.WebAssembly;");

        var tab = await ada.OpenAsync();

        await tab.SeesAsync("This browser cannot open this page");
        await Expect(tab.Page.GetByRole(AriaRole.Button, new() { Name = "Leave this page" })).ToHaveCountAsync(1);
        await Expect(tab.Page.GetByRole(AriaRole.Button, new() { Name = "Start again" })).ToHaveCountAsync(0);
        await Access.HoldsAsync(tab.Page);
    }

    [Fact]
    public async Task A_broken_program_is_said_and_can_be_started_again()
    {
        var ada = await SomebodyAsync(serviceWorkers: ServiceWorkerPolicy.Block);
        await ada.Context.RouteAsync("**/dotnet.native.wasm", route => route.AbortAsync());
        var tab = await ada.OpenAsync();
        await tab.SeesAsync("This page stopped");
        await ada.Context.UnrouteAsync("**/dotnet.native.wasm");

        await tab.PressAsync("Start again");

        await tab.SeesAsync("Today");
        ada.Forgive("dotnet.native.wasm");
        ada.Forgive("TypeError: Failed to fetch");
    }
}
