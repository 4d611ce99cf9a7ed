using Dosado.App.Tests.Us.Notes;

namespace Dosado.App.Tests.Us.InnerWorld;

public class InnerTests : IAsyncLifetime
{
    private readonly RelayForTests _relay = new();

    public Task InitializeAsync() => _relay.InitializeAsync();

    public Task DisposeAsync() => _relay.DisposeAsync();

    [Fact]
    [Trait("Mechanism", "M075")]
    public async Task There_are_six_shelves_and_one_entry_goes_without_the_others()
    {
        var (robin, kim) = await Couple.PairAsync(_relay);
        await robin.OpenAsync("/us/shelves");
        robin.Document.QuerySelectorAll("nav.card a").Select(a => a.TextContent)
            .ShouldBe(["Daydreams", "Hopes", "Fears", "Hurts", "Memories", "Innermost thoughts"]);
        await robin.WriteAsync("inner-dreams", "In my words", "a house by a river");
        await robin.WriteAsync("inner-dreams", "In my words", "a second dream");
        await robin.ShowAsync("Kim");

        await kim.SeesAsync("/us/shown", "a second dream");
        kim.Shows("a house by a river").ShouldBeFalse();
        await robin.FollowAsync("Take it back");
        await robin.PressAsync("Take it back");
        await kim.MissesAsync("/us/shown", "a second dream");
    }

    [Fact]
    [Trait("Mechanism", "M076")]
    public async Task Feelings_that_came_up_and_those_that_were_shown_are_a_picture_for_oneself()
    {
        var (robin, kim) = await Couple.PairAsync(_relay);
        await FeelAsync(robin, "sadness");
        await robin.ShowAsync("Kim");
        await FeelAsync(robin, "joy");

        await robin.OpenAsync("/mine/feelings");

        Mark(robin, "sadness").ShouldBe("shown");
        Mark(robin, "joy").ShouldBe("kept");
        Mark(robin, "anger").ShouldBe("none");
        robin.Document.QuerySelector("main")!.TextContent.Any(char.IsDigit).ShouldBeFalse();
        await kim.OpenAsync("/mine/feelings");
        Mark(kim, "sadness").ShouldBe("none");
    }

    [Fact]
    [Trait("Mechanism", "M082")]
    public async Task Milestones_of_both_stand_on_one_timeline_in_their_own_words()
    {
        var (robin, kim) = await Couple.PairAsync(_relay);
        await TellAsync(robin, "we moved", "2021-05-01", "Kim");
        await TellAsync(kim, "we met", "2019-10-04", "Robin");

        await robin.SeesAsync("/us/timeline", "we met");

        robin.Document.QuerySelectorAll(".timeline blockquote").Select(b => b.TextContent).ShouldBe(["we met", "we moved"]);
    }

    [Fact]
    [Trait("Mechanism", "M083")]
    public async Task What_turns_into_what_can_be_mapped_by_anyone()
    {
        var robin = await Some.BegunAsync();
        await robin.OpenAsync("/mine/new-note/turns");
        await robin.Fill("What is there first", "sadness").Fill("What it turns into", "anger").PressAsync("Keep");

        robin.Shows("sadness").ShouldBeTrue();
        System.Text.RegularExpressions.Regex.IsMatch(robin.Document.QuerySelector("main")!.TextContent, @"\b(he|she|men|women|him|her)\b")
            .ShouldBeFalse();
    }

    private static async Task FeelAsync(Device device, string feeling)
    {
        await device.OpenAsync("/mine/new-note/inner-memories");
        await device.Tick(feeling).Fill("In my words", "a day by the sea").PressAsync("Keep");
    }

    private static async Task TellAsync(Device device, string words, string day, string other)
    {
        await device.OpenAsync("/mine/new-note/milestones");
        await device.Fill("What happened, and what it means to me", words)
            .Fill("A day to order it by, if you like", day).PressAsync("Keep");
        await device.ShowAsync(other);
    }

    private static string? Mark(Device device, string feeling) => device.Document.QuerySelectorAll(".card .felt-mark")
        .First(m => m.TextContent.TrimStart().StartsWith(feeling + " ", StringComparison.Ordinal)).GetAttribute("data-felt");
}
