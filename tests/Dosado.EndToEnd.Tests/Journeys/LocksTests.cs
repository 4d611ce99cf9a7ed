using Dosado.EndToEnd.Tests.Stage;
using static Microsoft.Playwright.Assertions;

namespace Dosado.EndToEnd.Tests.Journeys;

/// <summary>A code for the app, from the first minute on.</summary>
public sealed class LocksTests(World world) : BrowserTest(world)
{
    [Fact]
    [Trait("Safety", "S7")]
    public async Task A_locked_app_shows_its_lock_at_every_address_until_the_right_code_is_given()
    {
        var tab = await (await SomebodyAsync()).OpenAsync();
        await tab.BeginAsync("Robin", code: "2468");

        foreach (var path in new[] { "/today", "/mine/check-ins", "/nowhere", "/us/locks" })
        {
            await tab.Page.GotoAsync(path);
            await tab.SeesAsync("Locked");
        }

        await tab.WriteAsync("Your code", "1357");
        await tab.PressAsync("Open");
        await tab.ReadsAsync("That code does not open it. Nothing is lost; try again.");
        await tab.WriteAsync("Your code", "2468");
        await tab.PressAsync("Open");
        await tab.SeesAsync("Locks");
    }

    [Fact]
    [Trait("Safety", "S7")]
    public async Task After_a_time_without_use_the_app_asks_for_its_code_and_what_was_being_written_is_behind_it()
    {
        var tab = await (await SomebodyAsync()).OpenAsync();
        await tab.Page.Clock.InstallAsync();
        await tab.Page.ReloadAsync();
        await tab.BeginAsync("Robin", code: "2468");
        await tab.GoToAsync("Us");
        await tab.FollowAsync("Locks");
        await tab.SeesAsync("Locks");
        await tab.Page.GetByLabel("5 minutes", new() { Exact = true }).CheckAsync();
        await tab.PressAsync("Keep");
        await Expect(tab.Page.Locator("[data-lock-after='5']")).ToHaveCountAsync(1);

        await tab.GoToAsync("Today");
        await tab.UnfoldAsync("Say more");
        await tab.WriteAsync("A line of your own", "half a thou");
        await tab.Page.Clock.FastForwardAsync(4 * 60_000);
        await Expect(tab.Field("A line of your own")).ToHaveValueAsync("half a thou");
        await tab.Page.Clock.FastForwardAsync(2 * 60_000);
        await tab.SeesAsync("Locked");
        (await tab.Page.ContentAsync()).ShouldNotContain("half a thou");

        await tab.WriteAsync("Your code", "2468");
        await tab.PressAsync("Open");

        await Expect(tab.Field("A line of your own")).ToHaveValueAsync("half a thou");
    }
}
