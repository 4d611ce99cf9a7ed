using Dosado.Bond;

namespace Dosado.App.Tests.Talk;

public class LetterJourneyTests : IAsyncLifetime
{
    private readonly RelayForTests _relay = new();

    public Task InitializeAsync() => _relay.InitializeAsync();

    public Task DisposeAsync() => _relay.DisposeAsync();

    [Fact]
    [Trait("Mechanism", "M027")]
    [Trait("Mechanism", "M030")]
    public async Task The_preview_is_exactly_what_arrives_with_the_soft_part_first()
    {
        var (robin, kim) = await Couple.PairAsync(_relay);
        await robin.BeginLetterAsync("I am short of closeness");
        await robin.FollowAsync("Skip this");
        await robin.Fill("What happened", "On Sunday you were away all day.").Fill("What is soft in it", "I miss you.")
            .Fill("What I need", "Could we walk for an hour?").Fill("Your freedom to say \"not now\"", "Or another week.")
            .PressAsync("See what can be done with it");
        robin.Page.Keeping.ShouldBe(Visits.Keeping.ReadyToShare);
        var preview = robin.Letter();
        preview.ShouldStartWith("I miss you. On Sunday");

        await robin.PressAsync("Send it to Kim");
        await kim.OpenLetterAsync("From Robin");

        kim.Letter().ShouldBe(preview);
    }

    [Fact]
    [Trait("Mechanism", "M135")]
    [Trait("Safety", "S6")]
    public async Task Until_a_letter_is_sent_nothing_of_it_leaves_the_device()
    {
        var wire = new RecordingWire();
        var platform = Some.Platform(TimeProvider.System, relay: _relay.Address);
        var robin = await RelayForTests.DeviceAsync(platform with { Relays = a => wire.Around(platform.Relays(a)) });
        await robin.BeginAsync("Robin");
        await Couple.MeetAsync(robin, await _relay.BegunAsync("Kim"), _relay.SetupCode);
        await wire.QuietAsync();
        var before = wire.Sent;

        await robin.BeginLetterAsync("I am short of closeness");
        await robin.Tick("I feel turned away").Fill("The fear of asking", "that it sounds small").PressAsync("Go on to writing");
        await robin.Fill("What happened", "You never listen to me.").PressAsync("Look at it with me");
        var fine = robin.Document.QuerySelector("button[name=fine]")!;
        await robin.SendAsync(fine.GetAttribute("formaction")!, new Visits.Field("fine", fine.GetAttribute("value")!));
        await robin.PressAsync("See what can be done with it");
        await wire.QuietAsync();
        wire.Sent.ShouldBe(before);

        await robin.PressAsync("Send it to Kim");
        await wire.QuietAsync();
        wire.Sent.Count.ShouldBeGreaterThan(before.Count);
    }

    [Fact]
    [Trait("Mechanism", "M106")]
    [Trait("Safety", "S6")]
    public async Task Opening_a_letter_changes_nothing_for_who_sent_it()
    {
        var (robin, kim) = await Couple.PairAsync(_relay);
        await robin.SendLetterAsync("I miss you.");
        await kim.OpenAsync("/today");
        await kim.SeesAsync("/today", "There is a letter from Robin on Talk");
        await robin.OpenLetterAsync("To Kim");
        var before = robin.Inside();

        await kim.OpenLetterAsync("From Robin");
        await Task.Delay(TimeSpan.FromMilliseconds(300));

        await robin.OpenLetterAsync("To Kim");
        robin.Inside().ShouldBe(before);
        await kim.OpenAsync("/today");
        kim.Shows("There is a letter").ShouldBeFalse();
    }

    [Fact]
    [Trait("Mechanism", "M074")]
    public async Task Presence_comes_first_and_its_words_are_changed_before_they_go()
    {
        var (robin, kim) = await Couple.PairAsync(_relay);
        await robin.SendLetterAsync("I miss you.");
        await kim.OpenLetterAsync("From Robin");
        kim.Document.QuerySelectorAll(".buttons.equal")[0].Children.Select(c => c.TextContent.Trim())
            .ShouldBe(["I'm here", "Thank you for telling me", "Not now", "I would rather not answer"]);

        await kim.FollowAsync("I'm here");
        await kim.Fill("Your answer", "I'm here, and glad.").PressAsync("Send it to Robin");

        await robin.OpenLetterAsync("To Kim");
        await robin.SeesAsync("I'm here, and glad.");
    }

    [Fact]
    [Trait("Mechanism", "M137")]
    public async Task I_would_rather_not_answer_sends_nothing()
    {
        var (robin, kim) = await Couple.PairAsync(_relay);
        await robin.SendLetterAsync("I miss you.");
        await kim.OpenLetterAsync("From Robin");
        await robin.OpenLetterAsync("To Kim");
        var before = robin.Inside();

        await kim.PressAsync("I would rather not answer");
        await Task.Delay(TimeSpan.FromMilliseconds(300));

        await robin.OpenLetterAsync("To Kim");
        robin.Inside().ShouldBe(before);
    }

    [Fact]
    [Trait("Mechanism", "M014")]
    public async Task Whether_it_could_be_heard_is_known_to_its_author_only_after_it_was_released()
    {
        var (robin, kim) = await Couple.PairAsync(_relay);
        await robin.SendLetterAsync("You never listen.");
        await kim.OpenLetterAsync("From Robin");
        await robin.OpenLetterAsync("To Kim");
        var before = robin.Inside();

        await kim.FollowAsync("For me alone: could I hear this?");
        await kim.PressAsync("Some of it");
        await Task.Delay(TimeSpan.FromMilliseconds(300));
        await robin.OpenLetterAsync("To Kim");
        robin.Inside().ShouldBe(before);

        await kim.PressAsync("Let Robin know");
        await robin.SeesAsync("Kim could hear some of this");
    }

    [Fact]
    [Trait("Mechanism", "M018")]
    public async Task What_is_asked_for_can_be_met_with_something_else()
    {
        var (robin, kim) = await Couple.PairAsync(_relay);
        await robin.SendLetterAsync("I miss you.", ask: "An hour on Sunday?");
        await kim.OpenLetterAsync("From Robin");

        await kim.Fill("In your own words, if you like", "Half an hour on Saturday?").PressAsync("Something else instead");

        await robin.OpenLetterAsync("To Kim");
        await robin.SeesAsync("Kim proposes something else instead");
        robin.Shows("Half an hour on Saturday?").ShouldBeTrue();
    }

    [Fact]
    [Trait("Mechanism", "M030")]
    [Trait("Mechanism", "M097")]
    public async Task A_response_can_be_wished_and_time_be_asked_for()
    {
        var (robin, kim) = await Couple.PairAsync(_relay);
        await robin.SendLetterAsync("I miss you.", wish: "an answer, whenever");
        await kim.OpenLetterAsync("From Robin");
        kim.Shows("An answer is welcome, whenever.").ShouldBeTrue();

        await kim.Fill("Until, in your words", "Sunday").PressAsync("Send it", within: "I want to answer well, give me until ...");

        await robin.OpenLetterAsync("To Kim");
        await robin.SeesAsync("Kim wants to answer well, and asks for time until");
        robin.Document.QuerySelector(".reply p")!.TextContent.ShouldBe("Sunday");
    }

    [Fact]
    [Trait("Mechanism", "M075")]
    public async Task A_letter_and_an_answer_can_each_be_taken_back()
    {
        var (robin, kim) = await Couple.PairAsync(_relay);
        await robin.SendLetterAsync("I miss you.");
        await kim.OpenLetterAsync("From Robin");
        await kim.FollowAsync("Thank you for telling me");
        await kim.PressAsync("Send it to Robin");
        await robin.OpenLetterAsync("To Kim");
        await robin.SeesAsync("Kim answers");

        await kim.PressAsync("Take it back", within: "Your answer");
        await robin.UntilAsync(d => !d.Shows("Kim answers"));

        await robin.PressAsync("Take it back", within: "Take it back");
        await kim.UntilAsync(d => !d.Shows("I miss you."));
    }

    [Fact]
    [Trait("Mechanism", "M031")]
    [Trait("Mechanism", "M136")]
    public async Task Who_receives_a_letter_cannot_tell_whether_the_helper_was_used()
    {
        var (robin, kim) = await Couple.PairAsync(_relay);
        await robin.BeginLetterAsync("I am short of closeness");
        await robin.Tick("I feel turned away").Fill("The fear of asking", "that I seem small").PressAsync("Go on to writing");
        await robin.Fill("What is soft in it", "I miss you.").PressAsync("Look at it with me");
        await robin.PressAsync("See what can be done with it");
        await robin.PressAsync("Send it to Kim");
        await robin.SendLetterAsync("I miss you.");
        await kim.UntilAsync(
            d => d.Document.QuerySelectorAll("a").Count(a => a.TextContent.Contains("From Robin", StringComparison.Ordinal)) == 2,
            "/talk");

        var pages = new List<string>();
        foreach (var link in kim.Document.QuerySelectorAll("a[href^='/talk/letters/']").Select(a => a.GetAttribute("href")!).ToList())
        {
            await kim.OpenAsync(link);
            pages.Add(kim.Inside().Replace(link["/talk/letters/".Length..], "", StringComparison.Ordinal));
        }

        pages[0].ShouldBe(pages[1]);
        kim.Text.ShouldNotContain("seem small");
    }

    [Fact]
    [Trait("Mechanism", "M003")]
    public async Task Both_needs_begin_in_the_same_size()
    {
        var robin = await Some.BegunAsync();
        await robin.OpenAsync("/talk/say");

        var (closeness, space) = (robin.Document.QuerySelectorAll(".carries > button")[0], robin.Document.QuerySelectorAll(".carries > button")[1]);

        closeness.ClassName.ShouldBe(space.ClassName);
        closeness.Children.Select(c => c.TagName).ShouldBe(space.Children.Select(c => c.TagName));
        Math.Abs(closeness.TextContent.Length - space.TextContent.Length).ShouldBeLessThan(12);
    }
}
