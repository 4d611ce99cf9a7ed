using Dosado.App.Tests.Us.Notes;

namespace Dosado.App.Tests.Us.Hopes;

public class HopeTests : IAsyncLifetime
{
    private const string Hope = "With you I hope to grow in ways I could not before. For example:";
    private const string Fear = "With you I am afraid that old hurts happen again. For example:";
    private readonly RelayForTests _relay = new();

    public Task InitializeAsync() => _relay.InitializeAsync();

    public Task DisposeAsync() => _relay.DisposeAsync();

    [Fact]
    [Trait("Mechanism", "M093")]
    public async Task Both_sentences_appear_side_by_side_only_when_both_have_finished_and_released()
    {
        var (robin, kim) = await Couple.PairAsync(_relay);
        await robin.WriteAsync("twin", Hope, "to sing in front of people");
        robin.Shows("Seal my answer").ShouldBeFalse();
        await robin.Fill(Fear, "to be laughed at").PressAsync("Keep");
        await robin.FollowAsync("Seal my answer");
        await robin.PressAsync("Seal it");
        await Task.Delay(TimeSpan.FromMilliseconds(300));
        await kim.OpenAsync("/us/together/twin");
        kim.Shows("to be laughed at").ShouldBeFalse();

        await kim.OpenAsync("/mine/new-note/twin");
        await kim.Fill(Hope, "to rest").Fill(Fear, "to be left").PressAsync("Keep");
        await kim.FollowAsync("Seal my answer");
        await kim.PressAsync("Seal it");

        await robin.SeesAsync("/us/together/twin", "to be left");
        robin.Document.QuerySelectorAll(".lane.revealed > section h2").Select(h => h.TextContent.Trim()).ShouldBe(["Robin", "Kim"]);
        robin.Shows("to be laughed at").ShouldBeTrue();
    }

    [Theory]
    [InlineData("I hope", "a long table with friends")]
    [InlineData("I am afraid", "that it stays empty")]
    [Trait("Mechanism", "M092")]
    public async Task A_hope_can_carry_a_fear_and_either_can_stand_alone(string label, string words)
    {
        var (robin, kim) = await Couple.PairAsync(_relay);
        await robin.WriteAsync("hopes", label, words);
        await robin.ShowAsync("Kim");

        await kim.SeesAsync("/us/shown", words);
    }

    [Fact]
    [Trait("Mechanism", "M097")]
    public async Task A_hope_can_go_with_the_answer_it_wishes_and_be_met_with_asking_for_time()
    {
        var (robin, kim) = await Couple.PairAsync(_relay);
        await robin.OpenAsync("/mine/new-note/hopes");
        await robin.Fill("I hope", "a long table with friends").Choose("wish", "tonight").PressAsync("Keep");
        await robin.ShowAsync("Kim");
        await kim.SeesAsync("/us/shown", "a long table with friends");
        await kim.FollowAsync("Robin");
        kim.Shows("talking tonight").ShouldBeTrue();

        await kim.FollowAsync("I want to answer well");
        await kim.Fill("Your answer", "I want to answer well, give me until Sunday.").PressAsync("Send it to Robin");

        await robin.SeesAsync("/us/shown", "a long table");
        await robin.FollowAsync("Robin");
        await robin.SeesAsync(robin.Page.Path, "give me until Sunday.");
    }

    [Fact]
    [Trait("Mechanism", "M094")]
    public async Task What_is_older_stays_with_its_writer()
    {
        var (robin, kim) = await Couple.PairAsync(_relay);
        await robin.OpenAsync("/mine/new-note/hopes");
        await robin.Fill("I am afraid", "of a slammed door")
            .Fill("Something older that this touches, for myself only, or nothing", "the house with the blue stairs")
            .PressAsync("Keep");
        await robin.ShowAsync("Kim");

        await kim.SeesAsync("/us/shown", "of a slammed door");
        await kim.FollowAsync("Robin");
        kim.Shows("blue stairs").ShouldBeFalse();
    }

    [Fact]
    [Trait("Mechanism", "M095")]
    public async Task What_scares_me_can_be_rated_and_has_no_way_out_to_the_other()
    {
        var (robin, kim) = await Couple.PairAsync(_relay);
        await robin.OpenAsync("/mine/shelves/edges");
        robin.Document.QuerySelectorAll(".starters a").Length.ShouldBe(5);
        await robin.OpenAsync("/mine/new-note/edges?start=card");
        await robin.Fill("How much it scares me", "6").PressAsync("Keep");
        robin.Shows("6 of 10").ShouldBeTrue();
        var note = robin.Page.Path;
        robin.Document.QuerySelectorAll("main a, main button").Select(b => b.TextContent.Trim())
            .ShouldNotContain(words => words.Contains("Share") || words.Contains("Seal") || words.Contains("Kim"));

        await robin.SendAsync(note + "/share", new Visits.Field("part", "words"));
        await robin.SendAsync(note + "/release");
        await Task.Delay(TimeSpan.FromMilliseconds(300));

        await kim.OpenAsync("/us/shown");
        kim.Shows("because money is short").ShouldBeFalse();
    }

    [Fact]
    [Trait("Mechanism", "M095")]
    [Trait("Mechanism", "M139")]
    public async Task Staying_with_somebody_angry_opens_safety_information_first()
    {
        var robin = await Some.BegunAsync();
        await robin.OpenAsync("/mine/shelves/edges");
        await robin.OpenAsync(robin.Document.QuerySelector(".starters a")!.GetAttribute("href")!);

        robin.Shows("it is not yours to mend with softer words").ShouldBeTrue();
        robin.Document.QuerySelectorAll("main textarea").ShouldBeEmpty();
        robin.Document.QuerySelectorAll("main [data-support]").ShouldHaveSingleItem();
        await robin.FollowAsync("Write about it, for myself");
        robin.Document.QuerySelector("textarea")!.TextContent.ShouldStartWith("Staying in the room");
    }

    [Fact]
    [Trait("Mechanism", "M096")]
    public async Task Missing_each_other_has_two_longings_and_no_field_for_a_motive()
    {
        var robin = await Some.BegunAsync();
        await robin.OpenAsync("/mine/new-note/missed");

        robin.Document.QuerySelectorAll("main .field > span").Select(s => s.TextContent)
            .ShouldBe(["What I longed for", "What you longed for, as far as I can imagine"]);
    }

    [Fact]
    [Trait("Mechanism", "M084")]
    public async Task A_longing_is_picked_and_reworded_and_what_made_me_notice_stays_mine()
    {
        var (robin, kim) = await Couple.PairAsync(_relay);
        await robin.OpenAsync("/mine/new-note/missing?start=forgotten");
        await robin.Fill("What I miss", "I miss being thought of at lunch.")
            .Fill("What made me notice, for myself only", "short answers").PressAsync("Keep");
        await robin.ShowAsync("Kim");

        await kim.SeesAsync("/us/shown", "I miss being thought of at lunch.");
        await kim.FollowAsync("Robin");
        kim.Shows("short answers").ShouldBeFalse();
    }
}
