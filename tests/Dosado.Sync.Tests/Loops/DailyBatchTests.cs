namespace Dosado.Sync.Tests.Loops;

/// <summary>What a partner who hosts could count.</summary>
public class DailyBatchTests
{
    private const int Days = 20;

    [Fact]
    [Trait("Safety", "S7")]
    [Trait("Safety", "S6")]
    [Trait("Promise", "P11")]
    public async Task Who_writes_at_night_and_who_does_not_look_alike_to_the_host()
    {
        var quiet = await LiveAsync(_ => []);
        var night = await LiveAsync(day => day % 3 == 0 ? ["I cannot sleep", new string('z', 5_000)] : ["again"]);

        night.Seen.Zip(quiet.Seen).FirstOrDefault(s => s.First != s.Second).ShouldBe(default);
        night.Seen.Count.ShouldBe(quiet.Seen.Count);
        night.Seen.Where(s => s.What == "append").Select(s => s.At.Date).ShouldBeUnique();
        night.Seen.Count(s => s.What == "append").ShouldBe(Days);
        night.Heard.Count.ShouldBeGreaterThan(Days);
        quiet.Heard.ShouldBeEmpty();
    }

    [Fact]
    public async Task What_was_taken_back_in_a_batch_leaves_the_relay_as_well()
    {
        var pair = await Some.PairAsync();
        await pair.Robin.SayAsync("secret");
        await pair.Robin.SyncAsync(new Sending.Batch(Some.Monday), default);
        var secret = (await pair.Robin.ReadAsync(0, default)).OfType<Entry.Kept>().Last().Id;

        await pair.Robin.SayAsync(Some.TakingBack(secret));
        await pair.Robin.SyncAsync(new Sending.Batch(Some.Monday), default);
        await pair.Kim.SyncAsync();

        pair.Log.OfType<LogItem.Redacted>().Select(r => r.Header.Id).ShouldBe([secret]);
        foreach (var device in new[] { pair.Robin, pair.Kim })
        {
            device.State.ShouldBeOfType<SyncState.UpToDate>();
            (await device.HearAsync()).ShouldNotContain("secret");
        }
    }

    [Fact]
    public async Task More_than_a_day_s_batch_holds_waits_its_turn_and_arrives_in_order()
    {
        var words = Enumerable.Range(0, 30).Select(i => $"{i} " + new string('w', i * 200)).ToArray();

        var lived = await LiveAsync(day => day == 0 ? words : []);

        lived.Heard.ShouldBe(words);
        lived.Seen.Where(s => s.What == "append").Select(s => s.Sizes).Distinct().Count().ShouldBe(1);
    }

    [Fact]
    public async Task What_is_too_long_for_a_batch_waits_for_a_deliberate_sending()
    {
        var pair = await Some.PairAsync();
        await pair.Robin.SayAsync(new string('l', 20_000));

        await pair.Robin.SyncAsync(new Sending.Batch(Some.Monday), default);

        pair.Robin.State.ShouldBe(new SyncState.ToSend(1));
        (await pair.Robin.SyncAsync()).ShouldBeOfType<SyncState.UpToDate>();
    }

    [Fact]
    public async Task Reading_that_begins_in_the_middle_of_a_thing_finds_its_beginning()
    {
        var pair = await Some.PairAsync();
        var text = new string('m', 6_000);
        await pair.Robin.SayAsync("short", text);
        await pair.Robin.SyncAsync(new Sending.Batch(Some.Monday), default);

        for (var after = pair.Robin.Head.Sequence - 8; after < pair.Robin.Head.Sequence - 5; after++)
        {
            (await pair.Robin.HearAsync(after)).ShouldContain(text);
        }
    }

    [Fact]
    public void Each_batch_is_due_on_the_next_day_at_any_time_of_it()
    {
        var late = new DateTimeOffset(2026, 3, 2, 23, 59, 0, TimeSpan.FromHours(2));

        DailyBatch.NextAfter(late, 0).ShouldBe(new(2026, 3, 3, 0, 0, 0, TimeSpan.Zero));
        DailyBatch.NextAfter(late, 0.5).ShouldBe(new(2026, 3, 3, 12, 0, 0, TimeSpan.Zero));
        DailyBatch.NextAfter(late, 0.999999).Date.ShouldBe(new DateTime(2026, 3, 3));
    }

    /// <summary>A person's own space over some weeks; at three in the night they say what they say.</summary>
    private static async Task<(IReadOnlyList<Seen> Seen, IReadOnlyList<string> Heard)> LiveAsync(Func<int, string[]> atNight)
    {
        var clock = new ManualClock(Some.Monday);
        var relay = new RecordingRelay(new(), clock);
        var home = Household.With(relay) with { Clock = clock };
        using var replica = await (await (await Person.MakeAsync("Robin")).DeviceAsync(home)).JoinAsync();
        var joined = relay.Seen.Count;
        using var writer = new SoleWriter();
        using var end = new CancellationTokenSource();
        var loop = new SyncLoop(writer, clock, new Random(11));
        loop.Add(replica, SyncPlan.Daily);
        var running = Task.Run(() => loop.RunAsync(end.Token));
        SpinWait.SpinUntil(() => relay.Seen.Any(s => s.What == "watch"), TimeSpan.FromSeconds(20)).ShouldBeTrue();
        for (var day = 0; day < Days; day++)
        {
            running.RunUntil(clock, Some.Monday.Date.AddDays(day + 1).AddHours(3));
            await replica.SayAsync(atNight(day));
        }

        running.RunUntil(clock, Some.Monday.Date.AddDays(Days + 1));
        await end.CancelAsync();
        await Should.ThrowAsync<OperationCanceledException>(running);
        return ([.. relay.Seen.Skip(joined)], await replica.HearAsync());
    }
}

internal static class Running
{
    /// <summary>Moves the clock from alarm to alarm, each time waiting until the one course there is has come to rest.</summary>
    public static void RunUntil(this Task running, ManualClock clock, DateTime end)
    {
        do
        {
            SpinWait.SpinUntil(() => clock.Alarms > 0 || running.IsCompleted, TimeSpan.FromSeconds(20)).ShouldBeTrue();
            running.Exception.ShouldBeNull();
        }
        while (clock.MoveToNext(new(end, TimeSpan.Zero)));
    }
}
