using Dosado.Sync;

namespace Dosado.App.Tests.Locks;

public class LockAfterTests
{
    [Fact]
    [Trait("Safety", "S7")]
    public async Task Every_page_tells_the_shell_after_how_many_minutes_to_lock()
    {
        var device = await Some.BegunAsync();
        await device.OpenAsync("/today");
        MinutesOf(device).ShouldBeNull();
        await device.OpenAsync("/us/locks");

        await device.Choose("15 minutes").PressAsync("Keep");

        await device.OpenAsync("/today");
        MinutesOf(device).ShouldBe("15");
    }

    [Fact]
    [Trait("Safety", "S7")]
    public async Task Locking_asks_for_the_code_and_shows_nothing()
    {
        var device = await RelayForTests.DeviceAsync(Some.Platform(store: new MemoryStore()));
        await device.OpenAsync("/keep");
        await device.Fill("What would you like to be called?", "Robin").Fill("A code for this app, if you like", "2468")
            .PressAsync("Keep it");

        await device.SendAsync("/lock");

        device.Shows("Your code").ShouldBeTrue();
        device.Text.ShouldNotContain("Robin");
        MinutesOf(device).ShouldBeNull();
    }

    [Fact]
    [Trait("Safety", "S7")]
    public async Task Where_the_app_has_no_code_the_inner_door_closes()
    {
        var device = await Some.BegunAsync();
        await device.OpenAsync("/mine/check-ins");
        device.Page.Path.ShouldBe("/mine/check-ins");

        await device.SendAsync("/lock");
        await device.OpenAsync("/mine/check-ins");

        device.Page.Path.ShouldStartWith("/mine?next");
    }

    private static string? MinutesOf(Device device) =>
        device.Document.QuerySelector(".frame")!.GetAttribute("data-lock-after");
}
