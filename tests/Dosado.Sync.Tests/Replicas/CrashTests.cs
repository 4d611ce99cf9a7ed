namespace Dosado.Sync.Tests.Replicas;

public class CrashTests
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Whatever_call_a_device_dies_at_nothing_is_lost_and_nothing_is_said_twice(bool after)
    {
        for (var n = 1; ; n++)
        {
            var pair = await Some.PairAsync();
            var kept = new List<string>();
            var survived = await TalkAsync(pair, new(n, after), kept);

            using var again = await pair.Robins.OpenAsync();
            (await again.SyncAsync()).ShouldBeOfType<SyncState.UpToDate>($"after dying at call {n}");
            await again.SayAsync("back");
            (await again.SyncAsync()).ShouldBeOfType<SyncState.UpToDate>();
            (await pair.Kim.SyncAsync()).ShouldBeOfType<SyncState.UpToDate>();

            var heard = (await pair.Kim.HearAsync()).ToList();
            heard.ShouldBe(await again.HearAsync());
            heard.ShouldBeUnique();
            var isTakenBack = heard.Exists(h => h.StartsWith("take back ", StringComparison.Ordinal));
            heard.Where(kept.Contains).ShouldBe(kept.Where(k => !isTakenBack || k != "to be taken back"));
            heard[^1].ShouldBe("back");
            if (survived)
            {
                n.ShouldBeGreaterThan(20);
                pair.Log.OfType<LogItem.Redacted>().Count().ShouldBe(1);
                return;
            }
        }
    }

    /// <summary>Says things until the crash; <paramref name="kept"/> are those whose keeping was confirmed.</summary>
    private static async Task<bool> TalkAsync(Pair pair, Crash crash, List<string> kept)
    {
        var parts = pair.Robins.Parts with
        {
            Store = new CrashingStore(pair.Robins.Disk, crash),
            Relay = new CrashingRelay(pair.Home.Relay!, crash),
        };
        try
        {
            using var robin = await Replica.OpenAsync(parts, default);
            await SayAsync(robin, kept, "one", "to be taken back");
            await robin.SyncAsync();
            var id = (await robin.ReadAsync(0, default)).OfType<Entry.Kept>().Last().Id;
            await SayAsync(robin, kept, "two");
            await SayAsync(robin, kept, Some.TakingBack([id]));
            await robin.SyncAsync();
            return true;
        }
        catch (CrashException)
        {
            return false;
        }
    }

    private static async Task SayAsync(Replica robin, List<string> kept, params string[] words)
    {
        await robin.SayAsync(words);
        kept.AddRange(words);
    }
}
