using Dosado.App.Visits;
using Dosado.Sync;

namespace Dosado.App.Tests.Faults;

/// <summary>A device on which there is no room for anything more.</summary>
public class FullDeviceTests
{
    [Fact]
    public async Task It_is_said_plainly_what_was_kept_stays_and_keeping_goes_on_once_there_is_room()
    {
        var disk = new MemoryStore();
        var device = new Device(await Site.StartAsync(Some.Platform(store: disk), CancellationToken.None));
        await device.BeginAsync("Robin");
        await device.WriteAsync("before it was full");

        disk.Quota = disk.Size;
        await device.WriteAsync("no room for this");
        device.Page.Status.ShouldBe(500);
        device.Shows("This device has no room left.").ShouldBeTrue();
        disk.Quota = long.MaxValue;
        await device.WriteAsync("since there is room");

        var kept = await device.OwnWordsAsync();
        kept.ShouldContain("before it was full");
        kept.ShouldContain("since there is room");
        kept.ShouldNotContain("no room for this");
    }
}
