namespace Dosado.Sync.Tests.Replicas;

/// <summary>A device that is catching up dies at any of its calls, is opened again, and has the log as it is.</summary>
public class CutOffCatchUpTests
{
    private const int Words = 75;
    private const int MoreCallsThanThereAre = 200;

    /// <summary>Pages that end within, at and after the end of a block of 32 places, and one that holds all.</summary>
    [Theory]
    [InlineData(7, true)]
    [InlineData(31, false)]
    [InlineData(32, true)]
    [InlineData(33, false)]
    [InlineData(1024, true)]
    [InlineData(1024, false)]
    public async Task Whatever_call_it_dies_at_the_log_is_whole_afterwards(int pageSize, bool after)
    {
        var pair = await TalkedAsync(pageSize);
        var n = 1;
        while (!await CatchUpAsync(pair, await pair.Kims.Person.DeviceAsync(pair.Home), new(n, after)))
        {
            n++.ShouldBeLessThan(MoreCallsThanThereAre);
        }

        n.ShouldBeGreaterThan(10);
    }

    /// <summary>The rows in which they stood are written anew, together with the head that says so.</summary>
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Whatever_call_it_dies_at_what_is_taken_back_goes_and_its_neighbours_stay(bool after)
    {
        var pair = await Some.PairAsync();
        await pair.Robin.SayAsync([.. Enumerable.Range(0, Words).Select(i => $"{i}")]);
        await pair.Robin.SyncAsync();
        await pair.Kim.SyncAsync();
        await pair.Robin.SayAsync("more", Some.TakingBack(pair.Log[10].Header.Id, pair.Log[50].Header.Id));
        await pair.Robin.SyncAsync();

        var n = 1;
        while (!await CatchUpAsync(pair, pair.Kims with { Disk = await pair.Kims.Disk.CopyAsync() }, new(n, after)))
        {
            n++.ShouldBeLessThan(MoreCallsThanThereAre);
        }

        n.ShouldBeGreaterThan(5);
    }

    /// <summary>Seventy-five words, and then two of them taken back in different blocks and on different pages.</summary>
    private static async Task<Pair> TalkedAsync(int pageSize)
    {
        var pair = await Some.PairAsync(Household.With(new MemoryRelay { PageSize = pageSize }));
        await pair.Robin.SayAsync([.. Enumerable.Range(0, Words).Select(i => $"{i}")]);
        await pair.Robin.SyncAsync();
        await pair.Robin.SayAsync(Some.TakingBack(pair.Log[10].Header.Id, pair.Log[50].Header.Id));
        await pair.Robin.SyncAsync();
        pair.Log.OfType<LogItem.Redacted>().Count().ShouldBe(2);
        return pair;
    }

    /// <summary>Whether it came through.</summary>
    private static async Task<bool> CatchUpAsync(Pair pair, Device device, Crash crash)
    {
        var survived = await DieAsync(device, pair, crash);
        using var again = await device.OpenAsync();

        await HasWholeBeginningAsync(again, pair);
        (await again.SyncAsync(new Sending.Nothing(), default)).ShouldBeOfType<SyncState.UpToDate>();
        again.Head.ShouldBe(MemoryRelay.HeadOf(pair.Log));
        await HasWholeBeginningAsync(again, pair);
        return survived;
    }

    private static async Task<bool> DieAsync(Device device, Pair pair, Crash crash)
    {
        var parts = device.Parts with
        {
            Store = new CrashingStore(device.Disk, crash),
            Relay = new CrashingRelay(pair.Home.Relay!, crash),
        };
        try
        {
            using var replica = await Replica.OpenAsync(parts, default);
            await replica.SyncAsync(new Sending.Nothing(), default);
            await replica.ReadAsync(0, default);
            return true;
        }
        catch (CrashException)
        {
            return false;
        }
    }

    /// <summary>As far as its head says, every place is there, once and as it is at the relay.</summary>
    private static async Task HasWholeBeginningAsync(Replica replica, Pair pair)
    {
        var have = pair.Log.Take((int)replica.Head.Sequence).ToList();
        var entries = await replica.ReadAsync(0, default);
        entries.Select(entry => entry switch
        {
            Entry.Kept kept => (kept.Sequence, kept.Id),
            Entry.Gone gone => (gone.Sequence, gone.Id),
            _ => default,
        }).ShouldBe(have.Select((item, i) => ((ulong)i + 1, item.Header.Id)));
        if (replica.Head == MemoryRelay.HeadOf(pair.Log))
        {
            (await replica.ToBytesAsync(replica.Head, default)).ShouldBe([.. have.SelectMany(item => item.ToBytes())]);
        }
    }
}
