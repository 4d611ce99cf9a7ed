namespace Dosado.App.Tests.Today;

public class SayingTests : IAsyncLifetime
{
    private readonly RelayForTests _relay = new();

    public Task InitializeAsync() => _relay.InitializeAsync();

    public Task DisposeAsync() => _relay.DisposeAsync();

    [Theory]
    [InlineData("Some closeness, please", "Robin: some closeness, please")]
    [InlineData("Some room, please", "Robin: some room, please")]
    [Trait("Mechanism", "M101")]
    public async Task A_signal_arrives_and_can_be_answered_in_own_words(string signal, string arrives)
    {
        var (robin, kim) = await Couple.PairAsync(_relay);
        await robin.OpenAsync("/today");
        await robin.PressAsync("Send it", within: signal);

        await kim.SeesAsync("/today", arrives);
        await kim.Fill("Answer in your own words, or not at all", "Take all the time.").PressAsync("Send it", within: arrives);

        await robin.SeesAsync("/today", "Kim answers: Take all the time.");
        await kim.SeesAsync("/today", "You answered: Take all the time.");
    }

    [Fact]
    [Trait("Mechanism", "M077")]
    public async Task A_warm_word_arrives_and_asks_for_nothing()
    {
        var (robin, kim) = await Couple.PairAsync(_relay);
        await robin.OpenAsync("/today");
        await robin.Fill("Your own words. No answer is expected.", "Good to have you.").PressAsync("Send it", within: "Warm word");

        await kim.SeesAsync("/today", "Robin sent you a word");
        kim.Group("Robin sent you a word").QuerySelectorAll("form, button, input").ShouldBeEmpty();
    }

    [Fact]
    [Trait("Mechanism", "M067")]
    public async Task A_pause_sends_the_line_and_asks_nothing_of_the_other()
    {
        var (robin, kim) = await Couple.PairAsync(_relay);
        await robin.OpenAsync("/pause");
        await robin.PressAsync("Send it to Kim");

        await kim.SeesAsync("/today", "I need a break. It is not about leaving you.");
        kim.Document.QuerySelectorAll("time, [data-countdown]").ShouldBeEmpty();
        await robin.OpenAsync("/today");
        await robin.PressAsync("I am back");
        await kim.MissesAsync("/today", "I need a break.");
    }

    [Fact]
    public async Task Folding_the_others_messages_away_is_seen_by_nobody()
    {
        var (robin, kim) = await Couple.PairAsync(_relay);
        await robin.OpenAsync("/today");
        await robin.Fill("Your own words. No answer is expected.", "hello").PressAsync("Send it", within: "Warm word");
        await kim.SeesAsync("/today", "Robin sent you a word");
        await robin.OpenAsync("/today");
        var before = robin.Page.Html;

        await kim.PressAsync("Keep Robin's messages folded");

        kim.Shows("Robin sent you a word").ShouldBeFalse();
        await Task.Delay(TimeSpan.FromMilliseconds(300));
        await robin.OpenAsync("/today");
        robin.Page.Html.ShouldBe(before);
    }

    [Fact]
    [Trait("Mechanism", "M067")]
    public async Task A_word_with_which_somebody_comes_back_is_read_by_the_other_until_the_next_break()
    {
        var (robin, kim) = await Couple.PairAsync(_relay);
        await robin.OpenAsync("/pause");
        await robin.PressAsync("Send it to Kim");
        await robin.OpenAsync("/pause");
        await robin.Fill("A word with it, if you like", "Thank you for waiting.").PressAsync("I am back");

        await kim.SeesAsync("/today", "Robin is back and says");
        kim.Group("Robin is back and says").QuerySelector("blockquote")!.TextContent.ShouldBe("Thank you for waiting.");
        await robin.OpenAsync("/pause");
        await robin.PressAsync("Send it to Kim");
        await kim.MissesAsync("/today", "Thank you for waiting.");
    }

    [Fact]
    public async Task Answers_and_breaks_of_the_other_are_folded_with_the_rest()
    {
        var (robin, kim) = await Couple.PairAsync(_relay);
        await robin.OpenAsync("/today");
        await robin.PressAsync("Send it", within: "Some closeness, please");
        await robin.SendAsync("/today/fold");
        await kim.SeesAsync("/today", "Robin: some closeness, please");
        await kim.Fill("Answer in your own words, or not at all", "After the film.").PressAsync("Send it", within: "Robin: some closeness, please");
        await kim.OpenAsync("/pause");
        await kim.PressAsync("Send it to Robin");

        await robin.UntilAsync(d => d.Home.Bond!.State.Pauses.Count > 0, "/today");

        robin.Shows("You asked for some closeness.").ShouldBeTrue();
        robin.Shows("After the film.").ShouldBeFalse();
        robin.Shows("I need a break.").ShouldBeFalse();
        await robin.PressAsync("Show Kim's messages");
        robin.Shows("After the film.").ShouldBeTrue();
        robin.Shows("I need a break.").ShouldBeTrue();
    }
}
