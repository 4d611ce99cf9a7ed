namespace Dosado.App.Tests.Us;

/// <summary>
/// The move of a bond is cut off at every step there is, of the one who moves and of the one who follows: the device stops
/// before its n-th write, or the relay's n-th answer is lost. The device is then opened anew, and the person asks again.
/// Nothing is lost, nothing is said twice, and both go on in the new place. Every seventh step here, and each of them with
/// <c>./check moves</c>.
/// </summary>
public class CutOffBondMoveTests
{
    private const int MoreStepsThanThereAre = 120;

    private static readonly int Stride =
        int.TryParse(Environment.GetEnvironmentVariable("DOSADO_STRIDE"), out var asked) ? asked : 7;

    private static readonly string[] Said = ["from Robin", "from Kim", "written before Kim knew"];

    [Fact]
    public Task The_movers_device_that_stopped_at_any_write_loses_nothing() =>
        CutOffEverywhereAsync(isMover: true, (disk, _, n) => disk.FailAfter(n));

    [Fact]
    public Task An_answer_lost_to_the_mover_at_any_request_loses_nothing() =>
        CutOffEverywhereAsync(isMover: true, (_, wire, n) => wire.LoseAfter(n));

    [Fact]
    public Task The_followers_device_that_stopped_at_any_write_loses_nothing() =>
        CutOffEverywhereAsync(isMover: false, (disk, _, n) => disk.FailAfter(n));

    [Fact]
    public Task An_answer_lost_to_the_follower_at_any_request_loses_nothing() =>
        CutOffEverywhereAsync(isMover: false, (_, wire, n) => wire.LoseAfter(n));

    private static async Task CutOffEverywhereAsync(bool isMover, Action<FragileDisk, FragileWire, int> cut)
    {
        var steps = 0;
        while (!await CutOffAsync(isMover, (disk, wire) => cut(disk, wire, steps), steps))
        {
            (steps += Stride).ShouldBeLessThan(MoreStepsThanThereAre);
        }

        steps.ShouldBeGreaterThan(3);
    }

    /// <summary>Whether all came through in spite of the cut: then there was no such step.</summary>
    private static async Task<bool> CutOffAsync(bool isMover, Action<FragileDisk, FragileWire> cut, int step)
    {
        var relay = new RelayForTests();
        await relay.InitializeAsync();
        var (disk, wire) = (new FragileDisk(), new FragileWire());
        var sound = Some.Platform(TimeProvider.System, disk, relay: relay.Address);
        var platform = sound with { Relays = address => wire.Around(sound.Relays(address)) };
        var fragile = await RelayForTests.DeviceAsync(platform);
        await fragile.BeginAsync(isMover ? "Robin" : "Kim");
        var other = await relay.BegunAsync(isMover ? "Kim" : "Robin");
        var (robin, kim) = isMover ? (fragile, other) : (other, fragile);
        await Couple.MeetAsync(robin, kim, relay.SetupCode);
        await robin.SayAsync("from Robin");
        await kim.SayAsync("from Kim");
        await kim.HasAsync("from Robin");
        await robin.HasAsync("from Kim");

        var through = true;
        if (isMover)
        {
            cut(disk, wire);
            through = await AttemptAsync(() => robin.MoveBondAsync());
            robin = await AgainAsync(robin, platform, disk, wire);
            await (through ? Task.CompletedTask : robin.MoveOnAsync());
        }
        else
        {
            await robin.MoveBondAsync();
        }

        await kim.SayAsync("written before Kim knew");
        if (!isMover)
        {
            await Moving.MeetAgainAsync(robin, kim);
            cut(disk, wire);
            through = await AttemptAsync(() => TryToArriveAsync(robin, kim));
            kim = await AgainAsync(kim, platform, disk, wire);
            await kim.OpenAsync("/join");
            await (kim.Document.QuerySelector("form[action='/pair/same'] button") is null ? Task.CompletedTask : kim.PressAsync("They are the same"));
            await Moving.ArriveAsync(robin, kim);
        }
        else
        {
            await Moving.FollowAsync(robin, kim);
        }

        await HaveEverythingOnceAsync(robin, kim, step);
        await relay.DisposeAsync();
        return through;
    }

    /// <summary>As far as it goes: a page that could not be made, or an address that does not answer, ends it.</summary>
    private static async Task TryToArriveAsync(Device robin, Device kim)
    {
        await kim.PressAsync("They are the same");
        for (var looks = 0; looks < 5 && !Moving.HasArrived(kim); looks++)
        {
            await kim.OpenAsync("/join");
            await robin.OpenAsync("/us/invite");
            await kim.OpenAsync("/us");
            kim.Page.Status.ShouldBe(200);
        }

        Moving.HasArrived(kim).ShouldBeTrue();
    }

    private static async Task<bool> AttemptAsync(Func<Task> step)
    {
        try
        {
            await step();
            return true;
        }
        catch (ShouldAssertException)
        {
            return false;
        }
    }

    /// <summary>The device is opened anew, whole.</summary>
    private static async Task<Device> AgainAsync(Device device, Platform platform, FragileDisk disk, FragileWire wire)
    {
        device.Stop();
        disk.Mend();
        wire.Mend();
        var again = await RelayForTests.DeviceAsync(platform);
        await again.OpenAsync("/us/export");
        await again.PressAsync("Open");
        return again;
    }

    private static async Task HaveEverythingOnceAsync(Device robin, Device kim, int step)
    {
        await robin.SayAsync("going on");
        await kim.HasAsync("going on");
        await robin.HasAsync("written before Kim knew");
        foreach (var device in new[] { robin, kim })
        {
            var all = (await device.TakenAlongAsync()).ToString();
            foreach (var words in Said.Append("going on"))
            {
                (all.Split(words).Length - 1).ShouldBe(1, $"'{words}', cut at step {step}: {all}");
            }
        }
    }
}
