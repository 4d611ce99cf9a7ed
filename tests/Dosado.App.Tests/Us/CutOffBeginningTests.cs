using Dosado.Sync;

namespace Dosado.App.Tests.Us;

/// <summary>
/// A device that begins, with the recovery code, with a sealed file or anew, stops before its n-th write, or the relay's
/// n-th answer is lost. It is then opened anew, and begins again where it is new. Everything is there once, and it goes on.
/// </summary>
public class CutOffBeginningTests
{
    private const int MoreStepsThanThereAre = 80;

    [Fact]
    public async Task A_device_that_begins_with_the_code_and_stops_at_any_write_has_everything_once()
    {
        await using var kept = await Kept.AtTheAddressAsync();
        await CutOffEverywhereAsync(n => kept.BeginAsync(kept.WithTheCodeAsync, (disk, _) => disk.FailAfter(n), n));
    }

    [Fact]
    public async Task A_device_that_begins_with_the_code_and_misses_any_answer_has_everything_once()
    {
        await using var kept = await Kept.AtTheAddressAsync();
        await CutOffEverywhereAsync(n => kept.BeginAsync(kept.WithTheCodeAsync, (_, wire) => wire.LoseAfter(n), n));
    }

    [Fact]
    public async Task A_device_that_begins_with_a_sealed_file_and_stops_at_any_write_has_everything_once()
    {
        await using var kept = await Kept.InAFileAsync();
        await CutOffEverywhereAsync(n => kept.BeginAsync(kept.WithTheFileAsync, (disk, _) => disk.FailAfter(n), n));
    }

    /// <summary>Nothing was promised before the page came that says so: the person says "keep" again.</summary>
    [Fact]
    public Task A_device_that_begins_anew_and_stops_at_any_write_is_whole_or_new() => CutOffEverywhereAsync(async n =>
    {
        var disk = new FragileDisk();
        var relay = new RelayForTests();
        await relay.InitializeAsync();
        var platform = Some.Platform(TimeProvider.System, disk, relay: relay.Address);
        var first = await RelayForTests.DeviceAsync(platform);
        disk.FailAfter(n);
        await AttemptAsync(() => first.BeginAsync("Robin"));
        first.Stop();
        var through = !disk.HasFailed;
        disk.Mend();

        var again = await RelayForTests.DeviceAsync(platform);
        await (again.Home.IsNew ? again.BeginAsync("Robin") : again.OpenMineAsync());
        await again.KeepHereAsync("rain on the roof", relay.SetupCode);
        var laptop = await relay.DeviceAsync();
        await laptop.RecoverAsync(await again.CodeAsync());
        await laptop.OpenAsync("/us/me");
        laptop.Document.QuerySelector("input[name=name]")!.GetAttribute("value").ShouldBe("Robin", $"cut at step {n}");
        await relay.DisposeAsync();
        return through;
    });

    private static async Task CutOffEverywhereAsync(Func<int, Task<bool>> isThrough)
    {
        var steps = 0;
        while (!await isThrough(steps))
        {
            (++steps).ShouldBeLessThan(MoreStepsThanThereAre);
        }

        steps.ShouldBeGreaterThan(3);
    }

    /// <summary>As far as it goes: a page that could not be made has no further button.</summary>
    private static async Task AttemptAsync(Func<Task> step)
    {
        try
        {
            await step();
        }
        catch (InvalidOperationException)
        {
            // The next attempt is made on the device that was opened anew.
        }
    }

    /// <summary>What Robin has kept, with a bond: at a relay, or on one device only and in a sealed file.</summary>
    private sealed class Kept(RelayForTests relay, string code, string file) : IAsyncDisposable
    {
        public static async Task<Kept> AtTheAddressAsync()
        {
            var (relay, robin) = await PairAsync();
            await robin.KeepHereAsync("rain on the roof", string.Empty);
            var code = await robin.CodeAsync();
            await (await relay.DeviceAsync()).RecoverAsync(code);
            return new(relay, code, string.Empty);
        }

        public static async Task<Kept> InAFileAsync()
        {
            var (relay, robin) = await PairAsync();
            await robin.WriteAsync("rain on the roof");
            var (file, code) = await robin.SealAsync();
            return new(relay, code, file);
        }

        public async ValueTask DisposeAsync() => await relay.DisposeAsync();

        public Task WithTheCodeAsync(Device device) => device.TryRecoverAsync(code);

        public Task WithTheFileAsync(Device device) => device.TryToRestoreAsync(file, code);

        /// <summary>Whether it came through in spite of the cut: then there was no such step.</summary>
        public async Task<bool> BeginAsync(Func<Device, Task> begin, Action<FragileDisk, FragileWire> cut, int step)
        {
            var (disk, wire) = (new FragileDisk(), new FragileWire());
            var sound = Some.Platform(TimeProvider.System, disk, relay: relay.Address);
            var platform = sound with { Relays = address => wire.Around(sound.Relays(address)) };
            var first = await RelayForTests.DeviceAsync(platform);
            cut(disk, wire);
            await begin(first);
            first.Stop();
            var through = !disk.HasFailed && !wire.HasFailed;
            disk.Mend();
            wire.Mend();

            var again = await RelayForTests.DeviceAsync(platform);
            await (again.Home.IsNew ? begin(again) : again.OpenMineAsync());
            again.Page.Status.ShouldBe(200, $"cut at step {step}");
            await HasEverythingOnceAsync(again, step);
            again.Stop();
            return through;
        }

        private static async Task<(RelayForTests Relay, Device Robin)> PairAsync()
        {
            var relay = new RelayForTests();
            await relay.InitializeAsync();
            var (robin, kim) = await Couple.PairAsync(relay);
            await kim.SayAsync("from Kim");
            await robin.HasAsync("from Kim");
            return (relay, robin);
        }

        private static async Task HasEverythingOnceAsync(Device device, int step)
        {
            await Eventually.Async(async () =>
            {
                await device.OpenAsync("/mine/check-ins");
                return device.Shows("rain on the roof");
            });
            device.Text.Split("rain on the roof").Length.ShouldBe(2, $"once, cut at step {step}: {device.Text}");
            await device.HasAsync("from Kim");
            device.Home.Own!.Log.Replica.State.ShouldNotBeOfType<SyncState.Stopped>($"cut at step {step}");
        }
    }
}
