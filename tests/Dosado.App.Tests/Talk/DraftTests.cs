using AngleSharp.Dom;

namespace Dosado.App.Tests.Talk;

public class DraftTests
{
    [Fact]
    public async Task A_draft_waits_for_its_author()
    {
        var robin = await WritingAsync();
        await robin.Fill("What is soft in it", "I miss our evenings.").PressAsync("Keep it for later");

        await robin.FollowAsync("I miss our evenings.");

        robin.Field("soft").ShouldBe("I miss our evenings.");
    }

    [Fact]
    public async Task A_draft_thrown_away_leaves_no_trace_on_the_device()
    {
        var robin = await WritingAsync();
        await robin.Fill("What is soft in it", "nobody will ever read this").PressAsync("Keep it for later");
        await robin.FollowAsync("nobody will ever read this");

        await robin.PressAsync("Throw it away", within: "Throw it away");

        robin.Shows("nobody will ever").ShouldBeFalse();
        (await ExportAsync(robin)).ShouldNotContain("nobody will ever read this");
    }

    [Fact]
    public async Task Only_the_last_version_of_a_draft_is_kept()
    {
        var robin = await WritingAsync();
        await robin.Fill("What is soft in it", "first try").PressAsync("Keep it for later");
        await robin.FollowAsync("first try");
        await robin.Fill("What is soft in it", "second try").PressAsync("Keep it for later");

        var exported = await ExportAsync(robin);

        exported.ShouldNotContain("first try");
        exported.ShouldContain("second try");
    }

    [Fact]
    [Trait("Mechanism", "M026")]
    [Trait("Mechanism", "M027")]
    [Trait("Mechanism", "M136")]
    public async Task Because_you_matter_to_me_is_a_frame_that_goes_only_in_own_words()
    {
        var robin = await WritingAsync();
        robin.Shows("It can lead: the lonely, longing or fond part. That takes some courage.").ShouldBeTrue();
        robin.Document.QuerySelector("label:has([name=wanting])")!.TextContent.ShouldContain("\"I want ... because you matter to me\"");
        robin.Field("wanting").ShouldBeEmpty();
        await robin.Fill("What is soft in it", "I miss you.").PressAsync("See what can be done with it");
        robin.Letter().ShouldBe("I miss you.");

        await robin.FollowAsync("Go on writing");
        await robin.Fill("\"I want ... because you matter to me\"", "I want your evenings, you are my favourite company.")
            .PressAsync("See what can be done with it");

        robin.Letter().ShouldBe("I miss you. I want your evenings, you are my favourite company.");
    }

    [Fact]
    [Trait("Mechanism", "M034")]
    public async Task Whoever_is_short_of_room_is_asked_where_they_hold_themselves_back_and_it_never_goes_along()
    {
        var robin = await Some.BegunAsync();
        await robin.BeginLetterAsync("I am short of room");
        await robin.Fill("Where do I hold myself back when we are together?", "when your family is here").PressAsync("Go on to writing");
        await robin.Fill("What I need", "A morning for myself.").PressAsync("See what can be done with it");
        robin.Letter().ShouldNotContain("family");

        await robin.FollowAsync("Go on writing");
        await robin.OpenAsync(robin.Page.Path + "/before");
        robin.Field("underneath").ShouldBe("when your family is here");
        await robin.BeginLetterAsync("I am short of closeness");
        robin.Shows("Where do I hold myself back").ShouldBeFalse();
    }

    [Fact]
    [Trait("Mechanism", "M021")]
    public async Task Looking_together_asks_friendly_questions_and_changes_nothing()
    {
        var robin = await WritingAsync();

        await robin.Fill("What happened", "It is all your fault.").PressAsync("Look at it with me");

        robin.Shows("Blaming is natural; it lifts a weight for a moment.").ShouldBeTrue();
        robin.Field("happened").ShouldBe("It is all your fault.");
    }

    [Fact]
    [Trait("Mechanism", "M013")]
    [Trait("Mechanism", "M020")]
    public async Task Ranking_and_labelling_are_told_apart_before_anything_goes()
    {
        var robin = await WritingAsync();

        await robin.Fill("What happened", "You are so needy. My needs matter more than yours.").PressAsync("See what can be done with it");

        var checks = robin.Document.QuerySelectorAll(".notice li").Select(l => l.TextContent).ToList();
        checks.ShouldContain(c => c.Contains("one need may stand above the other", StringComparison.Ordinal));
        checks.ShouldContain(c => c.EndsWith(
            "Which need is behind it? Perhaps what is wanted: By the other some closeness, by you some room.", StringComparison.Ordinal));
    }

    [Fact]
    [Trait("Mechanism", "M022")]
    public async Task Blaming_and_denying_a_need_are_asked_about_in_different_ways()
    {
        var robin = await WritingAsync();
        await robin.Fill("What happened", "It is all your fault.").PressAsync("Look at it with me");
        var blame = Visible(robin);

        await robin.Fill("What happened", "You don't really need that much time alone.").PressAsync("Look at it with me");

        Visible(robin).ShouldNotBeEmpty();
        Visible(robin).ShouldNotContain("Blaming is natural");
        blame.ShouldContain("Blaming is natural");
    }

    [Theory]
    [Trait("Mechanism", "M029")]
    [InlineData("I am short of closeness", "Am I about to shut you out, or to make my loneliness your failing?")]
    [InlineData("I am short of room", "Am I about to just take the room, or to say sorry for needing it?")]
    public async Task Before_it_goes_the_two_tempting_moves_are_asked_about(string carries, string asked)
    {
        var robin = await WritingAsync(carries);

        await robin.Fill("What is soft in it", "I miss our evenings.").PressAsync("See what can be done with it");

        robin.Document.QuerySelectorAll(".notice li").Select(l => l.TextContent).ShouldBe([asked]);
    }

    [Fact]
    [Trait("Mechanism", "M020")]
    public async Task The_same_word_about_ones_own_fear_is_not_marked()
    {
        var robin = await WritingAsync();

        await robin.Fill("What happened", "I am afraid of seeming needy.").PressAsync("Look at it with me");

        robin.Document.QuerySelectorAll("ol > .noted").ShouldBeEmpty();
    }

    [Theory]
    [Trait("Mechanism", "M011")]
    [InlineData("I am short of closeness", "the freedom to say \"not now\"")]
    [InlineData("I am short of room", "what stays true about us")]
    public async Task A_request_that_names_one_need_only_is_told_to_its_author_and_still_goes(string carries, string missing)
    {
        var robin = await WritingAsync(carries);

        await robin.Fill("What I need", "Sunday morning.").PressAsync("See what can be done with it");

        robin.Document.QuerySelector(".notice")!.TextContent.ShouldContain(missing);
        robin.Document.QuerySelectorAll(".ends > *").Length.ShouldBe(3);
    }

    [Theory]
    [Trait("Mechanism", "M030")]
    [Trait("Mechanism", "M032")]
    [InlineData("I am short of closeness", "Your freedom to say \"not now\"")]
    [InlineData("I am short of room", "What stays true about us")]
    public async Task For_either_need_both_parts_are_said_to_be_there_in_the_same_words(string carries, string beside)
    {
        var robin = await WritingAsync(carries);
        await robin.Fill("What I need", "Sunday morning.").Fill(beside, "In my own words.").PressAsync("Look at it with me");

        robin.Document.QuerySelector("[data-both]")!.HasAttribute("hidden").ShouldBeFalse();
        robin.Document.QuerySelector("[data-both]")!.TextContent.ShouldBe("Both parts are there.");
    }

    [Fact]
    [Trait("Mechanism", "M033")]
    public async Task What_stands_in_the_way_of_asking_for_room_is_named_for_oneself_and_both_gentle_and_clear_is_seen()
    {
        var robin = await Some.BegunAsync();
        await robin.BeginLetterAsync("I am short of room");
        robin.Group("What stands in the way of saying it?").QuerySelectorAll("label").Select(l => l.TextContent.Trim())
            .ShouldBe(["It embarrasses me", "I am afraid to say it", "It feels wrong to want it", "What I think could upset you"]);
        await robin.Tick("It embarrasses me").PressAsync("Go on to writing");
        Seen(robin).ShouldBeEmpty();

        await robin.Fill("What is soft in it", "I love you, and that stays.").Fill("What I need", "Could you take the children on Sunday morning?")
            .PressAsync("Look at it with me");

        Seen(robin).ShouldContain("a request that can be declined");
        Seen(robin).ShouldContain("something that stays true");
        await robin.PressAsync("See what can be done with it");
        robin.Letter().ShouldNotContain("embarrasses");
    }

    [Theory]
    [Trait("Mechanism", "M030")]
    [InlineData("You must be home by six.")]
    [InlineData("Answer me by tonight or I am done.")]
    public async Task A_must_a_deadline_and_a_threat_are_asked_about_and_answering_whenever_can_be_offered(string words)
    {
        var robin = await WritingAsync();
        robin.Group("Which voice comes nearest?").QuerySelectorAll("label").Select(l => l.TextContent.Trim())
            .ShouldBe(["Loneliness", "Longing", "Affection"]);

        await robin.Fill("What I need", words).PressAsync("Look at it with me");

        robin.Document.QuerySelectorAll("ol > .noted").ShouldNotBeEmpty();
    }

    [Fact]
    [Trait("Mechanism", "M033")]
    public async Task A_need_that_is_apologised_away_is_asked_about()
    {
        var robin = await WritingAsync("I am short of room");

        await robin.Fill("What I need", "I'm sorry for needing so much time.").PressAsync("Look at it with me");

        robin.Shows("Your need may take up room.").ShouldBeTrue();
    }

    [Fact]
    [Trait("Mechanism", "M025")]
    public async Task A_why_never_opens_the_question_what_it_would_mean()
    {
        var robin = await WritingAsync();

        await robin.Fill("What happened", "Why do you never start the dishwasher?").PressAsync("Look at it with me");

        Visible(robin).ShouldContain("What would it mean to you if they did?");
    }

    [Theory]
    [InlineData("es", "Nunca me escuchas. ¿Por qué no me llamaste?", "¿Qué vez tienes en mente?", "Culpar es natural")]
    [InlineData("de", "Nie hörst du mir zu. Warum hast du nicht angerufen?", "An welches Mal denkst du?", "Vorwürfe sind natürlich")]
    [Trait("Mechanism", "M025")]
    public async Task A_draft_is_read_in_the_language_that_was_chosen(string language, string words, string time, string blame)
    {
        var robin = await WritingAsync();
        await robin.Fill("What is soft in it", "Lila").Fill("What happened", words).PressAsync("Keep it for later");
        await robin.FollowAsync("Lila");
        await robin.OpenAsync($"{robin.Page.Path}/look");
        Visible(robin).ShouldBeEmpty();

        await robin.SendAsync("/us/language/choose", new Visits.Field("language", language));
        await robin.OpenAsync("/talk/say");
        await robin.FollowAsync("Lila");
        await robin.OpenAsync($"{robin.Page.Path}/look");

        Visible(robin).ShouldContain(time);
        Visible(robin).ShouldContain(blame);
        robin.Document.QuerySelectorAll("[data-why]:not([hidden])").ShouldHaveSingleItem();
    }

    [Fact]
    [Trait("Mechanism", "M105")]
    public async Task Annoyance_may_hold_missing_somebody_and_may_really_be_the_dishes()
    {
        var robin = await WritingAsync();
        await robin.Fill("What happened", "You never do the dishes.").PressAsync("Look at it with me");
        robin.Document.QuerySelector("[data-stings]")!.HasAttribute("hidden").ShouldBeFalse();

        await robin.Tick("No, it really is the dishes").PressAsync("Look at it with me");

        robin.Document.QuerySelectorAll("[data-stings] input").First(i => i.HasAttribute("checked"))
            .ParentElement!.TextContent.Trim().ShouldBe("No, it really is the dishes");
    }

    [Fact]
    public async Task A_wording_that_is_fine_is_never_asked_about_again()
    {
        var robin = await WritingAsync();
        await robin.Fill("What happened", "You never listen to me.").PressAsync("Look at it with me");
        var fine = robin.Document.QuerySelector("button[name=fine]")!;

        await robin.SendAsync(fine.GetAttribute("formaction")!, new Visits.Field("fine", fine.GetAttribute("value")!));
        robin.Document.QuerySelectorAll("ol > .noted").ShouldBeEmpty();

        await robin.BeginLetterAsync("I am short of room");
        await robin.FollowAsync("Skip this");
        await robin.Fill("What happened", "You never listen to me.").PressAsync("Look at it with me");
        robin.Document.QuerySelectorAll("ol > .noted").ShouldBeEmpty();
    }

    [Theory]
    [Trait("Safety", "S5")]
    [Trait("Mechanism", "M139")]
    [InlineData("I am afraid of you when you drink. You always shout.")]
    [InlineData("You hit me last night. It is your fault.")]
    [InlineData("You always shout. Ich habe Angst vor dir.")]
    [InlineData("It is your fault. Tengo miedo de ti.")]
    public async Task A_draft_that_speaks_of_fear_or_injury_goes_wholly_quiet(string words)
    {
        var robin = await WritingAsync();

        await robin.Fill("What happened", words).Fill("What I need", "Leave me alone.").PressAsync("Look at it with me");

        robin.Document.QuerySelectorAll("ol > .noted").ShouldBeEmpty();
        robin.Document.QuerySelector("dosado-draft")!.HasAttribute("data-quiet").ShouldBeTrue();
        await robin.PressAsync("See what can be done with it");
        robin.Document.QuerySelectorAll(".notice").ShouldBeEmpty();
    }

    [Fact]
    [Trait("Safety", "S4")]
    public async Task With_no_suggestions_nothing_is_asked_or_marked_on_the_way_to_a_letter()
    {
        var robin = await Some.BegunAsync();
        await robin.WithoutSuggestionsAsync();
        await robin.BeginLetterAsync("Just write");

        await robin.Fill("Your letter", "You never listen to me.").PressAsync("See what can be done with it");
        robin.Document.QuerySelectorAll(".notice").ShouldBeEmpty();
        await robin.FollowAsync("Go on writing");

        robin.Document.QuerySelectorAll("dosado-draft, [data-prompt], [data-look]").ShouldBeEmpty();
        robin.Field("happened").ShouldBe("You never listen to me.");
    }

    [Fact]
    [Trait("Safety", "S4")]
    public async Task A_letter_begun_with_parts_is_one_letter_once_suggestions_are_off()
    {
        var robin = await WritingAsync();
        await robin.Fill("What is soft in it", "I miss you.").Fill("What happened", "You were away.").PressAsync("Keep it for later");
        await robin.WithoutSuggestionsAsync();
        await robin.OpenAsync("/talk/say");

        await robin.FollowAsync("I miss you.");

        robin.Field("happened").ShouldBe("I miss you.\n\nYou were away.");
        robin.Shows("What is soft in it").ShouldBeFalse();
    }

    [Fact]
    [Trait("Mechanism", "M028")]
    [Trait("Mechanism", "M029")]
    [Trait("Mechanism", "M017")]
    public async Task What_is_ticked_before_writing_stays_with_its_author_and_ends_with_the_draft()
    {
        var robin = await Some.BegunAsync();
        await robin.BeginLetterAsync("I am short of closeness");
        robin.Document.QuerySelectorAll("main form fieldset").Take(2).Select(Words).ShouldBe(
        [
            "How is it for you? I feel turned away I am not sure how loved I am I miss being connected",
            "Which doubt is nearer? Are you interested in me? Can I turn to you?",
        ]);
        await robin.Tick("I am not sure how loved I am").Tick("Shutting you out, so that you feel it too")
            .Fill("The fear of asking", "that it sounds small").PressAsync("Go on to writing");
        await robin.Fill("What is soft in it", "I miss you.").PressAsync("See what can be done with it");

        robin.Document.QuerySelector("article")!.TextContent.Trim().ShouldBe("I miss you.");
        await robin.FollowAsync("I will say it myself");
        await robin.PressAsync("Keep it as said");
        (await ExportAsync(robin)).ShouldNotContain("that it sounds small");
        robin.Shows("I miss you.").ShouldBeTrue();
    }

    [Fact]
    public async Task Words_that_are_too_many_stay_in_the_field()
    {
        var robin = await WritingAsync();
        var long_ = new string('a', 4_001);

        await robin.Fill("What is soft in it", long_).PressAsync("Keep it for later");

        robin.Page.Status.ShouldBe(422);
        robin.Field("soft").ShouldBe(long_);
    }

    [Fact]
    [Trait("Mechanism", "M023")]
    public async Task In_the_practice_case_each_line_has_something_its_hearer_needs_first()
    {
        var robin = await Some.DeviceAsync();
        await robin.OpenAsync("/talk/practice?longing=not-at-fault&room=important");

        robin.Document.QuerySelectorAll("[role=status]").Count(s => s.TextContent.StartsWith("Yes, this can open the door", StringComparison.Ordinal))
            .ShouldBe(2);
    }

    [Fact]
    public async Task On_the_sofa_the_two_take_turns_and_nothing_is_kept()
    {
        var robin = await Some.DeviceAsync();
        await robin.OpenAsync("/talk/sofa");

        await robin.FollowAsync("Said. Hand it over");
        robin.Shows("What I heard you say").ShouldBeTrue();
        await robin.FollowAsync("Heard. Hand it back");
        await robin.FollowAsync("Now the other speaks");

        robin.Shows("The other").ShouldBeTrue();
        robin.Document.QuerySelectorAll("form, textarea, input").Where(e => e.Closest("main") is not null).ShouldBeEmpty();
    }

    private static async Task<Device> WritingAsync(string carries = "I am short of closeness")
    {
        var robin = await Some.BegunAsync();
        await robin.BeginLetterAsync(carries);
        await robin.FollowAsync("Skip this");
        return robin;
    }

    private static string Words(IElement element) =>
        string.Join(' ', element.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static IEnumerable<string> Seen(Device device) =>
        device.Document.QuerySelectorAll("[data-name]:not([hidden])").Select(n => n.TextContent.Trim());

    private static string Visible(Device device) => string.Join(
        ' ',
        device.Document.QuerySelectorAll(".noted p").Where(p => !p.HasAttribute("hidden")).Select(p => p.TextContent.Trim()));

    private static async Task<string> ExportAsync(Device device)
    {
        var at = device.Page.Path;
        await device.OpenAsync("/us/export/json");
        var json = System.Text.Encoding.UTF8.GetString(device.Downloaded);
        await device.OpenAsync(at);
        return json;
    }
}
