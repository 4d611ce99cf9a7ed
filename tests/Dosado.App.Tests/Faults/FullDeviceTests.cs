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

    [Fact]
    public async Task A_sealed_file_that_there_is_no_room_for_is_read_in_whole_once_there_is()
    {
        var old = await Some.BegunAsync();
        await old.WriteAsync("rain on the roof");
        var (file, code) = await old.SealAsync();
        for (var room = 300; room < 3_000; room += 300)
        {
            var disk = new MemoryStore { Quota = room };
            var anew = new Device(await Site.StartAsync(Some.Platform(store: disk), CancellationToken.None));
            await anew.TryToRestoreAsync(file, code);
            anew.Shows("This device has no room left.").ShouldBeTrue($"with {room} bytes");
            disk.Quota = long.MaxValue;

            await (anew.Home.IsNew ? anew.RestoreAsync(file, code) : Task.CompletedTask);

            (await anew.OwnWordsAsync()).ShouldContain("rain on the roof");
        }
    }
}
