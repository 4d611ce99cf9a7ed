using Dosado.App.Tests.Talk;
using Dosado.App.Tests.Talk.Cycle;
using Dosado.Bond;

namespace Dosado.App.Tests.Pausing;

/// <summary>What passed between two people, told by somebody who stands beside them both.</summary>
public class OnlookerTests : IAsyncLifetime
{
    private const string Question = "What would an onlooker, kind to both, notice?";

    private readonly RelayForTests _relay = new();

    public Task InitializeAsync() => _relay.InitializeAsync();

    public Task DisposeAsync() => _relay.DisposeAsync();

    [Fact]
    [Trait("Mechanism", "M068")]
    public async Task A_letter_and_its_answers_are_told_with_both_names_and_in_the_same_words_to_both()
    {
        var couple = await AnsweredAsync();

        await couple.Robin.LookFromOutsideAsync("A letter from Robin");
        await couple.Kim.LookFromOutsideAsync("A letter from Robin");

        couple.Kim.Told().ShouldBe(couple.Robin.Told());
        couple.Robin.Told().ShouldBe(
            "Robin wrote to Kim: I missed you on Sunday. And they asked for this: Could we walk on Saturday? "
            + "Kim proposed something else instead. Sunday morning suits me.");
        couple.Robin.Document.QuerySelectorAll("main label").Single().TextContent.Trim().ShouldStartWith(Question);
    }

    [Fact]
    [Trait("Mechanism", "M068")]
    [Trait("Mechanism", "M135")]
    public async Task What_is_noticed_is_kept_for_oneself_and_can_be_taken_out_again()
    {
        var couple = await AnsweredAsync();
        var shared = couple.Kim.Home.Bond!.Recorded.Count();
        await couple.Kim.LookFromOutsideAsync("A letter from Robin");

        await couple.Kim.NoticeAsync("two people who both look for a day");

        couple.Kim.Field("words").ShouldBe("two people who both look for a day");
        couple.Kim.Home.Bond!.Recorded.Count().ShouldBe(shared);
        await couple.Kim.NoticeAsync("");
        couple.Kim.Home.Own!.State.Pausing.Onlookers.ShouldBeEmpty();
    }

    [Fact]
    [Trait("Mechanism", "M068")]
    [Trait("Mechanism", "M132")]
    public async Task Swapping_the_two_changes_only_the_names()
    {
        var couple = await AnsweredAsync();
        await couple.Robin.LookFromOutsideAsync("A letter from Robin");
        var told = couple.Robin.Told();

        await WriteAndAnswerAsync(couple.Kim, couple.Robin);

        await couple.Kim.LookFromOutsideAsync("A letter from Kim");
        Swap(couple.Kim.Told()).ShouldBe(told);
    }

    [Fact]
    [Trait("Mechanism", "M068")]
    public async Task A_moment_and_a_cycle_are_told_too()
    {
        var couple = await Couple.PairAsync(_relay);
        await Evening.WholeAsync(couple);
        await couple.Robin.Home.Bond!.RecordAsync(new StepsShared(
            couple.Robin.Home.NewId(),
            couple.Robin.Home.Now.Day,
            new("", Choices.Unknown, "", new(["lonely"], ""), "", "Would you say goodnight?"),
            LetterWish.Unsaid));

        await couple.Robin.LookFromOutsideAsync("A moment of Robin");
        couple.Robin.Told().ShouldBe(
            "Robin let Kim in on a moment of their own. Underneath they felt: lonely What they would ask: Would you say goodnight?");
        await couple.Robin.LookFromOutsideAsync("A cycle");
        couple.Robin.Told().ShouldContain("Robin concluded: I could as well not be here.");
        couple.Robin.Told().ShouldContain("Kim concluded: nothing I do is right.");
    }

    [Theory]
    [InlineData("You are a pathetic liar.")]
    [InlineData("If you go out tonight I will throw your things away.")]
    [InlineData("I am afraid of you.")]
    [Trait("Mechanism", "M139")]
    [Trait("Safety", "S5")]
    public async Task Nobody_is_asked_to_look_kindly_at_a_threat_an_insult_or_fear(string words)
    {
        var couple = await Couple.PairAsync(_relay);
        await couple.Robin.SendLetterAsync(words);
        await couple.Robin.SendLetterAsync("the sea was grey");
        await couple.Kim.UntilAsync(d => d.Home.Bond!.State.Letters.All.Count == 2, "/talk");

        await couple.Kim.OpenAsync("/pause/onlooker");

        couple.Kim.Document.QuerySelectorAll("main .links a").ShouldHaveSingleItem();
        await couple.Kim.OpenAsync($"/pause/onlooker/{couple.Kim.Home.Bond!.State.Letters.All[0].Id}");
        couple.Kim.Shows(words).ShouldBeFalse();
    }

    [Fact]
    [Trait("Safety", "S4")]
    [Trait("Mechanism", "M139")]
    public async Task With_no_suggestions_it_is_not_there()
    {
        var couple = await AnsweredAsync();
        await couple.Kim.WithoutSuggestionsAsync();

        await couple.Kim.OpenAsync("/pause");
        couple.Kim.Shows("As an onlooker would tell it").ShouldBeFalse();
        await couple.Kim.OpenAsync("/pause/onlooker");
        couple.Kim.Page.Path.ShouldBe("/pause");
    }

    [Fact]
    public async Task What_is_too_long_comes_back_whole()
    {
        var couple = await AnsweredAsync();
        await couple.Robin.LookFromOutsideAsync("A letter from Robin");

        await couple.Robin.NoticeAsync(new('a', 2_001));

        couple.Robin.Page.Status.ShouldBe(422);
        couple.Robin.Field("words").Length.ShouldBe(2_001);
    }

    private static string Swap(string text) =>
        text.Replace("Robin", "#", StringComparison.Ordinal).Replace("Kim", "Robin", StringComparison.Ordinal).Replace("#", "Kim", StringComparison.Ordinal);

    private async Task<Couple> AnsweredAsync()
    {
        var couple = await Couple.PairAsync(_relay);
        await WriteAndAnswerAsync(couple.Robin, couple.Kim);
        return couple;
    }

    private static async Task WriteAndAnswerAsync(Device one, Device other)
    {
        var letter = one.Home.NewId();
        await one.Home.Bond!.RecordAsync(new LetterSent(
            letter, one.Home.Now.Day, "I missed you on Sunday.", "Could we walk on Saturday?", LetterWish.Unsaid));
        await other.UntilAsync(d => d.Home.Bond!.State.Letters.Find(letter) is not null, "/talk");
        await other.Home.Bond!.RecordAsync(new AskAnswered(other.Home.NewId(), letter, AskAnswer.Counter, "Sunday morning suits me."));
        await one.UntilAsync(d => d.Home.Bond!.State.Letters.Find(letter)!.Replies.Count == 1, "/talk");
    }
}

/// <summary>Steps of one person who looks from outside.</summary>
internal static class OnlookerSteps
{
    public static async Task LookFromOutsideAsync(this Device device, string name)
    {
        await device.OpenAsync("/pause");
        await device.FollowAsync("As an onlooker would tell it");
        await device.OpenAsync(device.Document.QuerySelectorAll("main .links a")
            .First(a => a.TextContent.Trim().StartsWith(name, StringComparison.Ordinal)).GetAttribute("href")!);
    }

    public static async Task NoticeAsync(this Device device, string words)
    {
        ((AngleSharp.Html.Dom.IHtmlTextAreaElement)device.Document.QuerySelector("main textarea")!).Value = words;
        await device.PressAsync("Keep");
    }

    public static string Told(this Device device) => string.Join(
        ' ',
        device.Document.QuerySelectorAll(".told p, .told blockquote, .told li").Select(e => e.TextContent.Trim()));
}
