using Dosado.EndToEnd.Tests.Stage;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Dosado.EndToEnd.Tests.Shell;

public sealed class SafetyTests(World world) : ShellTest(world)
{
    private const string Elsewhere = "https://www.wikipedia.org/";

    [Fact]
    [Trait("Safety", "S1")]
    public async Task Support_opens_without_an_address_an_entry_or_a_request()
    {
        var tab = await OpenAsync("/form");
        var before = (tab.Page.Url, await tab.CountHistoryAsync(), await tab.Page.TitleAsync());
        var requests = new List<string>();
        tab.Page.Request += (_, request) => requests.Add(request.Url);

        await tab.PressAsync("Support");

        await Expect(tab.Page.GetByRole(AriaRole.Dialog, new() { Name = "People who can help" })).ToBeVisibleAsync();
        (tab.Page.Url, await tab.CountHistoryAsync(), await tab.Page.TitleAsync()).ShouldBe(before);
        requests.ShouldBeEmpty();
    }

    [Fact]
    [Trait("Safety", "S1")]
    public async Task Support_stays_open_when_something_arrives()
    {
        var tab = await OpenAsync("/counter");
        await tab.PressAsync("Support");

        await TellAppAsync(tab, "arrive");
        await tab.Page.WaitForTimeoutAsync(600);

        await Expect(tab.Page.GetByRole(AriaRole.Dialog)).ToBeVisibleAsync();
    }

    [Fact]
    [Trait("Safety", "S2")]
    public async Task Leaving_goes_elsewhere_in_the_place_of_the_page()
    {
        var tab = await OpenAsync("/form");
        await PretendElsewhereAsync();
        var entries = await tab.CountHistoryAsync();

        await tab.PressAsync("Leave this page");

        await tab.IsElsewhereAsync(Elsewhere);
        (await tab.CountHistoryAsync()).ShouldBe(entries);
    }

    [Fact]
    [Trait("Safety", "S2")]
    public async Task Shift_three_times_leaves()
    {
        var tab = await OpenAsync("/form");
        await PretendElsewhereAsync();

        await PressKeysAsync(tab, "Shift", "Shift", "Shift");

        await tab.IsElsewhereAsync(Elsewhere);
    }

    [Theory]
    [InlineData("Escape", "Escape", "Escape")]
    [InlineData("Shift", "Shift", "a", "Shift")]
    [InlineData("Shift", "Shift")]
    [Trait("Safety", "S2")]
    public async Task Other_keys_leave_nothing(params string[] keys)
    {
        var tab = await OpenAsync("/form");

        await PressKeysAsync(tab, keys);

        await tab.Page.WaitForTimeoutAsync(200);
        await tab.SeesAsync("Form");
    }

    [Fact]
    [Trait("Safety", "S2")]
    public async Task Going_back_after_leaving_shows_nothing_until_it_is_opened_on_purpose()
    {
        var tab = await OpenAsync("/form");
        await tab.FollowAsync("Long");
        await tab.SeesAsync("Long");
        await PretendElsewhereAsync();
        await tab.PressAsync("Leave this page");
        await tab.IsElsewhereAsync(Elsewhere);

        await tab.Page.GoBackAsync();

        await tab.SeesAsync("Closed");
        await tab.PressAsync("Open");
        await tab.SeesAsync("Form");
    }

    [Fact]
    public async Task The_installed_app_can_carry_a_name_that_says_nothing()
    {
        var tab = await OpenAsync("/name");

        await tab.PressAsync("Say nothing");
        await tab.Page.ReloadAsync();
        await tab.WaitUntilOpenAsync();

        var manifest = await tab.Page.EvaluateAsync<string>(
            "() => fetch(document.querySelector('link[rel=manifest]').href).then((answer) => answer.text())");
        manifest.ShouldContain("Notes");
        manifest.ShouldNotContain("dosado", Case.Insensitive);
        (await tab.Page.TitleAsync()).ShouldBe("Notes");
        (await tab.Page.Locator("link[rel=icon]").GetAttributeAsync("href")).ShouldEndWith("/neutral.svg");
        await Expect(tab.Page.GetByRole(AriaRole.Button, new() { Name = "Say nothing", Pressed = true })).ToBeVisibleAsync();
    }

    private static async Task PressKeysAsync(Tab tab, params string[] keys)
    {
        foreach (var key in keys)
        {
            await tab.Page.Keyboard.PressAsync(key);
        }
    }

    private Task PretendElsewhereAsync() =>
        Somebody!.Context.RouteAsync(Elsewhere, route => route.FulfillAsync(new() { Body = "<title>Elsewhere</title>" }));
}
