using Dosado.Sync;
using Dosado.Vault;

namespace Dosado.App.Tests.Us;

/// <summary>A device that was put back to an older copy of itself: it says so and nothing else, and can join anew.</summary>
[Trait("Promise", "P7")]
public class OldCopyTests : IAsyncLifetime
{
    private const string OldState = "This device was put back to an older state";
    private const string JoinAnew = "Join anew";

    private readonly RelayForTests _relay = new();
    private readonly FileDeviceKeys _keys = new(Directory.CreateTempSubdirectory("dosado-keys-").FullName);
    private MemoryStore _backup = new();

    public Task InitializeAsync() => _relay.InitializeAsync();

    public Task DisposeAsync() => _relay.DisposeAsync();

    [Fact]
    public async Task It_says_so_sends_nothing_and_keeps_what_is_on_it_readable()
    {
        var (old, kim) = await PutBackAsync();

        (await old.TakenAlongAsync()).Received.ShouldContain("from Kim");
        (await old.TakenAlongAsync()).Mine.ShouldContain("said on the old copy");
        await kim.SayAsync("a sign that something arrives");
        await kim.HasAsync("a sign that something arrives");
        (await kim.TakenAlongAsync()).ToString().ShouldNotContain("said on the old copy");
        kim.Home.Bond!.Sync.ShouldNotBeOfType<SyncState.Stopped>();
    }

    [Fact]
    public async Task It_joins_anew_and_nothing_is_lost_or_said_twice()
    {
        var (old, kim) = await PutBackAsync();

        await old.OpenMoveAsync();
        await old.PressAsync(JoinAnew);

        await HaveEverythingOnceAsync(old, kim);
        await old.OpenAsync("/us/devices");
        old.Shows(OldState).ShouldBeFalse();
        await Eventually.Async(() => Task.FromResult(old.Home.Devices.Count > 1));
        old.Home.Devices.Count.ShouldBe(2, "as a new one, beside the one that it was");
    }

    [Fact]
    public async Task It_joins_anew_also_where_it_stops_on_the_way()
    {
        var (first, kim) = await PutBackAsync();
        first.Stop();
        for (var n = 0; ; n++)
        {
            var disk = new FragileDisk(await CopyAsync(_backup));
            var old = await OpenAsync(disk);
            await HasStoppedAsync(old);
            await old.OpenMoveAsync();
            disk.FailAfter(n);
            await old.PressAsync(JoinAnew);
            old.Stop();
            disk.Mend();

            var again = await OpenAsync(disk);
            await again.OpenAsync("/us/devices");
            await (again.Shows(JoinAnew) ? again.PressAsync(JoinAnew) : Task.CompletedTask);
            await again.HasAsync("after the copy");
            await again.HasAsync("said on the old copy");
            again.Home.WasPutBack.ShouldBeFalse();
            again.Stop();
            if (!disk.HasFailed)
            {
                n.ShouldBeGreaterThan(1);
                return;
            }
        }
    }

    private async Task<Couple> PutBackAsync()
    {
        var disk = new MemoryStore();
        var robin = await RelayForTests.DeviceAsync(PlatformOn(disk));
        await robin.BeginAsync("Robin");
        var kim = await _relay.BegunAsync("Kim");
        await Couple.MeetAsync(robin, kim, _relay.SetupCode);
        await robin.KeepHereAsync("rain on the roof", string.Empty);
        await kim.SayAsync("from Kim");
        await robin.HasAsync("from Kim");
        await robin.CodeAsync();
        await Eventually.Async(() => Task.FromResult(robin.Home.Own!.Log.Replica.State is SyncState.UpToDate && robin.Home.Bond!.Sync is SyncState.UpToDate));
        _backup = await CopyAsync(disk);
        await robin.SayAsync("after the copy");
        await robin.WriteAsync("snow on the roof");
        await robin.CodeAsync();
        await kim.ReceivesAsync("after the copy");
        await Eventually.Async(() => Task.FromResult(robin.Home.Own!.Log.Replica.State is SyncState.UpToDate));
        robin.Stop();

        var old = await OpenAsync(_backup);
        await old.SayAsync("said on the old copy");
        await HasStoppedAsync(old);
        return new(old, kim);
    }

    private static async Task<MemoryStore> CopyAsync(MemoryStore disk)
    {
        var copy = new MemoryStore();
        await copy.CommitAsync(disk.ToChanges(), default);
        return copy;
    }

    private Platform PlatformOn(IDeviceStore disk) => Some.Platform(TimeProvider.System, disk, _keys, _relay.Address);

    private async Task<Device> OpenAsync(IDeviceStore disk)
    {
        var device = await RelayForTests.DeviceAsync(PlatformOn(disk));
        await device.OpenMineAsync();
        return device;
    }

    private static Task HasStoppedAsync(Device device) => Eventually.Async(async () =>
    {
        await device.OpenAsync("/us/devices");
        return device.Shows(OldState) && device.Home.Bond!.Sync is SyncState.Stopped && device.Home.Own!.Log.Replica.State is SyncState.Stopped;
    });

    private static async Task HaveEverythingOnceAsync(Device robin, Device kim)
    {
        await kim.ReceivesAsync("said on the old copy");
        foreach (var device in new[] { robin, kim })
        {
            await device.HasAsync("after the copy");
            var all = (await device.TakenAlongAsync()).ToString();
            foreach (var words in new[] { "from Kim", "after the copy", "said on the old copy" })
            {
                (all.Split(words).Length - 1).ShouldBe(1, $"'{words}': {all}");
            }
        }

        var mine = await robin.OwnWordsAsync();
        (mine.Split("rain on the roof").Length - 1).ShouldBe(1);
        (mine.Split("snow on the roof").Length - 1).ShouldBe(1);
    }
}
