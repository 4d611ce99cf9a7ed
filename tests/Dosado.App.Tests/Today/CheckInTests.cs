namespace Dosado.App.Tests.Today;

public class CheckInTests
{
    [Fact]
    public async Task The_first_screen_is_the_check_in_itself()
    {
        var device = await Some.DeviceAsync();

        await device.OpenAsync("/");

        device.Page.Path.ShouldBe("/today");
        device.Shows("How is it just now?").ShouldBeTrue();
    }

    [Fact]
    public async Task What_this_is_for_is_said_to_who_has_not_begun()
    {
        const string ForWhom = "A quiet place for two people";
        var device = await Some.DeviceAsync();

        await device.OpenAsync("/today");
        device.Shows(ForWhom).ShouldBeTrue();
        await device.PressAsync("more", within: "Closeness");

        device.Shows(ForWhom).ShouldBeFalse();
    }

    [Fact]
    [Trait("Mechanism", "M002")]
    public async Task More_of_both_needs_is_a_check_in()
    {
        var device = await Some.BegunAsync();
        await device.OpenAsync("/today");

        await device.PressAsync("more", within: "Closeness");
        await device.PressAsync("more", within: "Space");
        await device.FollowAsync("Open it");

        device.Shows("more closeness").ShouldBeTrue();
        device.Shows("more room").ShouldBeTrue();
    }

    [Fact]
    [Trait("Mechanism", "M001")]
    public async Task One_need_can_be_said_and_the_other_stays_unsaid()
    {
        var device = await Some.BegunAsync();
        await device.OpenAsync("/today");

        await device.PressAsync("less", within: "Space");
        await device.FollowAsync("Open it");

        device.Shows("less room").ShouldBeTrue();
        device.Text.ShouldNotContain("closeness is fine");
        device.Text.ShouldNotContain("more closeness");
    }

    [Fact]
    public async Task The_same_tap_again_takes_it_back()
    {
        var device = await Some.BegunAsync();
        await device.OpenAsync("/today");

        await device.PressAsync("fine", within: "Space");
        await device.PressAsync("fine", within: "Space");

        device.Shows("Kept").ShouldBeFalse();
        await device.OpenAsync("/mine/check-ins");
        device.Text.ShouldNotContain("room is fine");
    }

    [Fact]
    public async Task Nothing_is_kept_before_keep_this()
    {
        var device = await Some.DeviceAsync();
        await device.OpenAsync("/today");

        await device.PressAsync("more", within: "Closeness");

        device.Shows("Not kept yet.").ShouldBeTrue();
        await device.OpenAsync("/mine/check-ins");
        device.Page.Path.ShouldBe("/today");
    }

    [Fact]
    public async Task What_was_just_kept_for_the_first_time_stands_there_to_be_opened()
    {
        var device = await Some.BegunAsync();

        device.Page.Path.ShouldStartWith("/today");
        device.Shows("Kept. Only yours.").ShouldBeTrue();
        await device.FollowAsync("Open it");

        device.Shows("more closeness").ShouldBeTrue();
    }

    [Fact]
    public async Task An_entry_that_nobody_knows_leaves_Today_as_it_is()
    {
        var device = await Some.BegunAsync();

        await device.OpenAsync("/today?kept=00000000000000000000000000000000");

        device.Shows("Kept. Only yours.").ShouldBeFalse();
        device.Shows("How is it just now?").ShouldBeTrue();
    }

    [Fact]
    [Trait("Mechanism", "M024")]
    [Trait("Mechanism", "M076")]
    public async Task Four_quiet_feelings_are_always_offered_beside_the_pleasant_ones()
    {
        var device = await Some.DeviceAsync();

        await device.OpenAsync("/today");

        foreach (var feeling in new[] { "fear", "guilt", "sadness", "shame", "joy", "gratitude" })
        {
            device.Document.QuerySelector($"input[name=feeling][value={feeling}]").ShouldNotBeNull();
        }

        device.Document.QuerySelector("input[name=own-feeling]").ShouldNotBeNull();
    }

    [Fact]
    [Trait("Promise", "P12")]
    public async Task Hostile_words_are_shown_as_words()
    {
        const string words = "<script>alert(1)</script><img src=x onerror=alert(1)>";
        var device = await Some.BegunAsync(words[..20]);
        await device.OpenAsync("/today");

        await device.Fill("A line of your own", words).PressAsync("Keep");
        await device.FollowAsync("Open it");

        device.Shows(words).ShouldBeTrue();
        device.Document.QuerySelectorAll("script, img").ShouldBeEmpty();
    }

    [Fact]
    public async Task Words_too_long_are_not_cut_and_not_lost()
    {
        var words = new string('a', 2_001);
        var device = await Some.BegunAsync();
        await device.OpenAsync("/today");

        await device.Fill("A line of your own", words).PressAsync("Keep");

        device.Page.Status.ShouldBe(422);
        device.Shows("This line holds 2000 characters; yours has 2001.").ShouldBeTrue();
        device.Document.QuerySelector("textarea[name=words]")!.TextContent.ShouldBe(words);
        device.Shows("Kept. Only yours.").ShouldBeFalse("nothing was kept");
    }

    [Fact]
    public async Task A_tap_on_a_page_that_stood_open_over_midnight_is_of_the_new_day()
    {
        var clock = new FixedClock();
        var device = await Some.BegunAsync(clock: clock);
        await device.OpenAsync("/today");
        await device.PressAsync("more", within: "Closeness");
        await device.PressAsync("fine", within: "Space");
        clock.Move(TimeSpan.FromHours(12));

        await device.PressAsync("less", within: "Closeness");

        var entries = device.Home.Own!.State.Entries.Values.OrderBy(e => e.Moment.At).ToList();
        entries[^2].CheckIn.Closeness.Leaning.ShouldBe(Bond.Leaning.More);
        entries[^1].Moment.Day.ShouldBe(entries[^2].Moment.Day.AddDays(1));
        entries[^1].CheckIn.ShouldBe(Bond.CheckIn.Unsaid with { Closeness = new(Bond.Leaning.Less) });
        await device.PressAsync("less", within: "Closeness");
        device.Home.Own.State.Entries.Count.ShouldBe(entries.Count - 1);
    }

    [Fact]
    public async Task Words_for_a_check_in_that_was_removed_meanwhile_are_kept_anew()
    {
        var device = await Some.BegunAsync();
        await device.OpenAsync("/today");
        await device.PressAsync("more", within: "Closeness");
        var entry = device.Document.QuerySelector("form.check-in input[name=entry]")!.GetAttribute("value")!;
        await device.Home.RecordOwnAsync(new Bond.CheckInRemoved(device.Home.NewId(), new(entry)));

        await device.Fill("A line of your own", "not to be lost").PressAsync("Keep");

        device.Home.Own!.State.Entries.Values.ShouldContain(e => e.CheckIn.Words == "not to be lost");
    }
}
