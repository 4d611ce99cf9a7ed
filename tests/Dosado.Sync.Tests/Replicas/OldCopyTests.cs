namespace Dosado.Sync.Tests.Replicas;

/// <summary>A device that was put back to an older copy of itself, and others who use an envelope id that it has drawn.</summary>
[Trait("Promise", "P7")]
public class OldCopyTests
{
    [Fact]
    public async Task A_restored_old_backup_is_noticed_before_it_writes()
    {
        var pair = await Some.PairAsync();
        var backup = await pair.Robins.Disk.CopyAsync();
        await pair.Robin.SayAsync("after the backup");
        await pair.Robin.SyncAsync();
        var appends = pair.Log.Count;

        using var restored = await Replica.OpenAsync(pair.Robins.Parts with { Store = backup }, default);
        await restored.SayAsync("as if nothing had been");
        await restored.SyncAsync();

        restored.ReasonToStop().ShouldBe(StopReason.OldCopyOfDevice);
        pair.Log.Count.ShouldBe(appends);
    }

    [Theory]
    [InlineData("once")]
    [InlineData("once", "twice", "a third time")]
    public async Task It_is_noticed_also_where_all_that_was_written_since_is_taken_back_and_dropped(params string[] words)
    {
        var pair = await Some.PairAsync();
        using var second = await (await pair.Robins.Person.DeviceAsync(pair.Home)).JoinAsync();
        await pair.Robin.SyncAsync();
        var backup = await pair.Robins.Disk.CopyAsync();
        var before = pair.Log.Count;
        await pair.Robin.SayAsync(words);
        await pair.Robin.SyncAsync();
        await second.SyncAsync();
        await second.SayAsync(Some.TakingBack([.. pair.Log.Skip(before).Select(l => l.Header.Id)]));
        await second.SyncAsync();
        pair.Log.Skip(before).OfType<LogItem.Redacted>().Count().ShouldBe(words.Length);
        var appends = pair.Log.Count;

        using var restored = await Replica.OpenAsync(pair.Robins.Parts with { Store = backup }, default);
        await restored.SayAsync("under a number that is used");
        await restored.SyncAsync();

        restored.ReasonToStop().ShouldBe(StopReason.OldCopyOfDevice);
        pair.Log.Count.ShouldBe(appends);
        foreach (var other in new[] { pair.Kim, second })
        {
            (await other.SyncAsync()).ShouldBeOfType<SyncState.UpToDate>();
        }
    }

    [Fact]
    public async Task What_another_own_device_wrote_and_took_back_meanwhile_stops_nobody()
    {
        var pair = await Some.PairAsync();
        using var second = await (await pair.Robins.Person.DeviceAsync(pair.Home)).JoinAsync();
        await second.SayAsync("for a moment");
        await second.SyncAsync();
        await second.SayAsync(Some.TakingBack([pair.Log[^1].Header.Id]));
        await second.SyncAsync();

        await pair.Robin.SayAsync("and on");

        (await pair.Robin.SyncAsync()).ShouldBeOfType<SyncState.UpToDate>();
        (await pair.Kim.SyncAsync()).ShouldBeOfType<SyncState.UpToDate>();
    }

    [Fact]
    public async Task Of_two_copies_that_write_at_once_one_stops_and_keeps_what_it_said()
    {
        var relay = new LyingRelay(new());
        var pair = await Some.PairAsync(Household.With(relay));
        using var copy = await Replica.OpenAsync(pair.Robins.Parts with { Store = await pair.Robins.Disk.CopyAsync() }, default);
        await pair.Robin.SayAsync("from the device");
        await copy.SayAsync("from its copy");
        var before = relay.Honest.LogOf(copy.Space).ToList();
        await pair.Robin.SyncAsync();
        relay.Log = _ => before;
        (await copy.SyncAsync()).ShouldBeOfType<SyncState.Refused>().Reason.ShouldBe(Refusal.Conflict);
        relay.Log = null;

        await copy.SyncAsync();

        copy.ReasonToStop().ShouldBe(StopReason.OldCopyOfDevice);
        (await copy.UnsentAsync()).ShouldBe(["from its copy"]);
        (await pair.Kim.SyncAsync()).ShouldBeOfType<SyncState.UpToDate>();
        (await pair.Kim.HearAsync()).ShouldBe(["from the device"]);
    }

    /// <summary>A relay that tells the other person which id is on its way could otherwise have words pass for sent.</summary>
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Another_envelope_under_the_id_of_one_that_is_on_its_way_does_not_pass_for_it(bool isHole)
    {
        var relay = new LyingRelay(new());
        var pair = await Some.PairAsync(Household.With(relay));
        await pair.Kim.SyncAsync();
        var log = relay.Honest.LogOf(pair.Robin.Space);
        var before = log.ToList();
        relay.Log = _ => before;
        await pair.Robin.SayAsync("on its way");
        (await pair.Robin.SyncAsync()).ShouldBeOfType<SyncState.ToSend>();
        var id = log[^1].Header.Id;
        var kim = pair.Kim.Log.Devices[pair.Kims.Id];
        var other = new LogItem.Whole(await pair.Kims.Seal.SealAsync(
            id,
            new(InsideKind.Event, pair.Kims.Id, kim.Sequence + 1, kim.Hash, pair.Kim.Head, "instead"u8.ToArray()),
            default));
        relay.Log = _ => [.. before, isHole ? MemoryRelay.Hollow(other) : other];

        await pair.Robin.SyncAsync();

        pair.Robin.ReasonToStop().ShouldBe(StopReason.RepeatedEnvelope);
        (await pair.Robin.UnsentAsync()).ShouldBe(["on its way"]);
    }
}
