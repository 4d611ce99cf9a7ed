using Dosado.App.Tests.Us.Notes;

namespace Dosado.App.Tests.Us.Cues;

public class CueTests : IAsyncLifetime
{
    private readonly RelayForTests _relay = new();

    public Task InitializeAsync() => _relay.InitializeAsync();

    public Task DisposeAsync() => _relay.DisposeAsync();

    [Fact]
    [Trait("Mechanism", "M099")]
    public async Task Who_sees_the_others_cues_cannot_change_them_and_can_only_ask()
    {
        var (robin, kim) = await Couple.PairAsync(_relay);
        await robin.WriteAsync("cue-space", "How it shows", "My answers get short");
        await robin.ShowAsync("Kim");
        await kim.SeesAsync("/us/shown", "My answers get short");
        await kim.FollowAsync("Robin");

        kim.Document.QuerySelectorAll("main form").Select(f => f.GetAttribute("action")!.Split('/')[^1]).ShouldBe(["answer"]);
        await kim.Fill("Answer in your own words, or not at all", "Was it so this morning?").PressAsync("Send it");
        await robin.SeesAsync("/us/shown", "When I need space");
        await robin.FollowAsync("Robin");
        await robin.SeesAsync(robin.Page.Path, "Was it so this morning?");
    }

    [Theory]
    [InlineData("closeness", "Some closeness, please")]
    [InlineData("space", "Some room, please")]
    [Trait("Mechanism", "M100")]
    public async Task Any_rung_can_be_sent_from_Today_and_none_is_chosen_beforehand(string need, string signal)
    {
        var (robin, kim) = await Couple.PairAsync(_relay);
        await robin.OpenAsync("/mine/new-note/ladder-" + need);
        foreach (var (field, words) in new[] { ("1-name", "a first breeze"), ("1-help", "ten minutes"), ("3-sign", "I pace"), ("5-name", "a storm"), ("5-help", "an evening") })
        {
            robin.FillNamed(field, words);
        }

        await robin.PressAsync("Keep");
        await robin.OpenAsync("/today");
        var rungs = robin.Group(signal).QuerySelectorAll("label.option");

        rungs.Select(r => r.TextContent.Trim()).ShouldBe(["a first breeze\nten minutes", "a storm\nan evening"]);
        robin.Group(signal).QuerySelectorAll("input[name=rung][checked]").ShouldBeEmpty();
        robin.Choose("rung", "a first breeze\nten minutes", within: signal);
        await robin.PressAsync("Send it", within: signal);
        await kim.SeesAsync("/today", "a first breeze ten minutes");
        kim.Shows("a storm").ShouldBeFalse();
    }

    [Fact]
    [Trait("Mechanism", "M100")]
    public async Task A_ladder_of_two_rungs_is_not_kept_and_what_was_typed_stays()
    {
        var robin = await Some.BegunAsync();
        await robin.OpenAsync("/mine/new-note/ladder-space");
        robin.FillNamed("1-name", "a first breeze");
        robin.FillNamed("5-name", "a storm");

        await robin.PressAsync("Keep");

        robin.Page.Status.ShouldBe(422);
        robin.Shows("Three rungs make a ladder; here there are 2 so far.").ShouldBeTrue();
        robin.Document.QuerySelector("input[name='5-name']")!.GetAttribute("value").ShouldBe("a storm");
        robin.FillNamed("3-help", "a walk");
        await robin.PressAsync("Keep");
        robin.Page.Status.ShouldBe(200);
        robin.Shows("a walk").ShouldBeTrue();
    }

    [Fact]
    [Trait("Mechanism", "M101")]
    public async Task An_answer_can_be_made_of_words_from_a_calm_hour_and_a_closing()
    {
        var (robin, kim) = await Couple.PairAsync(_relay);
        await kim.WriteAsync("answer-space", "My words", "Go, I am glad for you.");
        await robin.OpenAsync("/today");
        await robin.PressAsync("Send it", within: "Some room, please");
        await kim.SeesAsync("/today", "Robin: some room, please");

        kim.Choose("ready", "Go, I am glad for you.");
        await kim.Fill("A closing, if you like: \"See you at ...\"", "See you at eight.")
            .PressAsync("Send it", within: "Robin: some room, please");

        await robin.SeesAsync("/today", "Kim answers: Go, I am glad for you. See you at eight.");
    }

    [Fact]
    [Trait("Mechanism", "M102")]
    public async Task A_step_is_tried_for_a_while_and_dropping_it_stands_beside_keeping_it()
    {
        var (robin, kim) = await Couple.PairAsync(_relay);
        await robin.OpenAsync("/mine/new-note/steps");
        robin.Document.QuerySelectorAll("input[name=verdict]").Select(i => i.ParentElement!.TextContent.Trim())
            .ShouldBe(["Keep", "Change a little", "Drop", "not said"]);
        await robin.Fill("What we could try", "tea before words").Fill("Until about when", "Sunday").PressAsync("Keep");
        await robin.ShowAsync("Kim");
        await kim.SeesAsync("/us/shown", "tea before words");
        await kim.FollowAsync("Robin");

        await kim.PressAsync("Let us drop it");

        await robin.SeesAsync("/us/shown", "tea before words");
        await robin.FollowAsync("Robin");
        await robin.SeesAsync(robin.Page.Path, "Let us drop it");
    }

    [Fact]
    [Trait("Mechanism", "M083")]
    public async Task Closeness_can_be_asked_for_as_affection_and_nothing_further()
    {
        var (robin, kim) = await Couple.PairAsync(_relay);
        await robin.OpenAsync("/today");
        await robin.Tick("Affection, nothing further").PressAsync("Send it", within: "Some closeness, please");

        await kim.SeesAsync("/today", "Robin: some closeness, please Affection, nothing further");
    }

    [Fact]
    [Trait("Mechanism", "M089")]
    [Trait("Mechanism", "M091")]
    public async Task Bench_time_belongs_to_who_takes_it_and_ends_with_something_brought_back()
    {
        var (robin, kim) = await Couple.PairAsync(_relay);
        await robin.OpenAsync("/today");
        await robin.FollowAsync("On the bench");
        await robin.Fill("Until about when, or how the other can tell, if you like", "until the light goes")
            .Fill("What stays true between us, if you like", "I am still on your side")
            .PressAsync("Send it to Kim");

        await kim.SeesAsync("/today", "Robin is on the bench: off the field, still on the team");
        kim.Shows("I am still on your side").ShouldBeTrue();
        kim.Group("Robin is on the bench: off the field, still on the team").QuerySelectorAll("form, a, button").ShouldBeEmpty();
        await robin.OpenAsync("/us/bench");
        await robin.Fill("One thing I bring back, if you like", "a blue stone").PressAsync("I am back");

        await kim.SeesAsync("/today", "a blue stone");
        kim.Shows("on the bench").ShouldBeFalse();
    }
}
