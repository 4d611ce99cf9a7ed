namespace Dosado.Sync.Tests.Replicas;

/// <summary>What can happen to a device and its disk.</summary>
public class DeviceTests
{
    [Fact]
    public async Task A_full_disk_stops_nothing_for_good()
    {
        var pair = await Some.PairAsync();
        await pair.Robin.SayAsync([.. Enumerable.Range(0, 20).Select(i => $"word {i}")]);
        await pair.Robin.SyncAsync();
        pair.Kims.Disk.Quota = pair.Kims.Disk.Size + 100;

        (await pair.Kim.SyncAsync()).ShouldBeOfType<SyncState.DeviceFull>();
        (await pair.Kim.HearAsync()).ShouldBeEmpty();
        await Should.ThrowAsync<StoreFullException>(() => pair.Kim.SayAsync(new string('x', 200)));

        pair.Kims.Disk.Quota = long.MaxValue;
        (await pair.Kim.SyncAsync()).ShouldBeOfType<SyncState.UpToDate>();
        (await pair.Kim.HearAsync()).Count.ShouldBe(20);
    }

    [Fact]
    public async Task A_clock_set_back_changes_no_order()
    {
        var pair = await Some.PairAsync();
        var clock = (ManualClock)pair.Home.Clock;
        await pair.Robin.SayAsync("said first");
        clock.Set(Some.Monday.AddYears(-3));
        await pair.Robin.SayAsync("said second");
        clock.Set(Some.Monday.AddYears(3));
        await pair.Robin.SayAsync("said third");

        await pair.Robin.SyncAsync();

        (await pair.Robin.HearAsync()).ShouldBe(["said first", "said second", "said third"]);
    }

    [Fact]
    public async Task Offline_says_since_when_and_how_much_waits()
    {
        var relay = new LyingRelay(new());
        var pair = await Some.PairAsync(Household.With(relay));
        var clock = (ManualClock)pair.Home.Clock;
        relay.IsDown = true;
        clock.Set(Some.Monday.AddHours(2));
        await pair.Robin.SayAsync("one", "two");

        await pair.Robin.SyncAsync();
        clock.Set(Some.Monday.AddHours(9));
        await pair.Robin.SyncAsync();

        pair.Robin.State.ShouldBe(new SyncState.OfflineSince(Some.Monday, 2));
        relay.IsDown = false;
        (await pair.Robin.SyncAsync()).ShouldBeOfType<SyncState.UpToDate>();
    }

    [Fact]
    public async Task Two_tabs_may_speak_and_one_sends()
    {
        var pair = await Some.PairAsync();
        using var follower = await pair.Robins.OpenAsync();

        await Task.WhenAll(pair.Robin.SayAsync("from the first tab"), follower.SayAsync("from the second tab"));
        await pair.Robin.SyncAsync();
        await follower.ReloadAsync(default);

        follower.State.ShouldNotBeOfType<SyncState.ToSend>();
        (await follower.UnsentAsync()).ShouldBeEmpty();
        (await follower.HearAsync()).ShouldBe(["from the first tab", "from the second tab"], ignoreOrder: true);
        follower.Head.ShouldBe(pair.Robin.Head);
    }

    [Fact]
    public async Task A_space_without_a_relay_is_on_this_device_only_and_can_be_taken_to_one_later()
    {
        var robin = await Person.MakeAsync("Robin");
        var device = await robin.DeviceAsync(Household.With(null));
        using (var alone = await device.JoinAsync())
        {
            await alone.SayAsync("to myself");
            (await alone.SyncAsync()).ShouldBeOfType<SyncState.OnThisDeviceOnly>();
            (await alone.ReadUnsentAsync(default)).Count.ShouldBe(2);
        }

        using var joined = await Replica.OpenAsync(device.Parts with { Relay = new MemoryRelay() }, default);

        (await joined.SyncAsync()).ShouldBeOfType<SyncState.UpToDate>();
        (await joined.HearAsync()).ShouldBe(["to myself"]);
    }

    [Fact]
    public async Task Much_to_say_goes_in_portions_that_a_relay_takes()
    {
        var pair = await Some.PairAsync();
        var relay = (MemoryRelay)pair.Home.Relay!;
        var before = relay.Appends.Count;
        var words = Enumerable.Range(0, 150).Select(i => new string((char)('a' + (i % 26)), 200 + (i * 400))).ToArray();
        await pair.Robin.SayAsync(words);

        (await pair.Robin.SyncAsync()).ShouldBeOfType<SyncState.UpToDate>();

        relay.Appends.Skip(before).ShouldAllBe(a => a.Count <= 64 && a.Sum(e => e.Size) <= 1 << 20);
        (await pair.Robin.HearAsync()).ShouldBe(words);
    }

    [Fact]
    public async Task A_snapshot_is_used_as_long_as_it_belongs_to_the_log()
    {
        var pair = await Some.PairAsync();
        await pair.Robin.SayAsync("before");
        await pair.Robin.SyncAsync();
        await pair.Robin.KeepSnapshotAsync(new(pair.Robin.Head, [1, 2, 3]), default);
        await pair.Robin.SayAsync("after");
        await pair.Robin.SyncAsync();

        var snapshot = (await pair.Robin.FindSnapshotAsync(default)).ShouldNotBeNull();

        snapshot.State.ShouldBe([1, 2, 3]);
        (await pair.Robin.HearAsync(snapshot.Head.Sequence)).ShouldBe(["after"]);
        await pair.Robin.KeepSnapshotAsync(new(new(2, Digest.Of("other"u8)), [9]), default);
        (await pair.Robin.FindSnapshotAsync(default)).ShouldBeNull();
    }

    [Fact]
    public async Task Opening_with_a_snapshot_touches_the_same_few_rows_however_long_the_log_is()
    {
        var (few, many) = (await CallsToOpenAsync(10), await CallsToOpenAsync(300));

        many.ShouldBe(few);
        many.Rows.ShouldBeLessThan(10);
    }

    private static async Task<(int Calls, int Rows)> CallsToOpenAsync(int said)
    {
        var pair = await Some.PairAsync();
        await pair.Robin.SayAsync([.. Enumerable.Range(0, said).Select(i => $"{i}")]);
        await pair.Robin.SyncAsync();
        await pair.Robin.KeepSnapshotAsync(new(pair.Robin.Head, [1]), default);
        var counted = new CountingStore(pair.Robins.Disk);

        using var again = await Replica.OpenAsync(pair.Robins.Parts with { Store = counted }, default);
        var snapshot = await again.FindSnapshotAsync(default);
        (await again.ReadAsync(snapshot!.Head.Sequence, default)).ShouldBeEmpty();
        return (counted.Calls, counted.Rows);
    }
}
