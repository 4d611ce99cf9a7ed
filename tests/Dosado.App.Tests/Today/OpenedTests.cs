using Dosado.Bond;
using Dosado.Places.Plan;

namespace Dosado.App.Tests.Today;

/// <summary>What the other sent is found from Today, wherever it stands, and Today is quiet again once it was opened.</summary>
public class OpenedTests : IAsyncLifetime
{
    private readonly RelayForTests _relay = new();

    public Task InitializeAsync() => _relay.InitializeAsync();

    public Task DisposeAsync() => _relay.DisposeAsync();

    [Fact]
    [Trait("Mechanism", "M055")]
    public Task A_moment_that_somebody_was_let_in_on() => IsFoundAsync(
        (id, day) => new StepsShared(id, day, new("", Choices.Unknown, "", new(["lonely"], ""), "to matter to you", ""), LetterWish.Unsaid),
        "Robin has let you in on a moment",
        "to matter to you");

    [Fact]
    [Trait("Mechanism", "M043")]
    public Task A_half_of_a_cycle() => IsFoundAsync(
        (id, day) => new AboveLineShared(id, new("one-evening"), day, AboveLine.Unknown with { Concluded = "nobody is at home" }),
        "Robin has shown you something of a cycle",
        "nobody is at home");

    [Fact]
    [Trait("Mechanism", "M129")]
    public Task An_offer_to_speak_one_at_a_time() => IsFoundAsync(
        (id, day) => new TurnOffered(id, day, TurnOrder.MeFirst, "I was lonely on Sunday"),
        "There is something from Robin on One at a time",
        "I was lonely on Sunday");

    [Fact]
    [Trait("Mechanism", "M011")]
    public async Task A_week_that_was_proposed()
    {
        var (robin, kim) = await Couple.PairAsync(_relay);
        var week = WeekDays.Monday(robin.Home.Now.Day).AddDays(WeekDays.Days);
        var date = new PlannedBlock("date", new(week.AddDays(5), new(18, 0), TimeSpan.Zero), TimeSpan.FromHours(1), BlockFor.Both);

        await IsFoundAsync(
            robin,
            kim,
            (id, _) => new WeekProposed(id, week, Clocks.Of(robin.Home, week), [], [date], string.Empty),
            "Robin has put a week before you",
            "Yes, this week");
    }

    [Fact]
    [Trait("Mechanism", "M016")]
    public Task An_agreement_that_was_offered() => IsFoundAsync(
        (id, day) => new AgreementOffered(id, new("no phones at supper", day.AddDays(30), false)),
        "Robin offers an agreement",
        "no phones at supper");

    [Fact]
    [Trait("Mechanism", "M074")]
    public async Task An_answer()
    {
        var (robin, kim) = await Couple.PairAsync(_relay);
        var letter = kim.Home.NewId();
        await kim.Home.Bond!.RecordAsync(new LetterSent(letter, kim.Home.Now.Day, "the sea was grey", "", LetterWish.Unsaid));
        await robin.UntilAsync(d => d.Home.Bond!.State.Letters.Find(letter) is not null, "/talk");

        await IsFoundAsync(robin, kim, (id, _) => new LetterAnswered(id, letter, "I'm here."), "Robin has answered you", "I'm here.");
    }

    private async Task IsFoundAsync(Func<EntryId, DateOnly, Event> sent, string today, string words)
    {
        var (robin, kim) = await Couple.PairAsync(_relay);
        await IsFoundAsync(robin, kim, sent, today, words);
    }

    private static async Task IsFoundAsync(Device robin, Device kim, Func<EntryId, DateOnly, Event> sent, string today, string words)
    {
        await robin.Home.Bond!.RecordAsync(sent(robin.Home.NewId(), robin.Home.Now.Day));
        await kim.SeesAsync("/today", today);
        await kim.PressAsync("Keep Robin's messages folded");
        kim.Shows(today).ShouldBeFalse();
        await kim.PressAsync("Show Robin's messages");

        await kim.FollowAsync(today);
        kim.Shows(words).ShouldBeTrue();

        await kim.OpenAsync("/today");
        kim.Shows(today).ShouldBeFalse();
    }
}
