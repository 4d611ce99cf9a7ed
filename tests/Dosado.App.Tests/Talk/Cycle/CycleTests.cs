using AngleSharp.Dom;
using Dosado.Bond;

namespace Dosado.App.Tests.Talk.Cycle;

/// <summary>A cycle drawn from both sides, over a real relay.</summary>
public class CycleTests : IAsyncLifetime
{
    private readonly RelayForTests _relay = new();

    public Task InitializeAsync() => _relay.InitializeAsync();

    public Task DisposeAsync() => _relay.DisposeAsync();

    [Fact]
    [Trait("Mechanism", "M035")]
    [Trait("Mechanism", "M036")]
    [Trait("Mechanism", "M037")]
    public async Task Two_halves_become_a_cycle_when_each_has_said_what_reached_them()
    {
        var couple = await Couple.PairAsync(_relay);
        await Evening.BothAboveAsync(couple);
        couple.Robin.Shows("The fault is not in either of you.").ShouldBeFalse();
        couple.Robin.Document.QuerySelectorAll(".strand.through").ShouldBeEmpty();

        await couple.Robin.PressAsync("Yes, this reached me");
        couple.Robin.Document.QuerySelectorAll(".strand.through").Length.ShouldBe(1);
        couple.Robin.Shows("The fault is not in either of you.").ShouldBeFalse();

        await couple.Kim.SeesAsync(couple.Kim.Page.Path, "reached Robin, as Robin says");
        await couple.Kim.PressAsync("Yes, this reached me");
        couple.Kim.Document.QuerySelectorAll(".strand.through").Length.ShouldBe(2);
        couple.Kim.Shows("The fault is not in either of you.").ShouldBeTrue();
    }

    [Fact]
    [Trait("Mechanism", "M037")]
    public async Task It_is_drawn_while_the_two_cannot_reach_each_other_in_between()
    {
        var couple = await Couple.PairAsync(_relay);
        await couple.Robin.WriteRobinsAsync();
        await couple.Robin.ShowAsync("Show Kim what can be seen");
        await couple.Kim.SeesAsync("/talk/cycle", "Robin's half");
        await _relay.StopAsync();

        await couple.Kim.WriteKimsBesideAsync();
        await couple.Kim.ShowAsync("Show Robin what can be seen");
        await couple.Kim.PressAsync("Yes, this reached me");
        await couple.Robin.OpenAsync(couple.Robin.Page.Path);
        couple.Robin.Shows("I looked at the wall").ShouldBeFalse();
        await _relay.StartAgainAsync();

        await couple.Robin.SeesAsync(couple.Robin.Page.Path, "reached Kim, as Kim says");
        await couple.Robin.PressAsync("Yes, this reached me");
        couple.Robin.Document.QuerySelectorAll(".strand.through").Length.ShouldBe(2);
        await couple.Kim.SeesAsync(couple.Kim.Page.Path, "The fault is not in either of you.");
    }

    [Fact]
    [Trait("Mechanism", "M035")]
    public async Task The_couple_names_the_cycle_and_not_each_other()
    {
        var couple = await Couple.PairAsync(_relay);
        await Evening.WholeAsync(couple);

        await couple.Kim.Fill("Its name", "our merry-go-round").PressAsync("Call it that");

        await couple.Robin.SeesAsync("/talk/cycle", "our merry-go-round came by once.");
    }

    [Fact]
    [Trait("Mechanism", "M043")]
    [Trait("Mechanism", "M074")]
    [Trait("Mechanism", "M135")]
    public async Task What_is_underneath_goes_only_in_an_act_of_its_own_and_after_what_is_above()
    {
        var couple = await Couple.PairAsync(_relay);
        await couple.Robin.WriteRobinsAsync();
        couple.Robin.Shows("Show Kim what is underneath").ShouldBeFalse();
        await couple.Robin.FollowAsync("Show Kim what can be seen");
        couple.Robin.Document.QuerySelector(".preview")!.TextContent.ShouldNotContain("sadness");
        couple.Robin.Document.QuerySelector(".preview")!.TextContent.ShouldContain("not known yet");
        await couple.Robin.PressAsync("Show this");

        await couple.Kim.SeesAsync("/talk/cycle", "Robin's half");
        await couple.Kim.OpenAsync(couple.Robin.Page.Path);
        couple.Kim.Shows("sharp remark").ShouldBeTrue();
        couple.Kim.Shows("To Robin, if you like: I'm here Thank you for telling me").ShouldBeTrue();
        couple.Kim.Shows("sadness").ShouldBeFalse();

        await couple.Robin.FollowAsync("My half");
        await couple.Robin.FollowAsync("Show Kim what is underneath");
        await couple.Robin.PressAsync("Show this");
        await couple.Kim.SeesAsync(couple.Kim.Page.Path, "sadness");
        var card = couple.Kim.Document.QuerySelectorAll(".lobe-card").Single(c => c.TextContent.Contains("sadness", StringComparison.Ordinal)).TextContent;
        card.IndexOf("anger", StringComparison.Ordinal).ShouldBeLessThan(card.IndexOf("sadness", StringComparison.Ordinal));
    }

    [Fact]
    [Trait("Mechanism", "M135")]
    public async Task A_half_that_is_only_kept_leaves_no_trace_with_the_other()
    {
        var couple = await Couple.PairAsync(_relay);
        await couple.Kim.OpenAsync("/talk/cycle");
        var before = couple.Kim.Page.Html;

        await couple.Robin.WriteRobinsAsync();
        await Task.Delay(TimeSpan.FromMilliseconds(300));

        await couple.Kim.OpenAsync("/talk/cycle");
        couple.Kim.Page.Html.ShouldBe(before);
    }

    [Fact]
    [Trait("Mechanism", "M055")]
    public async Task The_preview_is_exactly_what_arrives()
    {
        var couple = await Couple.PairAsync(_relay);
        await couple.Robin.WriteRobinsAsync();
        await couple.Robin.FollowAsync("Show Kim what can be seen");
        await couple.Robin.Tick("What I concluded", on: false).PressAsync("See it so");
        var preview = Words(couple.Robin.Document.QuerySelector(".preview .lobe-card")!);
        preview.ShouldNotContain("I could as well not be here");
        await couple.Robin.PressAsync("Show this");

        await couple.Kim.SeesAsync("/talk/cycle", "Robin's half");
        await couple.Kim.OpenAsync(couple.Robin.Page.Path);

        couple.Kim.Document.QuerySelectorAll(".lobe-card").Select(Words).ShouldContain(preview);
    }

    [Fact]
    [Trait("Mechanism", "M040")]
    public async Task What_was_meant_is_put_beside_what_was_concluded_and_changes_nothing_of_it()
    {
        var couple = await Couple.PairAsync(_relay);
        await Evening.BothAboveAsync(couple);

        await couple.Kim.Fill("What I meant", "I was hiding, not from you").PressAsync("Put it beside");

        await couple.Robin.SeesAsync(couple.Robin.Page.Path, "Kim meant: I was hiding, not from you");
        couple.Robin.Shows("What Robin concluded I could as well not be here").ShouldBeTrue();
    }

    [Fact]
    [Trait("Mechanism", "M040")]
    public async Task What_was_meant_beside_words_that_are_gone_goes_when_it_is_said_anew()
    {
        var (robin, kim) = await Couple.PairAsync(_relay);
        await Evening.BothAboveAsync(new(robin, kim));
        await kim.Fill("What I meant", "I was hiding").PressAsync("Put it beside");
        await robin.SeesAsync(robin.Page.Path, "Kim meant: I was hiding");
        var half = robin.Home.Bond!.Recorded.Select(r => r.Event).OfType<AboveLineShared>().First(h => h.Above.Concluded.Length > 0);
        await robin.Home.Bond.RecordAsync(half with { Id = robin.Home.NewId(), Above = half.Above with { Concluded = "it is late" } });
        await kim.SeesAsync(kim.Page.Path, "it is late");

        await kim.Fill("What I meant", "I was tired").PressAsync("Put it beside");

        await robin.SeesAsync(robin.Page.Path, "Kim meant: I was tired");
        await Eventually.Async(async () =>
        {
            await robin.OpenAsync(robin.Page.Path);
            return robin.Home.Bond.Recorded.Select(r => r.Event).OfType<MeaningAdded>().ToList() is [{ Words: "I was tired" }];
        });
    }

    [Fact]
    [Trait("Mechanism", "M044")]
    [Trait("Mechanism", "M045")]
    public async Task From_a_different_step_the_loop_is_drawn_a_second_time()
    {
        var couple = await Couple.PairAsync(_relay);
        await Evening.WholeAsync(couple);
        await couple.Robin.FollowAsync("Hoped for and got, and a different step");
        couple.Robin.Shows("make coming near harder").ShouldBeTrue();
        couple.Robin.Shows("keep a storm away").ShouldBeFalse();
        await couple.Robin.Fill("What I hoped it would bring", "that you look up").Fill("What came", "a quieter room")
            .Fill("What I would let be seen", "I missed you").PressAsync("Keep");
        await couple.Robin.ShowAsync("Show Kim a different step");

        await couple.Kim.SeesAsync(couple.Kim.Page.Path, "Another way round");
        var redrawn = couple.Kim.Document.QuerySelector(".eight.redrawn")!;
        redrawn.QuerySelectorAll(".far text").Select(t => t.TextContent).ShouldBe(["Robin", "not known yet", "I missed you", "open", "open"]);
        redrawn.QuerySelectorAll(".near text").Select(t => t.TextContent).ShouldBe(["Kim", "open", "open", "open", "open"]);
        couple.Kim.Shows("that you look up").ShouldBeFalse();
    }

    [Theory]
    [InlineData("gave in to keep the peace", "keep a storm away", "make coming near harder")]
    [InlineData("criticised in anger", "make coming near harder", "keep a storm away")]
    [Trait("Mechanism", "M044")]
    public async Task Each_of_the_two_traps_is_told_beside_the_move_that_leads_into_it(string move, string told, string other)
    {
        var robin = await Some.BegunAsync();
        await robin.OpenAsync("/talk/cycle/mine/new");
        await robin.Tick(move).PressAsync("Keep");

        await robin.FollowAsync("Hoped for and got, and a different step");

        robin.Shows(told).ShouldBeTrue();
        robin.Shows(other).ShouldBeFalse();
    }

    [Fact]
    [Trait("Mechanism", "M041")]
    [Trait("Mechanism", "M042")]
    public async Task Moves_of_worry_and_of_anger_are_offered_to_everybody_one_by_one()
    {
        var couple = await Couple.PairAsync(_relay);
        foreach (var device in new[] { couple.Robin, couple.Kim })
        {
            await device.OpenAsync("/talk/cycle/mine/new");

            device.Document.QuerySelectorAll("input[name=did]").Select(i => i.GetAttribute("value"))
                .ShouldBe([.. Bond.CycleLists.WithWorry, .. Bond.CycleLists.WithAnger]);
            device.Document.QuerySelectorAll("textarea[name=exactly]").Length.ShouldBe(1);
        }
    }

    [Fact]
    [Trait("Mechanism", "M038")]
    [Trait("Mechanism", "M039")]
    [Trait("Mechanism", "M040")]
    public async Task What_was_felt_first_and_what_it_turned_into_have_their_lists_and_room_for_own_words()
    {
        var robin = await Some.BegunAsync();
        await robin.OpenAsync("/talk/cycle/mine/new");

        foreach (var (slot, asked, offered) in new[]
        {
            ("felt", "What I felt first", "sadness hurt, rejected shame fear"),
            ("turned", "What did that feeling turn into, so that I felt less exposed?", "anger contempt anxiety frozen numb far away"),
        })
        {
            var field = robin.Document.QuerySelector($"fieldset:has([name={slot}])")!;
            field.QuerySelector("legend")!.TextContent.ShouldBe(asked);
            string.Join(' ', field.QuerySelectorAll("label.chip").Select(Words)).ShouldBe(offered);
            field.QuerySelectorAll($"input[name={slot}-own]").ShouldHaveSingleItem();
        }

        robin.Shows("or was not said or not done").ShouldBeTrue();
        robin.Document.QuerySelector(".reading-anger")!.TextContent.ShouldContain("done on purpose");
        robin.Document.QuerySelector(".reading-anxiety")!.TextContent.ShouldContain("a sign of worse to come");
        await robin.Fill("What reached me", Evening.Unasked).PressAsync("Keep");
        robin.Document.QuerySelectorAll(".eight .near text.open").ShouldNotBeEmpty();
        Words(robin.Document.QuerySelector(".eight")!).ShouldContain("not known yet");
    }

    [Fact]
    [Trait("Mechanism", "M132")]
    public async Task Swapping_the_two_mirrors_the_page()
    {
        var couple = await Couple.PairAsync(_relay);
        await Evening.WholeAsync(couple);
        var (sharp, quiet) = (Words(Body(couple.Robin)), Words(Body(couple.Kim)));
        await couple.Robin.PressAsync("Take it back");
        await couple.Kim.PressAsync("Take it back");
        foreach (var device in new[] { couple.Robin, couple.Kim })
        {
            await device.MissesAsync("/talk/cycle", "Times of which a part is drawn");
        }

        await Evening.WholeAsync(new(couple.Kim, couple.Robin), "Kim", "Robin");

        Mirrored(couple.Kim).ShouldBe(sharp);
        Mirrored(couple.Robin).ShouldBe(quiet);
    }

    [Fact]
    public async Task Either_reads_the_walk_from_either_side()
    {
        var couple = await Couple.PairAsync(_relay);
        await Evening.WholeAsync(couple);
        var mine = Lines(couple.Robin);

        await couple.Robin.FollowAsync("Read it from Kim's side");

        Lines(couple.Robin).ShouldBe([.. mine.Skip(5), .. mine.Take(5)]);
    }

    [Fact]
    public async Task Taking_back_takes_everything_of_ones_own_and_nothing_of_the_others()
    {
        var couple = await Couple.PairAsync(_relay);
        await Evening.WholeAsync(couple);

        await couple.Robin.PressAsync("Take it back");

        await couple.Kim.MissesAsync(couple.Kim.Page.Path, "sharp remark");
        couple.Kim.Shows("I looked at the wall").ShouldBeTrue();
        couple.Kim.Document.QuerySelectorAll(".strand.through").ShouldBeEmpty();
    }

    [Fact]
    [Trait("Mechanism", "M137")]
    public async Task A_half_of_one_shows_no_empty_places_of_the_other()
    {
        var couple = await Couple.PairAsync(_relay);
        await couple.Robin.WriteRobinsAsync();
        await couple.Robin.ShowAsync("Show Kim what can be seen");

        couple.Robin.Document.QuerySelectorAll(".lobe-card").Length.ShouldBe(1);
        couple.Robin.Document.QuerySelectorAll(".eight .far .mark-step, .eight .far text").ShouldBeEmpty();
    }

    [Fact]
    public async Task One_alone_writes_and_keeps_a_half_and_nothing_waits_for_anybody()
    {
        var robin = await Some.BegunAsync();
        await robin.WriteRobinsAsync();

        robin.Document.QuerySelector(".eight .lobe.far.bare").ShouldNotBeNull();
        robin.Document.QuerySelectorAll("a[href*='/show/']").ShouldBeEmpty();
        await robin.OpenAsync("/talk/cycle");
        await robin.FollowAsync("My halves");
        robin.Text.ShouldContain("sharp remark");
    }

    [Fact]
    public async Task A_text_too_long_is_said_so_and_stays_in_its_field()
    {
        var robin = await Some.BegunAsync();
        await robin.OpenAsync("/talk/cycle/mine/new");
        var words = new string('a', 2_001);

        await robin.Fill("What I concluded", words).PressAsync("Keep");

        robin.Page.Status.ShouldBe(422);
        robin.Document.QuerySelector("[name=concluded]")!.TextContent.ShouldBe(words);
        robin.Shows("2001 characters; 2000 fit").ShouldBeTrue();
    }

    [Fact]
    public async Task A_half_moves_beside_one_of_the_others_when_it_was_the_same_time()
    {
        var couple = await Couple.PairAsync(_relay);
        await couple.Robin.WriteRobinsAsync();
        await couple.Robin.ShowAsync("Show Kim what can be seen");
        await couple.Kim.SeesAsync("/talk/cycle", "Robin's half");
        await couple.Kim.OpenAsync("/talk/cycle/mine/new");
        await couple.Kim.Fill("What reached me", Evening.Remark).PressAsync("Keep");

        await couple.Kim.PressAsync("Put mine beside it");

        couple.Kim.Page.Path.ShouldEndWith(couple.Robin.Page.Path.Split('/')[^1]);
        couple.Kim.Shows(Evening.Remark).ShouldBeTrue();
    }

    private static string[] Lines(Device device) => [.. device.Document.QuerySelectorAll(".walk li").Select(l => l.TextContent)];

    private static string Words(IElement element) =>
        string.Join(' ', element.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static IElement Body(Device device) => device.Document.QuerySelector("main")!;

    /// <summary>The page with the two names exchanged.</summary>
    private static string Mirrored(Device device) => Words(Body(device))
        .Replace("Robin", "*", StringComparison.Ordinal)
        .Replace("Kim", "Robin", StringComparison.Ordinal)
        .Replace("*", "Kim", StringComparison.Ordinal);
}
