using Dosado.EndToEnd.Tests.Stage;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Dosado.EndToEnd.Tests.Journeys;

/// <summary>One person, one device, nobody else: from nothing to a kept check-in.</summary>
public sealed class AloneTests(World world) : BrowserTest(world)
{
    [Fact]
    public async Task The_first_check_in_is_kept_and_there_after_a_reload()
    {
        var ada = await SomebodyAsync();
        var tab = await ada.OpenAsync();

        await tab.BeginAsync("Robin");
        await tab.Page.ReloadAsync();
        await tab.WaitUntilOpenAsync();

        await tab.SeesAsync("Today");
        await Expect(tab.Page.GetByRole(AriaRole.Link, new() { Name = "Your earlier check-ins" })).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Another_tab_shows_it_and_goes_on_alone_when_the_first_is_closed()
    {
        var ada = await SomebodyAsync();
        var first = await ada.OpenAsync();
        await first.BeginAsync("Robin");
        var second = await ada.OpenAsync("/today");
        await Expect(second.Page.GetByRole(AriaRole.Link, new() { Name = "Your earlier check-ins" })).ToBeVisibleAsync();

        await first.Page.CloseAsync();
        await second.FollowAsync("Your earlier check-ins");

        await Expect(second.Page).Not.ToHaveURLAsync(new System.Text.RegularExpressions.Regex("/today$"));
        await Expect(second.Heading).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Nobody_outside_hears_of_a_check_in_that_is_kept_on_this_device()
    {
        var ada = await SomebodyAsync();
        var tab = await ada.OpenAsync();
        await tab.WaitUntilKeptForOfflineAsync();
        var requests = new List<string>();
        ada.Context.Request += (_, request) => requests.Add($"{request.Method} {request.Url}");

        await tab.BeginAsync("Robin");
        await tab.Page.WaitForTimeoutAsync(1_000);

        requests.Where(IsNotAFileOfTheApp).ShouldBeEmpty();
    }

    private static bool IsNotAFileOfTheApp(string request) => !request.Contains("/v/", StringComparison.Ordinal);
}
