using Dosado.Places.Agreements;

namespace Dosado.App.Tests.Plan;

public class AgreementTests : IAsyncLifetime
{
    private const string Page = "/plan/agreements";

    private readonly RelayForTests _relay = new();

    public Task InitializeAsync() => _relay.InitializeAsync();

    public Task DisposeAsync() => _relay.DisposeAsync();

    [Fact]
    [Trait("Mechanism", "M016")]
    public async Task Both_make_it_and_either_renegotiates_or_ends_it_with_one_tap_and_no_reason()
    {
        var couple = await AgreedAsync();
        await couple.Robin.PressAsync("I'd like to renegotiate");
        await UntilAsync(couple.Kim, "Robin would like to renegotiate this.");

        await couple.Kim.PressAsync("End it");

        couple.Kim.Shows("Agreements that have ended").ShouldBeTrue();
        await UntilAsync(couple.Robin, "Agreements that have ended");
    }

    [Fact]
    [Trait("Mechanism", "M018")]
    public async Task A_request_can_be_accepted_countered_or_not_now()
    {
        var couple = await Couple.PairAsync(_relay);
        await OfferAsync(couple.Robin, "tell me when you are hurt", "Kim");
        await UntilAsync(couple.Kim, "Robin offers");
        couple.Kim.Shows("Rather like this").ShouldBeTrue();

        await couple.Kim.PressAsync("Not now");

        couple.Kim.Shows("You said: not now. No more is asked.").ShouldBeTrue();
        await UntilAsync(couple.Robin, "Not now.");
        couple.Robin.Shows("To be looked at again on").ShouldBeTrue();
    }

    [Fact]
    [Trait("Mechanism", "M018")]
    public async Task A_request_is_countered_in_own_words_and_the_other_can_say_yes_to_those()
    {
        var couple = await Couple.PairAsync(_relay);
        await OfferAsync(couple.Robin, "tell me when you are hurt", "Kim");
        await UntilAsync(couple.Kim, "Robin offers");

        await couple.Kim.Fill("In your own words", "tell me within a day").PressAsync("Offer it to Robin");
        await UntilAsync(couple.Robin, "Kim offers");
        await couple.Robin.PressAsync("Yes");

        couple.Robin.Document.QuerySelectorAll("section > blockquote").Select(Weeks.Words).ShouldBe(["tell me within a day"]);
    }

    [Fact]
    [Trait("Mechanism", "M016")]
    public async Task New_words_hold_once_both_said_yes_and_how_it_read_before_stays()
    {
        var couple = await AgreedAsync();
        couple.Robin.Shows("To be looked at again on").ShouldBeTrue();
        await couple.Robin.Fill("In your own words", "phones in the kitchen").PressAsync("Offer it to Kim");
        couple.Robin.Document.QuerySelectorAll("section > blockquote").Select(Weeks.Words).ShouldBe(["no phones in bed", "phones in the kitchen"]);
        await UntilAsync(couple.Kim, "Robin offers");

        await couple.Kim.PressAsync("Yes");

        couple.Kim.Document.QuerySelectorAll("section > blockquote").Select(Weeks.Words).ShouldBe(["phones in the kitchen"]);
        Weeks.Words(couple.Kim.Document.QuerySelector("ol blockquote")!).ShouldBe("no phones in bed");
    }

    [Fact]
    [Trait("Mechanism", "M016")]
    public async Task A_history_says_what_else_was_otherwise_and_stays_when_the_agreement_ends()
    {
        var couple = await AgreedAsync(isTryOut: true, day: "2");
        await couple.Robin.Fill("Day", "4").PressAsync("Offer it to Kim");
        couple.Robin.Shows("To be tried until").ShouldBeTrue();
        await UntilAsync(couple.Kim, "Robin offers");
        await couple.Kim.PressAsync("Yes");
        History(couple.Kim).ShouldHaveSingleItem().ShouldContain("Every Wednesday, 19:00 to 20:00, for us");

        await couple.Kim.PressAsync("End it");

        History(couple.Kim).Select(v => v.Contains("Friday", StringComparison.Ordinal)).ShouldBe([false, true]);
        await UntilAsync(couple.Robin, "Agreements that have ended");
        History(couple.Robin).ShouldBe(History(couple.Kim));
    }

    [Fact]
    [Trait("Mechanism", "M016")]
    public async Task On_its_day_a_line_says_that_an_agreement_was_to_be_looked_at_again_and_nothing_is_asked()
    {
        var couple = await AgreedAsync();
        couple.Kim.Shows("You wanted to look at this again").ShouldBeFalse();
        await couple.Kim.OpenAsync("/plan");
        couple.Kim.Shows("There is something you both wanted to look at again").ShouldBeFalse();
        await couple.Kim.OpenAsync(Page);
        var today = couple.Kim.Document.QuerySelector("input[name=review]")!.GetAttribute("min")!;

        await couple.Kim.Fill("Look at it again on", today).PressAsync("Offer it to Robin");
        await UntilAsync(couple.Robin, "Kim offers");
        await couple.Robin.PressAsync("Yes");

        await couple.Kim.SeesAsync(Page, "You wanted to look at this again");
        await couple.Kim.OpenAsync("/plan");
        await couple.Kim.FollowAsync("There is something you both wanted to look at again");
        couple.Kim.Shows("What you agree on").ShouldBeTrue();
    }

    [Fact]
    [Trait("Mechanism", "M102")]
    public async Task What_each_says_of_a_try_out_is_seen_only_when_both_have_said_it()
    {
        var couple = await AgreedAsync(isTryOut: true);
        await couple.Robin.PressAsync("Drop it");
        await Task.Delay(TimeSpan.FromMilliseconds(300));
        await couple.Kim.OpenAsync(Page);
        couple.Kim.Document.QuerySelectorAll(".revealed").ShouldBeEmpty();

        await couple.Kim.PressAsync("Keep it");

        await UntilAsync(couple.Robin, "Kim Keep it");
    }

    [Fact]
    [Trait("Mechanism", "M016")]
    public async Task The_planner_keeps_agreed_time_free()
    {
        var couple = await AgreedAsync(day: "2");
        await Weeks.BothGiveAsync(couple);

        var wednesday = couple.Robin.Document.QuerySelectorAll(".day-of-week")[2];
        wednesday.TextContent.ShouldContain("no phones in bed");
        couple.Robin.Shows("19:00 to 20:00").ShouldBeTrue();
    }

    [Fact]
    public async Task Words_that_are_missing_are_asked_for()
    {
        var couple = await Couple.PairAsync(_relay);
        await OfferAsync(couple.Robin, string.Empty, "Kim");

        couple.Robin.Page.Status.ShouldBe(422);
        couple.Robin.Shows("An agreement needs a few words.").ShouldBeTrue();
    }

    [Fact]
    [Trait("Mechanism", "M018")]
    public async Task Whoever_counters_with_other_words_offers_the_rest_as_it_was()
    {
        var couple = await Couple.PairAsync(_relay);
        await OfferAsync(couple.Robin, "an evening of my own", "Kim", isTryOut: true, day: "2", whose: "me");
        await UntilAsync(couple.Kim, "Every Wednesday, 19:00 to 20:00, Robin's time");

        await couple.Kim.Fill("In your own words", "an evening of your own, and breakfast after").PressAsync("Offer it to Robin");

        await UntilAsync(couple.Robin, "and breakfast after");
        couple.Robin.Shows("Every Wednesday, 19:00 to 20:00, my time").ShouldBeTrue();
        couple.Robin.Shows("To be tried until").ShouldBeTrue();
    }

    [Fact]
    [Trait("Mechanism", "M016")]
    public async Task Other_words_that_are_too_long_come_back_whole_and_are_still_other_words_for_the_same()
    {
        var couple = await AgreedAsync(isTryOut: true, day: "2");
        var words = new string('a', OfferFields.MostWords + 1);
        await couple.Kim.Fill("In your own words", words).Fill("From", "40").PressAsync("Offer it to Robin");
        couple.Kim.Page.Status.ShouldBe(422);
        couple.Kim.Document.QuerySelector(".card textarea")!.TextContent.ShouldBe(words);
        couple.Kim.Document.QuerySelector(".card details .problem").ShouldNotBeNull();

        await couple.Kim.Fill("In your own words", "phones in the hall").PressAsync("Offer it to Robin");

        couple.Kim.Document.QuerySelectorAll("section.card").Length.ShouldBe(1);
        await UntilAsync(couple.Robin, "phones in the hall");
        couple.Robin.Shows("Every Wednesday, 20:00 to 21:00, for us").ShouldBeTrue();
    }

    [Fact]
    [Trait("Mechanism", "M016")]
    public async Task Other_words_for_what_the_other_has_just_ended_are_offered_as_a_new_agreement()
    {
        var couple = await AgreedAsync();
        await couple.Kim.OpenAsync(Page);
        await couple.Robin.PressAsync("End it");
        await couple.Kim.Fill("In your own words", "phones in the hall").PressAsync("Offer it to Robin");

        await UntilAsync(couple.Robin, "phones in the hall");
    }

    private static IEnumerable<string> History(Device device) => device.Document.QuerySelectorAll("ol li").Select(Weeks.Words);

    private async Task<Couple> AgreedAsync(bool isTryOut = false, string day = "")
    {
        var couple = await Couple.PairAsync(_relay);
        await OfferAsync(couple.Robin, "no phones in bed", "Kim", isTryOut, day);
        await UntilAsync(couple.Kim, "Robin offers");
        await couple.Kim.PressAsync("Yes");
        await couple.Robin.SeesAsync(Page, "I'd like to renegotiate");
        return couple;
    }

    private static async Task OfferAsync(Device device, string words, string other, bool isTryOut = false, string day = "", string whose = "both")
    {
        await device.OpenAsync(Page);
        await device.Fill("In your own words", words).Fill("Day", day).Fill("For whom", whose).Tick("Only try it until then", isTryOut)
            .PressAsync("Offer it to " + other);
    }

    private static Task UntilAsync(Device device, string words) => device.SeesAsync(Page, words);
}
