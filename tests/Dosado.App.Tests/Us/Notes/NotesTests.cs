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
    public async Task Who_receives_is_offered_presence_first_and_silence_at_the_same_size()
    {
        var (robin, kim) = await Couple.PairAsync(_relay);
        await robin.WriteAsync(Shelf, Label, "I hum");
        await robin.ShowAsync("Kim");
        await kim.SeesAsync("/today", "Robin has shown you something");
        await kim.FollowAsync("Open it when you like");

        kim.Document.QuerySelectorAll(".buttons.equal > *").Select(b => b.TextContent.Trim())
            .ShouldBe(["I am here", "Thank you for telling me", "Not now", "I would rather not answer"]);
        await kim.PressAsync("I am here");

        await robin.SeesAsync("/us/shown", "When I need closeness");
        await robin.FollowAsync("Robin");
        await robin.SeesAsync(robin.Page.Path, "I am here");
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

        kim.Document.QuerySelectorAll("button[name=choice]").ShouldBeEmpty();
        kim.Shows("I would rather not answer").ShouldBeTrue();
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
