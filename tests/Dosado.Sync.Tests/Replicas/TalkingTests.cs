namespace Dosado.Sync.Tests.Replicas;

public class TalkingTests
{
    [Fact]
    public async Task What_one_says_the_other_hears()
    {
        var pair = await Some.PairAsync();

        await pair.Robin.SayAsync("good morning", "slept well");
        (await pair.Robin.SyncAsync()).ShouldBeOfType<SyncState.UpToDate>();
        (await pair.Kim.SyncAsync()).ShouldBeOfType<SyncState.UpToDate>();

        (await pair.Kim.HearAsync()).ShouldBe(["good morning", "slept well"]);
        (await pair.Robin.HearAsync()).ShouldBe(["good morning", "slept well"]);
    }

    [Fact]
    public async Task What_is_said_is_kept_and_shown_before_it_is_sent()
    {
        var pair = await Some.PairAsync();

        await pair.Robin.SayAsync("later");

        pair.Robin.State.ShouldBe(new SyncState.ToSend(1));
        (await pair.Robin.UnsentAsync()).ShouldBe(["later"]);
        (await pair.Robin.HearAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task What_is_forgotten_before_it_was_sent_never_leaves_the_device()
    {
        var pair = await Some.PairAsync();
        await pair.Robin.SayAsync("not this", "this");
        var first = (await pair.Robin.ReadUnsentAsync(default))[0].Key;

        await pair.Robin.ForgetUnsentAsync([first], default);
        await pair.Robin.SyncAsync();
        await pair.Kim.SyncAsync();

        (await pair.Kim.HearAsync()).ShouldBe(["this"]);
        pair.Robin.State.ShouldBeOfType<SyncState.UpToDate>();
    }

    [Fact]
    public async Task When_the_relay_last_answered_survives_a_reload()
    {
        var clock = new ManualClock(Some.Monday);
        var relay = new LyingRelay(new());
        var robin = await (await Person.MakeAsync("Robin")).DeviceAsync(Household.With(relay) with { Clock = clock });
        await robin.JoinAsync();
        clock.Set(Some.Monday.AddHours(3));
        relay.IsDown = true;

        var reloaded = await robin.OpenAsync();

        reloaded.LastAnswer.ShouldBe(Some.Monday);
        reloaded.State.ShouldBe(new SyncState.NotYetAsked(Some.Monday));
        (await reloaded.SyncAsync()).ShouldBe(new SyncState.OfflineSince(Some.Monday, 0));
    }
}
