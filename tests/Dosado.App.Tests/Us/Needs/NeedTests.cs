using Dosado.App.Tests.Us.Notes;

namespace Dosado.App.Tests.Us.Needs;

public class NeedTests : IAsyncLifetime
{
    private readonly RelayForTests _relay = new();

    public Task InitializeAsync() => _relay.InitializeAsync();

    public Task DisposeAsync() => _relay.DisposeAsync();

    [Theory]
    [InlineData("Closeness", "there", "need-closeness", "and you can trust me not to call for small things only.")]
    [InlineData("Space", "friends", "need-space", "and I come home to you gladly.")]
    [InlineData("Space", "thoughts", "need-space", "and it says nothing against my love for you.")]
    [InlineData("Space", "away", "need-space", "and that I choose with both of us in mind.")]
    [Trait("Mechanism", "M071")]
    [Trait("Mechanism", "M072")]
    public async Task A_card_is_adopted_rephrased_rated_and_shown(string heading, string starter, string shelf, string reassures)
    {
        var (robin, kim) = await Couple.PairAsync(_relay);
        await robin.OpenAsync("/mine/shelves/needs");
        robin.Group(heading).QuerySelectorAll(".starters a").Length.ShouldBe(3);
        await robin.OpenAsync($"/mine/new-note/{shelf}?start={starter}");
        robin.Document.QuerySelector("textarea")!.TextContent.ShouldStartWith("I need");
        robin.Document.QuerySelector("textarea")!.TextContent.ShouldEndWith(reassures);
        await robin.Fill("The need, in my words", "Come when I call, please.").Fill("How much it weighs just now", "8").PressAsync("Keep");
        await robin.ShowAsync("Kim");

        await kim.SeesAsync("/us/shown", "Come when I call, please.");
        await robin.OpenAsync("/mine/shelves/needs");
        robin.Group(heading).QuerySelectorAll(".starters a").Length.ShouldBe(2);
    }

    [Fact]
    [Trait("Mechanism", "M085")]
    [Trait("Mechanism", "M110")]
    public async Task What_I_meet_myself_and_what_I_wish_stand_side_by_side_and_who_else_feeds_it_stays_mine()
    {
        var (robin, kim) = await Couple.PairAsync(_relay);
        await robin.OpenAsync("/mine/new-note/need-closeness");
        await robin.Fill("The need, in my words", "warm evenings")
            .Fill("Which part of it I can meet myself", "a call to my sister")
            .Fill("Which part I wish from you", "an hour on the sofa")
            .Fill("Who or what else feeds this need, for myself only", "the choir")
            .PressAsync("Keep");
        robin.Shows("the choir").ShouldBeTrue();
        await robin.ShowAsync("Kim");

        await kim.SeesAsync("/us/shown", "warm evenings");
        await kim.FollowAsync("Robin");
        kim.Shows("a call to my sister").ShouldBeTrue();
        kim.Shows("an hour on the sofa").ShouldBeTrue();
        kim.Shows("the choir").ShouldBeFalse();
    }

    [Fact]
    [Trait("Mechanism", "M071")]
    public async Task A_sentence_about_trust_that_reaches_into_the_others_life_is_asked_about()
    {
        var robin = await Some.BegunAsync();
        await robin.WriteAsync("trust", "It would hurt my trust", "I don't want you seeing her again.");
        robin.Document.QuerySelectorAll("[role=note]").ShouldHaveSingleItem().TextContent.ShouldEndWith("?");

        await robin.WriteAsync("trust", "It would hurt my trust", "It would shake me to hear of a debt from a stranger.");
        robin.Document.QuerySelectorAll("[role=note]").ShouldBeEmpty();
    }

    [Fact]
    [Trait("Mechanism", "M016")]
    public async Task A_sentence_about_trust_becomes_an_agreement_only_if_both_make_it_one()
    {
        const string words = "It would shake me to hear of a debt from a stranger.";
        var (robin, kim) = await Couple.PairAsync(_relay);
        await robin.WriteAsync("trust", "It would hurt my trust", words);
        await robin.ShowAsync("Kim");
        await kim.SeesAsync("/us/shown", words);
        kim.Home.Bond!.State.Agreements.All.ShouldBeEmpty();

        await robin.OpenAsync(robin.Home.Own!.State.Notes.ById.Values.Single() is { Id: var id } ? $"/mine/notes/{id}" : "/us");
        await robin.FollowAsync("Put it before the two of us");
        robin.Document.QuerySelector("textarea[name=words]")!.TextContent.ShouldBe(words);
        robin.Home.Bond!.State.Agreements.All.ShouldBeEmpty();
        await robin.PressAsync("Offer it to Kim");
        robin.Home.Bond.State.Agreements.All.Single().Holds.ShouldBeNull();

        await kim.SeesAsync("/plan/agreements", words);
        await kim.PressAsync("Yes");
        kim.Home.Bond.State.Agreements.All.Single().Holds.ShouldNotBeNull().Text.Words.ShouldBe(words);
    }

    [Fact]
    [Trait("Mechanism", "M008")]
    public async Task Where_somebody_is_between_the_two_is_theirs_with_a_story_and_shown_if_they_like()
    {
        var (robin, kim) = await Couple.PairAsync(_relay);
        await robin.OpenAsync("/mine/new-note/place");
        robin.Document.QuerySelectorAll("input[name=draws][checked]").Select(i => i.GetAttribute("value")).ShouldBe([""]);
        await robin.Choose("draws", "both").Fill("A story to it", "Since the move I want a door and an open one.").PressAsync("Keep");
        robin.Shows("to both at once").ShouldBeTrue();
        kim.Home.Bond!.State.Notes.All.ShouldBeEmpty();

        await robin.ShowAsync("Kim");

        await kim.SeesAsync("/us/shown", "an open one");
    }

    [Theory]
    [InlineData("I don't want you seeing her again. He hits me when he is angry, and I am afraid of him.")]
    [InlineData("No. Do not touch me.")]
    [Trait("Safety", "S5")]
    public async Task Words_of_being_hurt_and_refusals_are_asked_nothing(string words)
    {
        var robin = await Some.BegunAsync();
        await robin.WriteAsync("trust", "It would hurt my trust", words);

        robin.Document.QuerySelectorAll("[role=note]").ShouldBeEmpty();
    }

    [Fact]
    [Trait("Safety", "S4")]
    public async Task Where_no_suggestion_is_wanted_nothing_is_asked()
    {
        var robin = await Some.BegunAsync();
        await robin.OpenAsync("/us");
        await robin.Tick("No suggestions").PressAsync("Keep", within: "Quiet");
        await robin.WriteAsync("trust", "It would hurt my trust", "I don't want you seeing her again.");

        robin.Document.QuerySelectorAll("[role=note]").ShouldBeEmpty();
    }
}
