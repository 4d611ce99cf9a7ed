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
