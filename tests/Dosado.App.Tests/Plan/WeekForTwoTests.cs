namespace Dosado.App.Tests.Plan;

public class WeekForTwoTests : IAsyncLifetime
{
    private readonly RelayForTests _relay = new();

    public Task InitializeAsync() => _relay.InitializeAsync();

    public Task DisposeAsync() => _relay.DisposeAsync();

    [Fact]
    [Trait("Mechanism", "M003")]
    public async Task Something_for_us_and_something_for_me_have_the_same_form()
    {
        var couple = await Couple.PairAsync(_relay);
        await couple.Robin.OpenAsync("/plan/think");

        couple.Robin.Document.QuerySelectorAll(".wish-list")
            .Select(l => string.Join(' ', l.QuerySelectorAll("*:not(.chip)").Select(e => e.LocalName)))
            .Distinct().Count().ShouldBe(1);
    }

    [Fact]
    public async Task Six_taps_lead_from_opening_Plan_to_a_week_for_both()
    {
        var couple = await Couple.PairAsync(_relay);
        await Weeks.GiveAsync(couple.Kim, "a quiet evening", "time alone");
        await Weeks.UntilAsync(couple.Robin, "What was given to the planner");

        await couple.Robin.FollowAsync("Begin");
        foreach (var tap in new[] { "a date", "a good book", "Keep" }) await couple.Robin.PressAsync(tap);
        await couple.Robin.FollowAsync("See what it would get");
        await couple.Robin.PressAsync("Give it");

        couple.Robin.Shows("Here is one week that holds something for each of you").ShouldBeTrue();
    }

    [Fact]
    [Trait("Mechanism", "M010")]
    public async Task Time_together_and_time_of_ones_own_hold_up_the_same_picture()
    {
        var couple = await Couple.PairAsync(_relay);
        await Weeks.BothGiveAsync(couple);
        await couple.Robin.OpenAsync(Weeks.Plan);
        var blocks = couple.Robin.Document.QuerySelectorAll(".week-picture rect.block");

        blocks.Select(b => b.GetAttribute("data-side")).Distinct().Count().ShouldBeGreaterThan(1);
        blocks.Select(b => b.GetAttribute("data-side")).ShouldContain("both");
        blocks.Select(b => (b.ClassName, b.GetAttribute("rx"))).Distinct().Count().ShouldBe(1);
        couple.Robin.Document.QuerySelectorAll(".week-picture rect.rail").ShouldAllBe(r => r.GetAttribute("width") == "100%");
    }

    [Fact]
    public async Task What_is_thought_out_leaves_no_trace_with_the_other_before_it_is_given()
    {
        var couple = await Couple.PairAsync(_relay);
        await couple.Kim.OpenAsync(Weeks.Plan);
        var before = couple.Kim.Page.Html;

        await Weeks.ThinkAsync(couple.Robin, "a date", "a good book");
        await Task.Delay(TimeSpan.FromMilliseconds(300));

        await couple.Kim.OpenAsync(Weeks.Plan);
        couple.Kim.Page.Html.ShouldBe(before);
    }

    [Fact]
    [Trait("Mechanism", "M087")]
    public async Task The_preview_is_exactly_what_the_other_reads_and_own_time_has_no_name_in_it()
    {
        var couple = await Couple.PairAsync(_relay);
        await Weeks.ThinkAsync(couple.Robin, "a date", "a good book");
        await couple.Robin.FollowAsync("See what it would get");
        couple.Robin.Page.Keeping.ShouldBe(Visits.Keeping.ReadyToShare);
        var preview = Weeks.Words(couple.Robin.Document.QuerySelector("article")!);
        preview.ShouldContain("my time: 1 hour");
        preview.ShouldNotContain("book");

        await couple.Robin.PressAsync("Give it");
        await Weeks.UntilAsync(couple.Kim, "What was given to the planner");

        Weeks.Words(couple.Kim.Document.QuerySelector("article")!).ShouldBe(preview);
        couple.Kim.Page.Html.ShouldNotContain("book");
    }

    [Fact]
    [Trait("Mechanism", "M011")]
    [Trait("Mechanism", "M012")]
    [Trait("Mechanism", "M019")]
    public async Task A_week_is_found_put_before_the_other_and_settled_only_by_both()
    {
        var couple = await Couple.PairAsync(_relay);
        await Weeks.BothGiveAsync(couple);
        couple.Robin.Shows("Here is one week that holds something for each of you").ShouldBeTrue();
        couple.Robin.Shows("For Robin").ShouldBeTrue();
        couple.Robin.Shows("For Kim").ShouldBeTrue();

        await couple.Robin.PressAsync("Say yes and put it to Kim");
        couple.Robin.Shows("You put this week to Kim").ShouldBeTrue();
        couple.Robin.Shows("Not settled.").ShouldBeTrue();
        await Weeks.UntilAsync(couple.Kim, "Robin says yes to this week");
        couple.Kim.Shows("comes to the same figures").ShouldBeTrue();

        await couple.Kim.PressAsync("Yes, this week");
        couple.Kim.Shows("Both of you said yes to this week").ShouldBeTrue();
        await Weeks.UntilAsync(couple.Robin, "Both of you said yes to this week");
    }

    [Fact]
    [Trait("Mechanism", "M012")]
    public async Task Whatever_is_not_a_yes_reads_the_same_to_the_one_who_asked()
    {
        var couple = await Couple.PairAsync(_relay);
        await Weeks.BothGiveAsync(couple);
        var pages = new List<string>();
        foreach (var answer in new[] { "Neither fits: look for a third", "I would just be putting up with it", "Not today" })
        {
            await couple.Robin.PressAsync("Say yes and put it to Kim");
            await Weeks.UntilAsync(couple.Kim, "Robin says yes to this week");
            await couple.Kim.PressAsync(answer);
            await Task.Delay(TimeSpan.FromMilliseconds(500));
            await couple.Robin.OpenAsync(Weeks.Plan);
            pages.Add(Weeks.Words(couple.Robin.Document.QuerySelector("main")!));
            await couple.Robin.PressAsync("Take it back");
            await Weeks.UntilAsync(couple.Kim, "one week that holds something for each of you");
        }

        pages.Distinct().Count().ShouldBe(1);
        pages[0].ShouldContain("Not settled.");
    }

    [Fact]
    [Trait("Mechanism", "M012")]
    public async Task Only_putting_up_with_it_stays_unresolved_for_oneself()
    {
        var couple = await Couple.PairAsync(_relay);
        await Weeks.BothGiveAsync(couple);
        await couple.Robin.PressAsync("Say yes and put it to Kim");
        await Weeks.UntilAsync(couple.Kim, "Robin says yes to this week");

        await couple.Kim.PressAsync("I would just be putting up with it");

        couple.Kim.Shows("For you, this is unresolved. Only you see that.").ShouldBeTrue();
    }

    [Fact]
    public async Task Only_who_answers_can_say_until_when()
    {
        var couple = await Couple.PairAsync(_relay);
        await Weeks.BothGiveAsync(couple);
        await couple.Robin.PressAsync("Say yes and put it to Kim");
        couple.Robin.Shows("I will say by").ShouldBeFalse();
        await Weeks.UntilAsync(couple.Kim, "Robin says yes to this week");

        await couple.Kim.Fill("I will say by", "Sunday evening").PressAsync("Say it");

        await Weeks.UntilAsync(couple.Robin, "Kim will say by Sunday evening.");
    }

    [Fact]
    public async Task A_settled_week_goes_along_as_a_calendar_in_which_own_time_has_no_name()
    {
        var couple = await SettleAsync();

        await couple.Robin.FollowAsync("Take it along as a calendar");

        var file = System.Text.Encoding.UTF8.GetString(couple.Robin.Downloaded);
        file.ShouldStartWith("BEGIN:VCALENDAR");
        file.ShouldContain("SUMMARY:a date");
        file.ShouldContain("SUMMARY:my time");
        file.ShouldNotContain("book");
    }

    [Fact]
    public async Task Not_today_is_one_tap_for_either_and_tells_no_reason()
    {
        var couple = await SettleAsync();

        await couple.Kim.OpenAsync(Weeks.Plan);
        await couple.Kim.PressAsync("Not today together: a quiet evening");

        await Weeks.UntilAsync(couple.Robin, "together: a quiet evening, not today");
    }

    [Theory]
    [InlineData("optimal")]
    [InlineData("proven")]
    [InlineData("fair")]
    [InlineData("%")]
    [InlineData("per cent")]
    public async Task The_place_never_ranks_a_week(string word)
    {
        var couple = await Couple.PairAsync(_relay);
        await Weeks.BothGiveAsync(couple);

        couple.Robin.Text.Contains(word, StringComparison.OrdinalIgnoreCase).ShouldBeFalse();
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_settled_week_is_opened_again_by_either(bool isRobin)
    {
        var couple = await SettleAsync();
        var (one, other) = isRobin ? (couple.Robin, couple.Kim) : (couple.Kim, couple.Robin);
        await one.OpenAsync(Weeks.Plan);

        await one.PressAsync("Open it again");

        one.Shows("Both of you said yes to this week").ShouldBeFalse();
        await Eventually.Async(async () =>
        {
            await other.OpenAsync(Weeks.Plan);
            return !other.Shows("Both of you said yes to this week");
        });
    }

    [Fact]
    [Trait("Mechanism", "M012")]
    public async Task Looking_for_a_third_leads_to_another_kind_of_week()
    {
        var couple = await MoreThanFitsAsync();
        await couple.Robin.PressAsync("Say yes and put it to Kim");
        await Weeks.UntilAsync(couple.Kim, "Robin says yes to this week");

        await couple.Kim.PressAsync("Neither fits: look for a third");

        couple.Kim.Shows("Here is another kind of week").ShouldBeTrue();
    }

    [Fact]
    [Trait("Mechanism", "M012")]
    public async Task Where_there_is_no_third_that_is_said_and_the_same_week_is_not_shown_twice()
    {
        var couple = await Couple.PairAsync(_relay);
        await Weeks.BothGiveAsync(couple);
        await couple.Robin.PressAsync("Say yes and put it to Kim");
        await Weeks.UntilAsync(couple.Kim, "Robin says yes to this week");

        await couple.Kim.PressAsync("Neither fits: look for a third");

        couple.Kim.Shows("What you both gave holds no other kind of week so far.").ShouldBeTrue();
        couple.Kim.Document.QuerySelectorAll(".week-picture").ShouldHaveSingleItem();
    }

    [Fact]
    [Trait("Mechanism", "M011")]
    public async Task Up_to_four_weeks_lie_side_by_side_with_what_each_holds_for_both()
    {
        var couple = await MoreThanFitsAsync();

        await couple.Robin.FollowAsync("Side by side");

        couple.Robin.Document.QuerySelectorAll(".week-name").Length.ShouldBeInRange(2, 4);
        couple.Robin.Document.QuerySelectorAll("table caption").Select(Weeks.Words).ShouldBe(["For Robin", "For Kim"]);
    }

    [Fact]
    public async Task A_single_week_is_not_laid_beside_nothing()
    {
        var couple = await Couple.PairAsync(_relay);
        await Weeks.GiveAsync(couple.Robin, "a date");
        await Weeks.GiveAsync(couple.Kim, "a date");
        await Weeks.UntilAsync(couple.Robin, "one week that holds something for each of you");

        await couple.Robin.OpenAsync($"/plan/weeks?week={Weeks.Week}");

        couple.Robin.Shows("Here is one week that holds something for each of you").ShouldBeTrue();
    }

    [Fact]
    public async Task A_week_is_shown_while_it_is_still_looked_for_more_and_that_can_be_stopped()
    {
        var couple = await Couple.PairAsync(_relay);
        await Weeks.GiveAsync(couple.Robin, "a date", "play", "time alone", "a good book", "a hot bath");
        await Weeks.GiveAsync(couple.Kim, "a quiet evening", "a shared chore", "friends", "a hot bath", "time alone");
        await Weeks.UntilAsync(couple.Robin, "one week that holds something for each of you");
        couple.Robin.Shows("Still looking whether there is more in it.").ShouldBeTrue();
        Weeks.Words(couple.Robin.Document.QuerySelector("details.fold")!).ShouldContain("no week makes the smaller of the two larger by more than");

        await couple.Robin.PressAsync("That is enough");

        couple.Robin.Shows("Still looking").ShouldBeFalse();
        couple.Robin.Shows("one week that holds something for each of you").ShouldBeTrue();
    }

    [Fact]
    public async Task Both_may_wish_for_exactly_the_same()
    {
        var couple = await Couple.PairAsync(_relay);
        await Weeks.GiveAsync(couple.Robin, "a date", "time alone");
        await Weeks.GiveAsync(couple.Kim, "a date", "time alone");

        await Weeks.UntilAsync(couple.Robin, "one week that holds something for each of you");

        couple.Robin.Document.QuerySelectorAll(".week-board .said li:first-child").Select(Weeks.Words).ShouldBe(["a date: 1 hour", "a date: 1 hour"]);
    }

    [Fact]
    public async Task Two_who_wish_for_nothing_read_that_one_wish_is_enough()
    {
        var couple = await Couple.PairAsync(_relay);
        await Weeks.GiveAsync(couple.Robin);
        await Weeks.GiveAsync(couple.Kim);

        await Weeks.UntilAsync(couple.Robin, "Nothing was wished for so far. One wish is enough for a first week.");
    }

    [Fact]
    [Trait("Mechanism", "M011")]
    public async Task What_has_no_place_for_both_is_said_of_each()
    {
        var couple = await Couple.PairAsync(_relay);
        await GiveWithoutAsync(couple.Robin, ["a date"], part => !part.EndsWith("morning", StringComparison.Ordinal));
        await GiveWithoutAsync(couple.Kim, ["a date"], part => part.EndsWith("morning", StringComparison.Ordinal));

        await Weeks.UntilAsync(couple.Robin, "This week has nothing of what Kim wished for.");

        couple.Robin.Shows("a date: not this week").ShouldBeTrue();
        couple.Robin.Shows("This week has nothing of what Robin wished for.").ShouldBeTrue();
    }

    /// <summary>Both have only one evening for more than it holds, so that there are weeks of several kinds; Robin sees them.</summary>
    private async Task<Couple> MoreThanFitsAsync()
    {
        var couple = await Couple.PairAsync(_relay);
        static bool IsOut(string part) => part != "Friday evening";
        await GiveWithoutAsync(couple.Robin, ["a date", "play", "time alone", "a good book", "a hot bath"], IsOut);
        await GiveWithoutAsync(couple.Kim, ["a quiet evening", "a shared chore", "unhurried time with nothing expected", "friends", "a hot bath", "a good book"], IsOut);
        await Weeks.UntilAsync(couple.Robin, "Side by side");
        return couple;
    }

    private static async Task GiveWithoutAsync(Device device, string[] kinds, Predicate<string> isOut)
    {
        await device.OpenAsync($"/plan/think?week={Weeks.Week}");
        foreach (var kind in kinds)
        {
            await device.PressAsync(kind);
        }

        var parts = from day in new[] { "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday" }
            from part in new[] { "morning", "afternoon", "evening" }
            where isOut($"{day} {part}")
            select $"{day} {part}";
        foreach (var part in parts)
        {
            device.Tick($"{part} cannot be");
        }

        await device.PressAsync("Keep");
        await device.FollowAsync("See what it would get");
        await device.PressAsync("Give it");
    }

    private async Task<Couple> SettleAsync()
    {
        var couple = await Couple.PairAsync(_relay);
        await Weeks.BothGiveAsync(couple);
        await couple.Robin.PressAsync("Say yes and put it to Kim");
        await Weeks.UntilAsync(couple.Kim, "Robin says yes to this week");
        await couple.Kim.PressAsync("Yes, this week");
        await Weeks.UntilAsync(couple.Robin, "Both of you said yes to this week");
        return couple;
    }
}
