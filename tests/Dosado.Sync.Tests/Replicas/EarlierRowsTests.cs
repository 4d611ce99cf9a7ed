namespace Dosado.Sync.Tests.Replicas;

/// <summary>A device whose disk was written when every place of a log had a row of its own goes on as if nothing had changed.</summary>
public class EarlierRowsTests
{
    private const byte LayoutThen = 2;

    [Fact]
    public async Task Everything_is_read_and_what_comes_is_added()
    {
        var pair = await TalkedAsync(100);
        using var kim = await OpenThenAsync(pair, pair.Kims);
        await pair.Robin.SayAsync("more");
        await pair.Robin.SyncAsync();
        await kim.SayAsync("and an answer");

        (await kim.SyncAsync()).ShouldBeOfType<SyncState.UpToDate>();
        await pair.Robin.SyncAsync();

        string[] all = [.. Enumerable.Range(0, 100).Select(i => $"{i}"), "more", "and an answer"];
        (await kim.HearAsync()).ShouldBe(all);
        (await pair.Robin.HearAsync()).ShouldBe(all);
        (await kim.ToBytesAsync(kim.Head, default)).ShouldBe(BytesOf(pair.Log));
        var head = LogHead.Empty;
        foreach (var item in pair.Log)
        {
            head = head.Extend(item.Hash);
            (await kim.FindHashAsync(head.Sequence, default)).ShouldBe(head.Hash, $"place {head.Sequence}");
        }
    }

    [Fact]
    public async Task What_is_taken_back_leaves_its_row()
    {
        var pair = await TalkedAsync(70);
        using var kim = await OpenThenAsync(pair, pair.Kims);
        await pair.Robin.SayAsync(Some.TakingBack(pair.Log[40].Header.Id));
        await pair.Robin.SyncAsync();

        await kim.SyncAsync();

        (await kim.ReadAsync(0, default)).OfType<Entry.Gone>().Select(e => e.Sequence).ShouldBe([41ul]);
        (await kim.HearAsync()).Count.ShouldBe(70);
    }

    [Fact]
    [Trait("Promise", "P7")]
    public async Task A_relay_that_was_put_back_is_repaired()
    {
        var pair = await TalkedAsync(70);
        using var kim = await OpenThenAsync(pair, pair.Kims);
        var whole = pair.Log.ToList();
        pair.Log.RemoveRange(37, whole.Count - 37);
        await kim.SyncAsync();
        kim.ReasonToStop().ShouldBe(StopReason.HeadRolledBack);

        await kim.RepairAsync(default);

        pair.Log.Select(item => item.Hash).ShouldBe(whole.Select(item => item.Hash));
        (await kim.SyncAsync()).ShouldBeOfType<SyncState.UpToDate>();
    }

    /// <summary>A program of then reads a row as one place: it has to refuse, or it would pass over most of them.</summary>
    [Fact]
    public async Task The_program_of_then_does_not_open_what_was_written_since()
    {
        var pair = await TalkedAsync(1);

        var state = await pair.Kims.Disk.FindAsync("state", pair.Kim.Space.ToString(), default);

        state.ShouldNotBeNull()[0].ShouldBeGreaterThan(LayoutThen);
    }

    private static byte[] BytesOf(IEnumerable<LogItem> log) => [.. log.SelectMany(item => item.ToBytes())];

    private static async Task<Pair> TalkedAsync(int words)
    {
        var pair = await Some.PairAsync();
        await pair.Robin.SayAsync([.. Enumerable.Range(0, words).Select(i => $"{i}")]);
        await pair.Robin.SyncAsync();
        await pair.Kim.SyncAsync();
        return pair;
    }

    /// <summary>The device's disk as it was written then, byte for byte.</summary>
    private static async Task<Replica> OpenThenAsync(Pair pair, Device device)
    {
        var then = await device.Disk.CopyAsync();
        var space = pair.Home.Keys.Id;
        var state = (await then.FindAsync("state", space.ToString(), default)).ShouldNotBeNull();
        state[0] = LayoutThen;
        var now = await then.RangeAsync("log", string.Empty, "~", default);
        var (head, rows) = (LogHead.Empty, new List<StoreChange>());
        foreach (var item in pair.Log)
        {
            head = head.Extend(item.Hash);
            rows.Add(new("log", $"{space}/{head.Sequence:x16}", [.. HashOf(head), .. item.ToBytes()]));
        }

        await then.CommitAsync([.. now.Select(row => new StoreChange("log", row.Key, null)), .. rows, new("state", space.ToString(), state)], default);
        (await then.RangeAsync("log", string.Empty, "~", default)).Count.ShouldBe(pair.Log.Count);
        return await Replica.OpenAsync(device.Parts with { Store = then }, default);
    }

    private static byte[] HashOf(LogHead head)
    {
        var bytes = new byte[Digest.Size];
        head.Hash.Write(bytes);
        return bytes;
    }
}
