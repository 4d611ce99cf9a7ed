using Dosado.App.Example;

namespace Dosado.App.Tests.Example;

public class ExampleTests : IAsyncLifetime
{
    private readonly RelayForTests _relay = new(isExample: true);

    public Task InitializeAsync() => _relay.InitializeAsync();

    public Task DisposeAsync() => _relay.DisposeAsync();

    [Fact]
    public async Task Every_page_of_the_example_says_so_and_nothing_is_kept()
    {
        var device = await OpenedAsync();

        foreach (var path in new[] { "/today", "/us", "/pause", "/mine" })
        {
            await device.OpenAsync(path);
            device.Shows("An example: Ash and Sky are invented").ShouldBeTrue();
        }

        await device.OpenAsync("/today");
        await device.PressAsync("more", within: "Closeness");
        device.Shows("Nothing is kept in the example").ShouldBeTrue();
        foreach (var path in new[] { "/us/invite", "/join" })
        {
            await device.OpenAsync(path);
            device.Shows("Nothing is kept in the example").ShouldBeTrue();
        }
    }

    [Fact]
    public async Task A_round_leads_from_Today_through_every_place_and_says_on_each_page_what_one_sees()
    {
        var device = await OpenedAsync();
        await device.OpenAsync("/today");
        var seen = new HashSet<string>();

        while (device.Document.QuerySelector(".example a.button") is not null)
        {
            seen.Add(device.Document.QuerySelector(".example .guide")!.TextContent).ShouldBeTrue(device.Page.Path);
            await device.FollowAsync("Look further");
            device.Page.Status.ShouldBe(200);
        }

        seen.Count.ShouldBe(10);
        device.Shows("That was the round").ShouldBeTrue();
    }

    [Theory]
    [InlineData("/talk/letters/3", "/talk")]
    [InlineData("/talk/evening/steps", "/talk/evening")]
    [InlineData("/talking", "/today")]
    [InlineData("/plan", "/plan")]
    public void A_page_without_a_word_of_its_own_has_that_of_the_page_above(string path, string stop) =>
        Guide.StopOf(path).ShouldBe(stop);

    [Fact]
    public async Task One_tap_clears_the_example_from_any_page()
    {
        var device = await OpenedAsync();
        await device.OpenAsync("/dance/floor");

        await device.PressAsync("Clear the example");

        device.Shows("An example").ShouldBeFalse();
        device.Shows("How is it just now?").ShouldBeTrue();
    }

    [Fact]
    public async Task One_tap_clears_the_example_and_one_can_begin()
    {
        var device = await OpenedAsync();
        await device.OpenAsync("/example");

        await device.PressAsync("Clear the example");

        device.Shows("How is it just now?").ShouldBeTrue();
        device.Shows("An example").ShouldBeFalse();
        await device.OpenAsync("/keep");
        await device.Fill("What would you like to be called?", "Kim").PressAsync("Keep it");
        device.Page.Status.ShouldBe(200);
    }

    [Fact]
    public async Task A_link_to_the_example_never_opens_over_real_things()
    {
        var code = await CodeAsync();
        var device = await _relay.BegunAsync("Kim");

        await device.OpenAsync("/recover?%23=" + Uri.EscapeDataString(code));
        await device.OpenAsync("/us/me");

        device.Document.QuerySelector("input[name=name]")!.GetAttribute("value").ShouldBe("Kim");
        device.Shows("An example").ShouldBeFalse();
    }

    private async Task<Device> OpenedAsync()
    {
        var code = await CodeAsync();
        var device = await _relay.DeviceAsync();
        await Eventually.Async(async () =>
        {
            await device.OpenAsync("/recover?%23=" + Uri.EscapeDataString(code));
            return device.Page.Status == 200;
        });
        return device;
    }

    private async Task<string> CodeAsync()
    {
        var robin = await _relay.BegunAsync("Robin");
        await robin.OpenAsync("/us/keeping");
        await robin.Fill("Setup code", _relay.SetupCode).PressAsync("Here");
        await robin.OpenAsync("/us/devices");
        await robin.PressAsync("Show the code");
        return robin.Document.QuerySelector("[data-printable]")!.TextContent;
    }
}
