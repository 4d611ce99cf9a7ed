using Dosado.EndToEnd.Tests.Stage;
using static Microsoft.Playwright.Assertions;

namespace Dosado.EndToEnd.Tests.Shell;

/// <summary>What was written and not sent comes back with its page, and with no other.</summary>
public sealed class UnsentTests(World world) : ShellTest(world)
{
    [Fact]
    public async Task Words_come_back_after_a_way_round_and_after_another_form_until_they_are_sent()
    {
        var tab = await OpenAsync("/notes");
        await tab.WriteAsync("About one", "half a thou");
        await tab.PressAsync("One more");
        await Expect(tab.Field("About one")).ToHaveValueAsync("half a thou");
        await tab.FollowAsync("Long");
        await tab.SeesAsync("Long");
        await tab.Page.GoBackAsync();
        await tab.SeesAsync("Notes");
        await Expect(tab.Field("About one")).ToHaveValueAsync("half a thou");
        await Expect(tab.Field("About two")).ToHaveValueAsync("1");

        await tab.WriteAsync("About one", "a whole thought");
        await tab.PressAsync("Keep one");
        await tab.ReadsAsync("about=one words=a whole thought");
        await tab.Page.GoBackAsync();

        await tab.SeesAsync("Notes");
        await Expect(tab.Field("About one")).ToHaveValueAsync(string.Empty);
    }

    [Fact]
    public async Task What_the_app_says_anew_is_not_written_over()
    {
        var tab = await OpenAsync("/notes");
        await tab.WriteAsync("About two", "mine");

        await tab.PressAsync("One more");

        await Expect(tab.Field("About two")).ToHaveValueAsync("1");
    }

    [Fact]
    public async Task What_is_written_to_one_never_comes_up_for_another()
    {
        var tab = await OpenAsync("/notes");
        await tab.WriteAsync("About one", "for Kim");
        await tab.PressAsync("Sam");
        await Expect(tab.Page.Locator("[data-bond=sam]")).ToHaveCountAsync(1);
        await Expect(tab.Field("About one")).ToHaveValueAsync(string.Empty);

        await tab.PressAsync("Kim");

        await Expect(tab.Field("About one")).ToHaveValueAsync("for Kim");
    }

    [Fact]
    [Trait("Safety", "S7")]
    public async Task Words_sent_to_a_door_that_had_closed_come_back_no_sooner_than_what_is_only_mine_is_open()
    {
        var tab = await OpenAsync("/notes");
        await tab.PressAsync("Shut");
        await tab.WriteAsync("About one", "for me alone");
        await tab.PressAsync("Keep one");
        await tab.SeesAsync("Locked");
        await tab.PressAsync("Open");
        await tab.SeesAsync("Notes");
        await Expect(tab.Field("About one")).ToHaveValueAsync(string.Empty);

        await tab.PressAsync("Open mine");

        await Expect(tab.Field("About one")).ToHaveValueAsync("for me alone");
    }

    [Fact]
    [Trait("Safety", "S7")]
    public async Task After_ten_minutes_they_are_only_mine()
    {
        var tab = await OpenAsync("/notes");
        await tab.Page.Clock.InstallAsync();
        await tab.PressAsync("Shut");
        await tab.WriteAsync("About one", "half a thou");
        await tab.FollowAsync("Long");
        await tab.SeesAsync("Long");
        await tab.Page.Clock.FastForwardAsync(11 * 60_000);
        await tab.Page.GoBackAsync();
        await tab.SeesAsync("Notes");
        await Expect(tab.Field("About one")).ToHaveValueAsync(string.Empty);

        await tab.PressAsync("Open mine");

        await Expect(tab.Field("About one")).ToHaveValueAsync("half a thou");
    }

    [Fact]
    public async Task Whoever_goes_elsewhere_from_a_closed_door_is_not_led_back_later()
    {
        var tab = await OpenAsync("/notes");
        await tab.PressAsync("Shut");
        await tab.WriteAsync("About one", "for me alone");
        await tab.PressAsync("Keep one");
        await tab.SeesAsync("Locked");
        await tab.FollowAsync("Long");
        await tab.SeesAsync("Long");
        await tab.Page.GoBackAsync();
        await tab.SeesAsync("Notes");
        await tab.FollowAsync("Door");

        await tab.PressAsync("Open");

        await tab.SeesAsync("Home");
    }

    [Fact]
    [Trait("Safety", "S2")]
    public async Task Whoever_leaves_an_installed_app_takes_them_along()
    {
        var tab = await OpenAsync("/notes");
        await tab.Page.EvaluateAsync("() => { window.matchMedia = (query) => ({ matches: query.includes('standalone') }); }");
        await tab.WriteAsync("About one", "half a thou");
        await tab.PressAsync("Leave this page");
        await tab.SeesAsync("Closed");

        await tab.PressAsync("Open");

        await tab.SeesAsync("Notes");
        await Expect(tab.Field("About one")).ToHaveValueAsync(string.Empty);
    }
}
