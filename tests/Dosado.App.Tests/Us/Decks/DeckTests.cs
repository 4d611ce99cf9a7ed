using Dosado.App.Tests.Us.Notes;
using Dosado.Places.Us.Decks;

namespace Dosado.App.Tests.Us.Decks;

public class DeckTests : IAsyncLifetime
{
    private readonly RelayForTests _relay = new();

    public Task InitializeAsync() => _relay.InitializeAsync();

    public Task DisposeAsync() => _relay.DisposeAsync();

    [Fact]
    [Trait("Mechanism", "M082")]
    public void There_are_sixty_questions_and_forty_of_them_to_begin_with()
    {
        var open = Deck.All.Where(d => d.Number != Deck.Closer).ToList();

        Deck.All.Sum(d => d.Questions.Count).ShouldBeGreaterThanOrEqualTo(60);
        open.Sum(d => d.To(1).Count()).ShouldBeInRange(40, 45);
        open.ShouldAllBe(d => d.Questions.Count > d.To(1).Count());
    }

    [Fact]
    [Trait("Mechanism", "M082")]
    public async Task A_deck_deepens_only_on_request_and_no_level_is_lost()
    {
        var robin = await Some.BegunAsync();
        await robin.OpenAsync("/us/questions/2");
        var first = Questions(robin);

        await robin.PressAsync("A little deeper, if you like");
        Questions(robin).Take(first.Count).ShouldBe(first);
        Questions(robin).Count.ShouldBeGreaterThan(first.Count);
        await robin.PressAsync("The lighter ones only");

        Questions(robin).ShouldBe(first);
    }

    [Fact]
    [Trait("Mechanism", "M078")]
    public async Task Sadness_and_leaning_are_asked_in_their_order()
    {
        var robin = await Some.BegunAsync();
        await robin.OpenAsync("/us/questions/2");

        Questions(robin).Take(4).ShouldBe(
        [
            "What is it like in me when I am sad or in need of comfort?",
            "Can I let myself lean on you, and take in what you give?",
            "Does being the strong one go to and fro between us, or does our way of doing things mostly leave it in one place?",
            "Is that how we really want it?",
        ]);
    }

    [Theory]
    [InlineData("3-01", "just listen")]
    [InlineData("3-02", "celebrate with me")]
    [Trait("Mechanism", "M079")]
    public async Task The_low_and_the_proud_question_stand_alike_and_go_with_a_wish(string question, string wish)
    {
        var (robin, kim) = await Couple.PairAsync(_relay);
        await robin.OpenAsync("/us/questions/3");
        robin.Document.QuerySelectorAll(".questions a").Take(2).Select(a => a.GetAttribute("href"))
            .ShouldBe(["/mine/questions/3-01", "/mine/questions/3-02"]);
        await robin.OpenAsync("/mine/questions/" + question);
        var option = robin.Document.QuerySelectorAll("label.chip").First(l => l.TextContent.Trim() == wish);
        await robin.Choose("wish", option.QuerySelector("input")!.GetAttribute("value")!)
            .Fill("My answer", "like a small boat").PressAsync("Keep");
        await robin.ShowAsync("Kim");

        await kim.SeesAsync("/us/shown", "like a small boat");
        await kim.FollowAsync("Robin");
        kim.Shows(wish).ShouldBeTrue();
    }

    [Fact]
    [Trait("Mechanism", "M081")]
    public async Task A_guess_and_the_answer_appear_together_without_a_score()
    {
        var (robin, kim) = await Couple.PairAsync(_relay);
        await GuessAsync(robin, "What I guess Kim would say", "the bills");
        await Task.Delay(TimeSpan.FromMilliseconds(300));
        await kim.OpenAsync("/mine/guess/4-01");
        kim.Shows("the bills").ShouldBeFalse();

        await GuessAsync(kim, "What I would say", "the sea");

        await robin.SeesAsync("/mine/guess/4-01", "the sea");
        robin.Group("What I guess Kim would say").QuerySelectorAll("blockquote").Select(b => b.TextContent)
            .ShouldBe(["the bills", "the sea"]);
        System.Text.RegularExpressions.Regex.IsMatch(robin.Document.QuerySelector("main")!.TextContent, @"\d|right|wrong|score|match")
            .ShouldBeFalse();
    }

    [Fact]
    [Trait("Mechanism", "M077")]
    public async Task Whether_love_is_known_is_seen_only_when_both_release_it()
    {
        var (robin, kim) = await Couple.PairAsync(_relay);
        await KnowAsync(robin, "think");
        await Task.Delay(TimeSpan.FromMilliseconds(300));
        await kim.OpenAsync("/us/together/known");
        kim.Shows("I think they know").ShouldBeFalse();

        await KnowAsync(kim, "know");

        await kim.SeesAsync("/us/together/known", "I think they know");
        kim.Shows("I know that they know").ShouldBeTrue();
    }

    [Fact]
    [Trait("Mechanism", "M090")]
    public async Task Both_are_asked_about_a_life_of_their_own()
    {
        var (robin, kim) = await Couple.PairAsync(_relay);
        await robin.OpenAsync("/us/questions/5");
        await kim.OpenAsync("/us/questions/5");

        Questions(robin).Take(2).ShouldBe(
        [
            "Is there a part of my life that is only mine?",
            "What can I do by myself that truly satisfies me, or does my happiness hang on you?",
        ]);
        Questions(kim).ShouldBe(Questions(robin));
    }

    [Fact]
    [Trait("Mechanism", "M080")]
    public async Task The_closer_deck_is_there_only_for_who_opens_it_and_leaves_no_trace()
    {
        var (robin, kim) = await Couple.PairAsync(_relay);
        await kim.OpenAsync("/us/questions");
        var (page, logs) = (kim.Page.Html, await _relay.ReadLogsAsync());

        await robin.OpenAsync("/us/questions/6");
        robin.Page.Path.ShouldBe("/us/questions");
        await robin.PressAsync("Open it for me");
        await robin.FollowAsync("Touch and desire");
        await robin.OpenAsync("/mine/questions/6-03");
        await robin.Fill("My answer", "only for me").PressAsync("Keep");
        await robin.OpenAsync("/us/questions/6");
        await robin.PressAsync("Put this set away");
        await Task.Delay(TimeSpan.FromMilliseconds(500));

        await kim.OpenAsync("/us/questions");
        kim.Page.Html.ShouldBe(page);
        (await _relay.ReadLogsAsync()).ShouldBe(logs);
    }

    [Fact]
    [Trait("Mechanism", "M080")]
    public async Task An_answer_of_the_closer_deck_is_seen_only_when_both_released_the_same_question()
    {
        var (robin, kim) = await Couple.PairAsync(_relay);
        var note = await AnswerCloserAsync(robin, "slow mornings");
        robin.Shows("Share with Kim").ShouldBeFalse();
        await robin.SendAsync(note + "/share", new Visits.Field("part", "words"));
        await SealAsync(robin, note);
        await Task.Delay(TimeSpan.FromMilliseconds(300));
        kim.Home.Bond!.State.Notes.All.ShouldBeEmpty();
        await kim.OpenAsync("/us/together/questions-6-03");
        kim.Shows("slow mornings").ShouldBeFalse();

        await SealAsync(kim, await AnswerCloserAsync(kim, "a hand in my hair"));

        await kim.SeesAsync("/us/together/questions-6-03", "slow mornings");
        await robin.SeesAsync("/us/together/questions-6-03", "a hand in my hair");
    }

    [Fact]
    [Trait("Mechanism", "M080")]
    public async Task In_a_bond_of_friends_there_is_no_such_deck()
    {
        var (robin, _) = await Couple.PairAsync(_relay);
        await robin.SendAsync("/us/questions/more");
        robin.Shows("Touch and desire").ShouldBeTrue();
        await robin.OpenAsync("/us");
        await robin.PressAsync("friends or family");

        await robin.OpenAsync("/us/questions");
        robin.Shows("Touch and desire").ShouldBeFalse();
        robin.Shows("One more set").ShouldBeFalse();
        await robin.OpenAsync("/mine/questions/6-01");
        robin.Page.Path.ShouldBe("/us/questions");
    }

    private static async Task<string> AnswerCloserAsync(Device device, string words)
    {
        await device.SendAsync("/us/questions/more");
        await device.OpenAsync("/mine/questions/6-03");
        await device.Fill("My answer", words).PressAsync("Keep");
        return device.Page.Path;
    }

    private static async Task SealAsync(Device device, string note)
    {
        await device.OpenAsync(note);
        await device.FollowAsync("Seal my answer");
        await device.PressAsync("Seal it");
    }

    private static List<string> Questions(Device device) =>
        [.. device.Document.QuerySelectorAll(".questions a").Select(a => a.TextContent)];

    private static async Task GuessAsync(Device device, string section, string words)
    {
        await device.OpenAsync("/mine/guess/4-01");
        ((AngleSharp.Html.Dom.IHtmlTextAreaElement)device.Group(section).QuerySelector("textarea")!).Value = words;
        await device.PressAsync("Seal it", within: section);
    }

    private static async Task KnowAsync(Device device, string answer)
    {
        await device.OpenAsync("/mine/new-note/known");
        await device.Choose("they", answer).PressAsync("Keep");
        await device.FollowAsync("Seal my answer");
        await device.PressAsync("Seal it");
    }
}
