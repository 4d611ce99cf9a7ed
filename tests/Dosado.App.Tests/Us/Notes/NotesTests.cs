using Dosado.App.Tests.Talk;
using Dosado.App.Visits;

namespace Dosado.App.Tests.Us.Notes;

/// <summary>Notes on any shelf: the cues stand for all of them.</summary>
public class NotesTests : IAsyncLifetime
{
    private const string Shelf = "cue-closeness";
    private const string Label = "How it shows";
    private readonly RelayForTests _relay = new();

    public Task InitializeAsync() => _relay.InitializeAsync();

    public Task DisposeAsync() => _relay.DisposeAsync();

    [Fact]
    [Trait("Mechanism", "M135")]
    public async Task An_own_note_leaves_no_trace_with_the_other()
    {
        var (robin, kim) = await Couple.PairAsync(_relay);
        var before = await PagesOfAsync(kim);

        await robin.WriteAsync(Shelf, Label, "only for me");
        await Task.Delay(TimeSpan.FromMilliseconds(300));

        (await PagesOfAsync(kim)).ShouldBe(before);
    }

    [Fact]
    [Trait("Mechanism", "M135")]
    public async Task The_preview_is_exactly_what_arrives_and_a_part_left_out_stays_out()
    {
        var (robin, kim) = await Couple.PairAsync(_relay);
        await robin.OpenAsync("/mine/new-note/" + Shelf);
        await robin.Fill(Label, "I hum").Fill("What does me good then, if you like", "not this").PressAsync("Keep");
        await robin.FollowAsync("Share with Kim");
        robin.Page.Keeping.ShouldBe(Keeping.ReadyToShare);
        await robin.Tick("What does me good then, if you like", on: false).PressAsync("See it so");
        var preview = robin.Document.QuerySelector("article")!.TextContent;
        await robin.PressAsync("Share this");

        await kim.SeesAsync("/today", "Robin has shown you something");
        await kim.FollowAsync("Open it when you like");

        kim.Document.QuerySelector("article")!.TextContent.ShouldBe(preview);
        preview.ShouldContain("I hum");
        preview.ShouldNotContain("not this");
    }

    [Fact]
    [Trait("Mechanism", "M074")]
    [Trait("Mechanism", "M136")]
    public async Task Who_receives_is_offered_presence_first_and_silence_at_the_same_size()
    {
        var (robin, kim) = await Couple.PairAsync(_relay);
        await robin.WriteAsync(Shelf, Label, "I hum");
        await robin.ShowAsync("Kim");
        await kim.SeesAsync("/today", "Robin has shown you something");
        await kim.FollowAsync("Open it when you like");

        kim.Document.QuerySelectorAll(".buttons.equal > *").Select(b => b.TextContent.Trim())
            .ShouldBe(["I'm here", "Thank you for telling me", "Not now", "I would rather not answer"]);
        await kim.FollowAsync("I'm here");
        kim.Field("words").ShouldBe("I'm here.");
        await kim.Fill("Your answer", "I'm here, and I hum with you.").PressAsync("Send it to Robin");

        await robin.SeesAsync("/us/shown", "When I need closeness");
        await robin.FollowAsync("Robin");
        await robin.SeesAsync(robin.Page.Path, "I'm here, and I hum with you.");
    }

    [Fact]
    [Trait("Mechanism", "M075")]
    public async Task Taking_back_removes_it_from_the_others_pages()
    {
        var (robin, kim) = await Couple.PairAsync(_relay);
        await robin.WriteAsync(Shelf, Label, "too much said");
        await robin.ShowAsync("Kim");
        await kim.SeesAsync("/us/shown", "too much said");

        await robin.FollowAsync("Take it back");
        await robin.PressAsync("Take it back");

        await kim.MissesAsync("/us/shown", "too much said");
        await robin.OpenAsync("/mine/shelves/cues");
        robin.Shows("too much said").ShouldBeTrue();
    }

    [Fact]
    [Trait("Safety", "S4")]
    public async Task Without_suggestions_no_answer_is_put_into_the_mouth()
    {
        var (robin, kim) = await Couple.PairAsync(_relay);
        await robin.WriteAsync(Shelf, Label, "I hum");
        await robin.ShowAsync("Kim");
        await kim.OpenAsync("/us");
        await kim.Tick("No suggestions").PressAsync("Keep", within: "Quiet");
        await kim.SeesAsync("/today", "Robin has shown you something");
        await kim.FollowAsync("Open it when you like");

        kim.Document.QuerySelectorAll("button[name=choice], a[href*='with=']").ShouldBeEmpty();
        kim.Shows("I would rather not answer").ShouldBeTrue();
    }

    [Fact]
    [Trait("Safety", "S4")]
    public async Task Without_suggestions_nothing_of_a_note_is_chosen_beforehand()
    {
        var (robin, kim) = await Couple.PairAsync(_relay);
        await robin.Home.ChooseAsync("suggestions", "off");
        await robin.WriteAsync(Shelf, Label, "I hum");

        await robin.FollowAsync("Share with Kim");
        robin.Document.QuerySelectorAll("input[name=part]:checked, input[type=hidden][name=part]").ShouldBeEmpty();
        await robin.Tick(Label).PressAsync("See it so");
        await robin.PressAsync("Share this");

        await kim.SeesAsync("/us/shown", "I hum");
    }

    [Theory]
    [InlineData(138)]
    [InlineData(139)]
    [InlineData(140)]
    public async Task A_line_in_the_list_never_ends_within_a_letter(int before)
    {
        var robin = await Some.BegunAsync();
        await robin.WriteAsync(Shelf, Label, new string('a', before) + "\U0001F469\u200D\U0001F469" + " and on");

        await robin.OpenAsync("/mine/shelves/cues");

        var line = robin.Document.QuerySelectorAll(".own-words").Single(l => l.TextContent.StartsWith('a')).TextContent;
        line.ShouldBe(new string('a', before) + "\u2026");
    }

    [Fact]
    public async Task What_is_too_long_is_kept_in_the_field()
    {
        var robin = await Some.BegunAsync();
        await robin.WriteAsync(Shelf, Label, new string('a', 4_001));

        robin.Page.Status.ShouldBe(422);
        robin.Shows("Nothing is lost").ShouldBeTrue();
        robin.Document.QuerySelector("textarea")!.TextContent.Length.ShouldBe(4_001);
    }

    [Fact]
    [Trait("Mechanism", "M098")]
    public async Task What_is_known_by_heart_can_be_put_away_and_taken_out_again()
    {
        var robin = await Some.BegunAsync();
        await robin.WriteAsync(Shelf, Label, "I hum");
        await robin.PressAsync("We know this one now");
        robin.Document.QuerySelector("details")!.TextContent.ShouldContain("I hum");

        await robin.FollowAsync("I hum");
        await robin.PressAsync("Take it out again");

        robin.Document.QuerySelector("details").ShouldBeNull();
        robin.Shows("I hum").ShouldBeTrue();
    }

    [Fact]
    [Trait("Safety", "S7")]
    public async Task Notes_stand_behind_the_inner_door()
    {
        var robin = await Some.BegunAsync();
        await robin.WriteAsync(Shelf, Label, "I hum");
        var note = robin.Page.Path;

        await robin.SendAsync("/mine/close");
        await robin.OpenAsync(note);

        robin.Shows("I hum").ShouldBeFalse();
        robin.Shows("Only mine").ShouldBeTrue();
    }

    private static async Task<string> PagesOfAsync(Device device)
    {
        var pages = new List<string>();
        foreach (var path in new[] { "/today", "/us", "/us/shown", "/us/needs" })
        {
            await device.OpenAsync(path);
            pages.Add(device.Page.Html);
        }

        return string.Join('\n', pages);
    }
}
