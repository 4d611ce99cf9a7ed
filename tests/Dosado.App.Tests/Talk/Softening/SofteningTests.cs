using Dosado.App.Tests.Talk.Cycle;

namespace Dosado.App.Tests.Talk.Softening;

/// <summary>Two moves out of a cycle, and words heard once more, over a real relay.</summary>
public class SofteningTests : IAsyncLifetime
{
    private const string Longing = "You are the one I look for in every room.";
    private const string Unsure = "Then everything in me runs in circles.";

    private readonly RelayForTests _relay = new();

    public Task InitializeAsync() => _relay.InitializeAsync();

    public Task DisposeAsync() => _relay.DisposeAsync();

    [Fact]
    [Trait("Mechanism", "M063")]
    public async Task Both_moves_are_open_to_both_in_the_same_words()
    {
        var couple = await Couple.PairAsync(_relay);
        foreach (var device in new[] { couple.Robin, couple.Kim })
        {
            await device.OpenAsync("/talk/under");
        }

        couple.Kim.Document.QuerySelector("main")!.InnerHtml.ShouldBe(couple.Robin.Document.QuerySelector("main")!.InnerHtml);
        couple.Kim.Document.QuerySelectorAll("main .lane .card h2").Select(h => h.TextContent)
            .ShouldBe(["Say what is under it", "Come back in"]);
    }

    [Fact]
    [Trait("Mechanism", "M059")]
    public async Task What_is_under_it_goes_as_it_was_typed_and_only_after_a_look()
    {
        var couple = await Couple.PairAsync(_relay);
        await SayUnderItAsync(couple.Robin);
        await couple.Robin.FollowAsync("See what Kim would read");
        couple.Robin.Page.Keeping.ShouldBe(Visits.Keeping.ReadyToShare);
        couple.Robin.Document.QuerySelector("main .own-words")!.TextContent.ShouldBe($"{Longing}\n\n{Unsure}");

        await couple.Robin.PressAsync("Send it");

        await couple.Kim.SeesAsync("/talk/before", Longing);
        couple.Kim.Shows(Unsure).ShouldBeTrue();
    }

    [Fact]
    [Trait("Mechanism", "M061")]
    [Trait("Mechanism", "M063")]
    public async Task Each_is_offered_only_their_own_next_step_after_a_cycle()
    {
        var couple = await Couple.PairAsync(_relay);
        await Evening.WholeAsync(couple);

        couple.Robin.Document.QuerySelectorAll("main a[href^='/talk/under/new']").Select(a => a.TextContent).ShouldBe(["Say what is under it"]);
        couple.Kim.Document.QuerySelectorAll("main a[href^='/talk/under/new']").Select(a => a.TextContent).ShouldBe(["Come back in"]);

        await couple.Kim.FollowAsync("Come back in");
        await couple.Kim.Fill("What hurts", "I feel small").Fill("That I want to be close", "beside you").Fill("What makes me unsure", "whether you like me")
            .PressAsync("Keep");
        await couple.Kim.FollowAsync("I will say it myself");
        couple.Kim.Document.QuerySelectorAll(".say blockquote").Select(b => b.TextContent)
            .ShouldBe(["I feel small", "beside you", "whether you like me"]);
    }

    [Theory]
    [InlineData("because you never listen to me", true)]
    [InlineData("when I do not hear from you, I go quiet inside", false)]
    [InlineData("I am afraid of you when you drink, you never stop", false)]
    [Trait("Mechanism", "M059")]
    [Trait("Safety", "S5")]
    public async Task A_sentence_about_the_other_gets_a_question_and_a_sentence_about_fear_of_them_gets_none(string words, bool asked)
    {
        var robin = await Some.BegunAsync();
        await robin.OpenAsync("/talk/under/new/under-it");

        await robin.Fill("What happens in me when I am not sure of it", words).PressAsync("Keep");

        robin.Document.QuerySelectorAll("main .notice").Length.ShouldBe(asked ? 1 : 0);
        robin.Document.QuerySelectorAll(".ends a").Length.ShouldBe(3);
    }

    [Fact]
    [Trait("Mechanism", "M060")]
    [Trait("Mechanism", "M062")]
    public async Task Earlier_words_are_heard_once_more_alone_and_stay_as_they_were()
    {
        var couple = await Couple.PairAsync(_relay);
        await SendAsync(couple.Robin, "I sat at the window all evening and waited.");
        await couple.Kim.SeesAsync("/talk/before", "I sat at the window");
        await couple.Robin.OpenAsync("/talk/before");
        var before = couple.Robin.Page.Html;
        await couple.Kim.OpenAsync(couple.Kim.Document.QuerySelector("main a[href^='/talk/before/']")!.GetAttribute("href")!);
        var buttons = couple.Kim.Document.QuerySelectorAll("main button").Select(b => b.TextContent.Trim()).ToList();
        buttons[0].ShouldBe("I heard it rightly then");

        await couple.Kim.Fill("What I hear in it now", "that I was missed").PressAsync("Keep", within: "Hearing it again");
        await couple.Kim.Fill("How I see the distance now", "you were closer than I thought").PressAsync("Keep", within: "And the distance");

        couple.Kim.Document.QuerySelector(".earlier")!.TextContent.ShouldBe("I sat at the window all evening and waited.");
        couple.Kim.Document.QuerySelector("[name=heard]")!.TextContent.ShouldBe("that I was missed");
        await Task.Delay(TimeSpan.FromMilliseconds(300));
        await couple.Robin.OpenAsync("/talk/before");
        couple.Robin.Page.Html.ShouldBe(before);
    }

    [Theory]
    [InlineData("You are a pathetic liar.")]
    [InlineData("If you go out tonight I will throw your things away.")]
    [InlineData("Give me your password or we are done.")]
    [InlineData("He pushed me and I am afraid of you.")]
    [Trait("Mechanism", "M060")]
    [Trait("Safety", "S5")]
    public async Task Words_with_threat_insult_or_a_reach_into_ones_own_life_are_not_offered_to_be_heard_anew(string words)
    {
        var couple = await Couple.PairAsync(_relay);
        await SendAsync(couple.Robin, words);
        await SendAsync(couple.Robin, "the sea was grey");

        await couple.Kim.SeesAsync("/talk/before", "the sea was grey");

        couple.Kim.Shows(words).ShouldBeFalse();
    }

    private static async Task SayUnderItAsync(Device device)
    {
        await device.OpenAsync("/talk/under/new/under-it");
        await device.Fill("How much you matter to me", Longing).Fill("What happens in me when I am not sure of it", Unsure).PressAsync("Keep");
    }

    private static async Task SendAsync(Device device, string words)
    {
        await device.OpenAsync("/talk/under/new/under-it");
        await device.Fill("How much you matter to me", words).PressAsync("Keep");
        await device.FollowAsync("See what Kim would read");
        await device.PressAsync("Send it");
    }
}
