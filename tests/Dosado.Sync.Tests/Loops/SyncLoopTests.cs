namespace Dosado.Sync.Tests.Loops;

public class SyncLoopTests
{
    [Fact]
    public async Task At_fixed_hours_the_relay_hears_from_the_device_then_and_at_no_other_time()
    {
        var clock = new ManualClock(Some.Monday);
        var relay = new RecordingRelay(new(), clock);
        var home = Household.With(relay) with { Clock = clock };
        using var replica = await (await (await Person.MakeAsync("Robin")).DeviceAsync(home)).JoinAsync();
        var joined = relay.Seen.Count;
        using var writer = new SoleWriter();
        using var end = new CancellationTokenSource();
        var loop = new SyncLoop(writer, clock, new Random(1));
        loop.Add(replica, new(new Touch.AtHours([new(7, 0), new(21, 30)]), OneBatchADay: false));
        var running = Task.Run(() => loop.RunAsync(end.Token));

        for (var hour = 0; hour < 72; hour++)
        {
            running.RunUntil(clock, Some.Monday.DateTime.AddHours(hour));
            await replica.SayAsync($"at hour {hour}");
        }

        await end.CancelAsync();
        await Should.ThrowAsync<OperationCanceledException>(running);
        relay.Seen.Skip(joined).Select(s => s.At.TimeOfDay).Distinct().Order()
            .ShouldBe([new TimeSpan(7, 0, 0), new TimeSpan(21, 30, 0)]);
        relay.Seen.ShouldNotContain(s => s.What == "watch");
        (await replica.HearAsync()).Count.ShouldBeGreaterThan(50);
    }

    [Fact]
    public async Task Of_two_loops_over_one_store_one_sends_and_the_other_takes_over()
    {
        var pair = await Some.PairAsync();
        using var second = await pair.Robins.OpenAsync();
        using var writer = new SoleWriter();
        using var firstEnd = new CancellationTokenSource();
        using var secondEnd = new CancellationTokenSource();
        var (one, two) = (NewLoop(pair.Robin, writer), NewLoop(second, writer));
        var runningOne = one.RunAsync(firstEnd.Token);
        await UntilAsync(() => one.IsWriter);
        var runningTwo = two.RunAsync(secondEnd.Token);

        await second.SayAsync("from the tab that may not send");
        one.Wake(pair.Home.Keys.Id);
        await UntilAsync(async () => (await pair.Robin.HearAsync()).Count == 1);
        two.IsWriter.ShouldBeFalse();
        await firstEnd.CancelAsync();
        await Should.ThrowAsync<OperationCanceledException>(runningOne);
        await UntilAsync(() => two.IsWriter);
        await second.SayAsync("now from here");
        await UntilAsync(async () => (await second.HearAsync()).Count == 2);

        await secondEnd.CancelAsync();
        await Should.ThrowAsync<OperationCanceledException>(runningTwo);
        (await pair.Kim.SyncAsync()).ShouldBeOfType<SyncState.UpToDate>();
        (await pair.Kim.HearAsync()).ShouldBe(["from the tab that may not send", "now from here"]);
    }

    [Fact]
    public async Task A_space_that_was_sent_at_once_is_not_padded()
    {
        var pair = await Some.PairAsync();
        using var writer = new SoleWriter();
        using var end = new CancellationTokenSource();
        var loop = new SyncLoop(writer, pair.Home.Clock, new Random(1));
        loop.Add(pair.Robin, SyncPlan.Daily);
        var running = Task.Run(() => loop.RunAsync(end.Token));
        await UntilAsync(() => pair.Robin.State is SyncState.UpToDate && loop.IsWriter);
        await pair.Robin.SayAsync("a new device needs this now");

        loop.SendNow(pair.Home.Keys.Id);

        await UntilAsync(async () => (await pair.Robin.HearAsync()).Count == 1);
        pair.Log.Count.ShouldBe(4);
        await end.CancelAsync();
        await Should.ThrowAsync<OperationCanceledException>(running);
    }

    [Fact]
    public async Task What_is_to_leave_at_once_leaves_when_the_relay_is_there_again()
    {
        var (relay, clock) = (new LyingRelay(new()), new ManualClock(Some.Monday));
        using var replica = await JoinAsync(relay, clock);
        await using var running = new Running(replica, clock);
        await replica.SayAsync("a new device needs this now");
        relay.IsDown = true;
        running.Loop.SendNow(replica.Space);
        await UntilAsync(() => replica.State is SyncState.OfflineSince, clock);

        relay.IsDown = false;

        await UntilAsync(() => replica.State is SyncState.UpToDate, clock);
        clock.GetUtcNow().ShouldBeLessThan(Some.Monday.AddHours(1), "and not with the daily batch");
        (await replica.HearAsync()).ShouldBe(["a new device needs this now"]);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task What_is_to_leave_at_once_leaves_when_a_space_that_comes_has_broken_off_the_round(bool isItself)
    {
        var (relay, clock) = (new LyingRelay(new()), new ManualClock(Some.Monday));
        using var replica = await JoinAsync(relay, clock);
        using var another = await JoinAsync(relay, clock);
        await using var running = new Running(replica, clock);
        await replica.SayAsync("a new device needs this now");
        var held = new TaskCompletionSource();
        (relay.Held, relay.Asked) = (held.Task, 0);
        running.Loop.SendNow(replica.Space);
        await UntilAsync(() => relay.Asked == 1);

        running.Loop.Add(isItself ? replica : another, SyncPlan.Daily);
        await UntilAsync(() => relay.Asked > 1);
        relay.Held = Task.CompletedTask;
        held.SetResult();

        await UntilAsync(() => replica.State is SyncState.UpToDate);
        clock.GetUtcNow().ShouldBeLessThan(Some.Monday.AddHours(1), "and not with the daily batch");
        (await replica.HearAsync()).ShouldBe(["a new device needs this now"]);
    }

    [Fact]
    public async Task A_space_that_the_relay_has_lost_does_not_keep_the_others_from_being_watched()
    {
        var clock = new ManualClock(Some.Monday);
        var relay = new MemoryRelay();
        using var living = await JoinAsync(relay, clock);
        using var lost = await JoinAsync(relay, clock);
        relay.Lost[lost.Space] = default;
        using var writer = new SoleWriter();
        using var end = new CancellationTokenSource();
        var loop = new SyncLoop(writer, clock, new Random(1));
        loop.Add(living, SyncPlan.AtOnce);
        loop.Add(lost, SyncPlan.AtOnce);
        var running = Task.Run(() => loop.RunAsync(end.Token));

        await UntilAsync(() => Watched(relay, living), clock);
        lost.State.ShouldBe(new SyncState.Refused(Refusal.NoSuchSpace, 0));
        relay.Lost.Clear();
        await UntilAsync(() => Watched(relay, living, lost), clock);

        lost.State.ShouldBeOfType<SyncState.UpToDate>();
        await end.CancelAsync();
        await Should.ThrowAsync<OperationCanceledException>(running);
    }

    [Fact]
    public async Task A_store_that_fails_ends_the_loop_with_its_own_words()
    {
        var pair = await Some.PairAsync();
        var broken = pair.Robins.Parts with { Store = new CrashingStore(pair.Robins.Disk, new(6, after: false)) };
        using var replica = await Replica.OpenAsync(broken, default);
        using var writer = new SoleWriter();
        var loop = NewLoop(replica, writer);
        await Should.ThrowAsync<CrashException>(async () =>
        {
            var running = loop.RunAsync(default);
            await pair.Robin.SayAsync("x");
            loop.Wake(pair.Home.Keys.Id);
            await running.WaitAsync(TimeSpan.FromSeconds(20));
        });
        loop.IsWriter.ShouldBeFalse();
    }

    private static SyncLoop NewLoop(Replica replica, IWriterRole role)
    {
        var loop = new SyncLoop(role, TimeProvider.System, new Random(1));
        loop.Add(replica, SyncPlan.AtOnce);
        return loop;
    }

    private static async Task<Replica> JoinAsync(IRelay relay, TimeProvider clock) =>
        await (await (await Person.MakeAsync("Robin")).DeviceAsync(Household.With(relay) with { Clock = clock })).JoinAsync();

    private static bool Watched(MemoryRelay relay, params Replica[] together) =>
        relay.Watches.LastOrDefault() is { } last && last.ToHashSet().SetEquals(together.Select(r => r.Space));

    private static Task UntilAsync(Func<bool> holds, ManualClock? moving = null) =>
        UntilAsync(() => Task.FromResult(holds()), moving);

    private static async Task UntilAsync(Func<Task<bool>> holds, ManualClock? moving = null)
    {
        for (var i = 0; i < 2_000; i++)
        {
            if (await holds())
            {
                return;
            }

            moving?.MoveToNext(moving.GetUtcNow().AddMinutes(1));
            await Task.Delay(10);
        }

        Assert.Fail("it never came to hold");
    }

    /// <summary>A loop that has looked at a space once.</summary>
    private sealed class Running : IAsyncDisposable
    {
        private readonly SoleWriter _writer = new();
        private readonly CancellationTokenSource _end = new();
        private readonly Task _task;

        public Running(Replica replica, TimeProvider clock)
        {
            Loop = new(_writer, clock, new Random(1));
            Loop.Add(replica, SyncPlan.Daily);
            _task = Loop.RunAsync(_end.Token);
        }

        public SyncLoop Loop { get; }

        public async ValueTask DisposeAsync()
        {
            await _end.CancelAsync();
            await Should.ThrowAsync<OperationCanceledException>(_task);
            _end.Dispose();
            _writer.Dispose();
        }
    }
}
