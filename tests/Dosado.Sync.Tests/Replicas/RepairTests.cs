namespace Dosado.Sync.Tests.Replicas;

/// <summary>A relay that was put back to an older copy is given what it had since, where its log is the beginning of ours.</summary>
[Trait("Promise", "P7")]
public class RepairTests
{
    private static readonly string[] Words = [.. Enumerable.Range(0, 70).Select(i => $"word {i}")];

    [Fact]
    public async Task From_every_older_copy_the_log_becomes_what_it_was_byte_for_byte()
    {
        var pair = await TalkedAsync();
        var before = pair.Log.ToList();
        for (var kept = 0; kept < before.Count; kept++)
        {
            PutBack(pair, before, kept);
            (await pair.Robin.SyncAsync()).ShouldBe(new SyncState.Stopped(new(StopReason.HeadRolledBack, (ulong)kept)));

            (await pair.Robin.RepairAsync(default)).ShouldBe(new RepairOutcome.Whole(before.Count - kept));

            pair.Robin.State.ShouldBeOfType<SyncState.UpToDate>();
            pair.Log.ShouldBe(before);
        }
    }

    [Fact]
    public async Task The_second_who_repairs_finds_it_done_and_both_go_on()
    {
        var pair = await TalkedAsync();
        PutBack(pair, [.. pair.Log], 5);
        await pair.Robin.SyncAsync();
        await pair.Kim.SyncAsync();

        await pair.Robin.RepairAsync(default);
        (await pair.Kim.RepairAsync(default)).ShouldBe(new RepairOutcome.Whole(0));
        await pair.Kim.SayAsync("going on");
        await pair.Kim.SyncAsync();
        await pair.Robin.SyncAsync();

        (await pair.Robin.HearAsync()).ShouldBe([.. Words, "going on"]);
    }

    [Fact]
    public async Task What_was_said_while_it_was_stopped_is_sent_after_the_repair()
    {
        var pair = await TalkedAsync();
        PutBack(pair, [.. pair.Log], 5);
        await pair.Robin.SyncAsync();
        await pair.Robin.SayAsync("meanwhile");

        await pair.Robin.RepairAsync(default);

        pair.Robin.State.ShouldBe(new SyncState.ToSend(1), "a repair sends nothing new by itself");
        (await pair.Robin.SyncAsync()).ShouldBeOfType<SyncState.UpToDate>();
        (await pair.Robin.HearAsync()).ShouldBe([.. Words, "meanwhile"]);
    }

    [Fact]
    public async Task Another_log_is_left_alone()
    {
        var pair = await TalkedAsync();
        var before = pair.Log.ToList();
        PutBack(pair, before, 5);
        pair.Log.Add(before[20]);
        var other = pair.Log.ToList();
        await pair.Robin.SyncAsync();

        (await pair.Robin.RepairAsync(default)).ShouldBe(new RepairOutcome.OtherLog(MemoryRelay.HeadOf(other)));

        pair.Log.ShouldBe(other);
        pair.Robin.ReasonToStop().ShouldBe(StopReason.HeadRolledBack);
        (await pair.Robin.HearAsync()).ShouldBe(Words);
    }

    [Fact]
    public async Task What_grew_in_the_meantime_is_not_written_over()
    {
        var relay = new LyingRelay(new());
        var pair = await TalkedAsync(Household.With(relay));
        var log = relay.Honest.LogOf(pair.Home.Keys.Id);
        var before = log.ToList();
        log.RemoveRange(5, log.Count - 5);
        await pair.Robin.SyncAsync();
        log.Add(before[20]);
        relay.Log = shown => shown.Take(5);

        (await pair.Robin.RepairAsync(default)).ShouldBe(new RepairOutcome.Refused(Refusal.OtherHead));

        log.ShouldBe([.. before[..5], before[20]]);
        pair.Robin.ReasonToStop().ShouldBe(StopReason.HeadRolledBack);
    }

    /// <summary>Somebody wrote on in the old copy, and the relay hides that and takes what is given back all the same.</summary>
    [Fact]
    public async Task A_relay_that_ignores_the_expected_head_gains_a_log_that_nobody_believes()
    {
        var relay = new LyingRelay(new());
        var pair = await TalkedAsync(Household.With(relay));
        var log = relay.Honest.LogOf(pair.Home.Keys.Id);
        log.RemoveRange(40, log.Count - 40);
        using var other = await (await pair.Kims.Person.DeviceAsync(pair.Home)).JoinAsync();
        await pair.Robin.SyncAsync();
        pair.Robin.ReasonToStop().ShouldBe(StopReason.HeadRolledBack);
        relay.Log = shown => shown.Take(40);
        relay.IgnoresExpectedHead = true;

        await pair.Robin.RepairAsync(default);
        relay.Log = null;
        await pair.Robin.SyncAsync();
        await other.SyncAsync();

        pair.Robin.ReasonToStop().ShouldNotBeNull();
        other.ReasonToStop().ShouldNotBeNull("what was given back says that it had seen something else there");
        (await pair.Robin.HearAsync()).ShouldBe(Words);
    }

    [Fact]
    public async Task A_repair_that_was_cut_off_goes_on_where_it_was()
    {
        var relay = new LyingRelay(new());
        var pair = await TalkedAsync(Household.With(relay));
        var log = relay.Honest.LogOf(pair.Home.Keys.Id);
        var before = log.ToList();
        log.Clear();
        await pair.Robin.SyncAsync();
        relay.Log = shown =>
        {
            relay.Refusal = Refusal.Busy;
            return shown;
        };
        (await pair.Robin.RepairAsync(default)).ShouldBe(new RepairOutcome.Refused(Refusal.Busy));

        (relay.Log, relay.Refusal) = (null, null);
        log.AddRange(before[..64]);

        (await pair.Robin.RepairAsync(default)).ShouldBe(new RepairOutcome.Whole(before.Count - 64));
        log.ShouldBe(before);
    }

    [Fact]
    public async Task What_was_taken_back_cannot_be_given_back()
    {
        var pair = await TalkedAsync();
        var place = await TakeBackAsync(pair, "word 30");
        PutBack(pair, [.. pair.Log], 5);
        await pair.Robin.SyncAsync();

        (await pair.Robin.RepairAsync(default)).ShouldBe(new RepairOutcome.ContentGone(place));

        pair.Log.Count.ShouldBe(5);
        pair.Robin.ReasonToStop().ShouldBe(StopReason.HeadRolledBack);
    }

    [Fact]
    public async Task What_the_old_copy_has_again_although_it_was_taken_back_is_dropped_again()
    {
        var pair = await TalkedAsync();
        var whole = pair.Log.ToList();
        var place = await TakeBackAsync(pair, "word 3");
        var redacted = pair.Log.ToList();
        PutBack(pair, whole, whole.Count);
        await pair.Robin.SyncAsync();

        await pair.Robin.RepairAsync(default);
        await pair.Robin.SyncAsync();

        pair.Log.ShouldBe(redacted);
        pair.Log[(int)place - 1].ShouldBeOfType<LogItem.Redacted>();
    }

    [Fact]
    public async Task Nothing_but_a_relay_that_has_less_is_repaired()
    {
        var pair = await TalkedAsync();
        (await pair.Robin.RepairAsync(default)).ShouldBe(new RepairOutcome.NothingMissing());
        pair.Log.Add(pair.Log[3]);
        await pair.Robin.SyncAsync();

        (await pair.Robin.RepairAsync(default)).ShouldBe(new RepairOutcome.NothingMissing());

        pair.Robin.ReasonToStop().ShouldBe(StopReason.RepeatedEnvelope);
    }

    [Fact]
    public async Task A_relay_that_does_not_answer_is_asked_another_time()
    {
        var relay = new LyingRelay(new());
        var pair = await TalkedAsync(Household.With(relay));
        relay.Honest.LogOf(pair.Home.Keys.Id).RemoveRange(5, 5);
        await pair.Robin.SyncAsync();
        relay.IsDown = true;

        (await pair.Robin.RepairAsync(default)).ShouldBe(new RepairOutcome.Unreachable());

        pair.Robin.ReasonToStop().ShouldBe(StopReason.HeadRolledBack);
    }

    /// <summary>More than one portion of it.</summary>
    private static async Task<Pair> TalkedAsync(Household? home = null)
    {
        var pair = await Some.PairAsync(home);
        await pair.Robin.SayAsync(Words);
        await pair.Robin.SyncAsync();
        await pair.Kim.SyncAsync();
        return pair;
    }

    private static void PutBack(Pair pair, IReadOnlyList<LogItem> copy, int places)
    {
        pair.Log.Clear();
        pair.Log.AddRange(copy.Take(places));
    }

    private static async Task<ulong> TakeBackAsync(Pair pair, string word)
    {
        var entry = (await pair.Robin.ReadAsync(0, default)).OfType<Entry.Kept>()
            .First(e => System.Text.Encoding.UTF8.GetString(e.Content.Span) == word);
        await pair.Robin.SayAsync(Some.TakingBack(entry.Id));
        await pair.Robin.SyncAsync();
        return entry.Sequence;
    }
}
