using Dosado.App.Tests.Us.Notes;

namespace Dosado.App.Tests.Us.Practices;

public class PracticeTests : IAsyncLifetime
{
    private readonly RelayForTests _relay = new();

    public Task InitializeAsync() => _relay.InitializeAsync();

    public Task DisposeAsync() => _relay.DisposeAsync();

    [Fact]
    [Trait("Mechanism", "M086")]
    public async Task A_practice_is_dated_and_has_a_before_an_after_and_an_armour()
    {
        var robin = await Some.BegunAsync();
        await robin.OpenAsync("/mine/new-note/practice-open");
        await robin.Fill("Before: what I mean to do, and how it feels", "say hello first").PressAsync("Keep");
        robin.Shows("Saturday 14 March").ShouldBeTrue();

        await robin.Fill("After: how it was", "easier than I thought").Fill("What armour I wore, if any", "a joke").PressAsync("Keep");

        foreach (var words in new[] { "say hello first", "easier than I thought", "a joke" })
        {
            robin.Document.QuerySelector("article")!.TextContent.ShouldContain(words);
        }
    }

    [Fact]
    [Trait("Mechanism", "M088")]
    [Trait("Safety", "S4")]
    public async Task Opening_ones_heart_is_not_offered_where_no_suggestion_is_wanted()
    {
        var robin = await Some.BegunAsync();
        await robin.OpenAsync("/us/practices");
        robin.Shows("Where have I walled up?").ShouldBeTrue();
        await robin.OpenAsync("/us");
        await robin.Tick("No suggestions").PressAsync("Keep", within: "Quiet");

        await robin.OpenAsync("/us/practices");
        robin.Shows("Where have I walled up?").ShouldBeFalse();
    }

    [Fact]
    [Trait("Mechanism", "M088")]
    public async Task Opening_ones_heart_can_be_left_out_for_good()
    {
        var robin = await Some.BegunAsync();
        await robin.OpenAsync("/mine/shelves/practice-heart");
        await robin.PressAsync("Leave this one out for good");

        robin.Page.Path.ShouldBe("/us/practices");
        robin.Shows("Where have I walled up?").ShouldBeFalse();
    }

    [Fact]
    [Trait("Mechanism", "M087")]
    [Trait("Mechanism", "M091")]
    [Trait("Mechanism", "M110")]
    public async Task Time_of_my_own_is_shown_only_as_my_time()
    {
        var (robin, kim) = await Couple.PairAsync(_relay);
        await robin.OpenAsync("/mine/shelves/own-time");
        robin.Document.QuerySelectorAll(".starters a").Length.ShouldBe(7);
        await robin.OpenAsync("/mine/new-note/own-time?start=friends");
        await robin.Fill("About when", "Thursday evening")
            .Fill("Afterwards: what was good about it, for myself only", "we laughed a lot")
            .Fill("Afterwards: one thing I bring back", "a song for the kitchen").PressAsync("Keep");
        await robin.ShowAsync("Kim");

        await kim.SeesAsync("/us/shown", "Thursday evening");
        await kim.FollowAsync("Robin");
        kim.Shows("My time").ShouldBeTrue();
        kim.Shows("a song for the kitchen").ShouldBeTrue();
        kim.Shows("friends").ShouldBeFalse();
        kim.Shows("laughed").ShouldBeFalse();
        robin.Text.ShouldNotContain("miss");
    }
}
