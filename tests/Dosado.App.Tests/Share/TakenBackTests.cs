using Dosado.Bond;

namespace Dosado.App.Tests.Share;

/// <summary>What is taken back is gone: from both devices, and from whatever has not left the device yet.</summary>
public class TakenBackTests : IAsyncLifetime
{
    private readonly RelayForTests _relay = new();

    public Task InitializeAsync() => _relay.InitializeAsync();

    public Task DisposeAsync() => _relay.DisposeAsync();

    [Theory]
    [InlineData(nameof(SignalGiven))]
    [InlineData(nameof(HandHeldOut))]
    [InlineData(nameof(TurnOffered))]
    [InlineData(nameof(CounsellorWished))]
    [InlineData(nameof(WeekGiven))]
    [Trait("Mechanism", "M135")]
    public async Task What_took_the_place_of_something_earlier_is_taken_back_and_the_earlier_one_does_not_stand_again(string kind)
    {
        var (robin, kim) = await Couple.PairAsync(_relay);
        var bond = robin.Home.Bond!;
        foreach (var words in new[] { "first", "second", "third" })
        {
            await bond.RecordAsync(Say(kind, robin, words));
        }

        await SyncedAsync(robin, kim);
        Standing(robin).ShouldBe(1);

        await TakeBackAsync(kind, robin);
        await SyncedAsync(robin, kim);

        Standing(robin).ShouldBe(0);
        Standing(kim).ShouldBe(0);
        kim.Home.Bond!.Recorded.Select(r => r.Event.ToString()!).ShouldNotContain(said => said.Contains("third", StringComparison.Ordinal));
    }

    [Fact]
    [Trait("Mechanism", "M135")]
    public async Task What_is_taken_back_before_it_has_left_the_device_never_leaves_it()
    {
        var (robin, kim) = await Couple.PairAsync(_relay);
        await SyncedAsync(robin, kim);
        var before = kim.Home.Bond!.Log.Replica.Head;
        await _relay.StopAsync();
        await robin.OpenAsync("/today");
        await robin.Fill("In your words, if you like", "not after all").PressAsync("Send it", within: "Some closeness, please");
        await robin.PressAsync("Take it back");

        await _relay.StartAgainAsync();
        await SyncedAsync(robin, kim);

        robin.Home.Bond!.Recorded.ShouldNotContain(r => r.Event is SignalGiven);
        kim.Home.Bond!.Log.Replica.Head.ShouldBe(before);
    }

    [Fact]
    public async Task Nobody_takes_back_a_signal_of_the_other_or_with_it_their_own()
    {
        var (robin, kim) = await Couple.PairAsync(_relay);
        await robin.Home.Bond!.RecordAsync(Say(nameof(SignalGiven), robin, "mine"));
        await kim.Home.Bond!.RecordAsync(Say(nameof(SignalGiven), kim, "theirs"));
        await SyncedAsync(robin, kim);
        var theirs = robin.Home.Bond.State.Signals.Find(s => s.Author != robin.Home.Bond.Me)!.Given.Id;

        await robin.SendAsync($"/today/signal/{theirs}/withdraw");

        robin.Home.Bond.State.Signals.Count.ShouldBe(2);
    }

    private static Event Say(string kind, Device device, string words)
    {
        var (id, day) = (device.Home.NewId(), device.Home.Now.Day);
        return kind switch
        {
            nameof(SignalGiven) => new SignalGiven(id, day, NeedKind.Space, words, string.Empty, string.Empty),
            nameof(HandHeldOut) => new HandHeldOut(id, day, words),
            nameof(TurnOffered) => new TurnOffered(id, day, TurnOrder.MeFirst, words),
            nameof(CounsellorWished) => new CounsellorWished(id, words, day.AddDays(9)),
            _ => new WeekGiven(id, MondayOf(day), new([new(new(words, true), TimeWish.Once(TimeSpan.FromHours(2)))], [], [])),
        };
    }

    private static Task TakeBackAsync(string kind, Device device)
    {
        var state = device.Home.Bond!.State;
        return kind switch
        {
            nameof(SignalGiven) => device.SendAsync($"/today/signal/{state.Signals[0].Given.Id}/withdraw"),
            nameof(HandHeldOut) => device.SendAsync($"/today/hand/{state.Hands[0].HeldOut.Id}/withdraw"),
            nameof(TurnOffered) => device.SendAsync($"/talk/turns/{state.Turns.All[0].Id}/take-back"),
            nameof(CounsellorWished) => device.SendAsync($"/us/counsellor/{state.Counsellor.Wishes[0].Wished.Id}/back"),
            _ => device.SendAsync("/plan/given/back", [new("week", $"{MondayOf(device.Home.Now.Day):yyyy-MM-dd}")]),
        };
    }

    private static int Standing(Device device)
    {
        var state = device.Home.Bond!.State;
        return state.Signals.Count + state.Hands.Count + state.Turns.All.Count + state.Counsellor.Wishes.Count + state.Weeks.Given.Count;
    }

    private static DateOnly MondayOf(DateOnly day) => day.AddDays(-(((int)day.DayOfWeek + 6) % 7));

    private static Task SyncedAsync(Device robin, Device kim) => Eventually.Async(async () =>
    {
        await robin.OpenAsync("/talk");
        await kim.OpenAsync("/talk");
        return robin.Home.Bond!.Log.Unsent.Count + kim.Home.Bond!.Log.Unsent.Count == 0
            && robin.Home.Bond.Log.Replica.Head == kim.Home.Bond.Log.Replica.Head;
    });
}
