using Dosado.Sync;
using Dosado.Vault;

namespace Dosado.App.Tests.Us;

/// <summary>
/// A move is cut off at every step there is: the device stops before its n-th write, or the relay's n-th answer is lost.
/// The device is then opened anew, and the person asks again.
/// </summary>
public class CutOffMoveTests
{
    private const int MoreStepsThanThereAre = 80;

    [Fact]
    public Task A_device_that_stopped_at_any_write_loses_nothing() =>
        CutOffEverywhereAsync((disk, _, n) => disk.FailAfter(n));

    [Fact]
    public Task A_lost_answer_at_any_request_loses_nothing() =>
        CutOffEverywhereAsync((_, wire, n) => wire.LoseAfter(n));

    private static async Task CutOffEverywhereAsync(Action<FragileDisk, FragileWire, int> cut)
    {
        var steps = 0;
        while (!await CutOffAsync(cut, steps))
        {
            (++steps).ShouldBeLessThan(MoreStepsThanThereAre);
        }

        steps.ShouldBeGreaterThan(3);
    }

    /// <summary>Whether the move came through in spite of the cut: then there was no such step.</summary>
    private static async Task<bool> CutOffAsync(Action<FragileDisk, FragileWire, int> cut, int step)
    {
        var relay = new RelayForTests();
        await relay.InitializeAsync();
        var (disk, wire) = (new FragileDisk(), new FragileWire());
        var sound = Some.Platform(TimeProvider.System, disk, relay: relay.Address);
        var platform = sound with { Relays = address => wire.Around(sound.Relays(address)) };
        var robin = await RelayForTests.DeviceAsync(platform);
        await robin.BeginAsync("Robin");
        await robin.KeepHereAsync("rain on the roof", relay.SetupCode);
        var old = await robin.CodeAsync();

        cut(disk, wire, step);
        await robin.PressAsync("Make the old code worthless");
        var through = robin.Page.Status == 200 && robin.Shows("The old code is worthless now.");
        robin.Stop();
        disk.Mend();
        wire.Mend();

        robin = await RelayForTests.DeviceAsync(platform);
        await HoldsEverythingAsync(robin, step);
        var thief = await relay.DeviceAsync();
        await thief.TryRecoverAsync(old);
        thief.Page.Status.ShouldBe(422);
        await relay.DisposeAsync();
        return through;
    }

    private static async Task HoldsEverythingAsync(Device robin, int step)
    {
        await robin.OpenAsync("/mine/check-ins");
        await robin.PressAsync("Open");
        robin.Shows("rain on the roof").ShouldBeTrue();
        await robin.WriteAsync("snow");
        await robin.OpenAsync("/us/devices");
        await robin.PressAsync("Make the old code worthless");
        robin.Shows("The old code is worthless now.").ShouldBeTrue();
        (await robin.OwnWordsAsync()).ShouldContain("rain on the roof");
        robin.Text.ShouldContain("snow", customMessage: $"cut at step {step}");
    }
}
