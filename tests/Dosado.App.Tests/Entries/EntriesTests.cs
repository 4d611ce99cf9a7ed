namespace Dosado.App.Tests.Entries;

public class EntriesTests
{
    [Fact]
    public async Task Several_of_one_day_stand_under_it_each_with_its_time()
    {
        var clock = new FixedClock();
        var device = await Some.BegunAsync(clock: clock);
        await device.WriteAsync("before the meal");
        clock.Move(TimeSpan.FromMinutes(50));
        await device.WriteAsync("after the meal");

        await device.OpenAsync("/mine/check-ins");

        device.Document.QuerySelectorAll(".day-group").Length.ShouldBe(1);
        device.Shows("before the meal").ShouldBeTrue();
        device.Shows("after the meal").ShouldBeTrue();
        device.Document.QuerySelectorAll(".day-group h3").Select(h => h.TextContent).Distinct().Count().ShouldBe(2);
    }

    [Fact]
    public async Task One_from_earlier_stands_on_its_own_day()
    {
        var device = await Some.BegunAsync();
        await device.OpenAsync("/mine/check-ins/late");

        await device.Fill("Which day?", "2026-03-11").Fill("About when?", "07:30").Fill("A line of your own", "early").PressAsync("Keep");

        await device.OpenAsync("/mine/check-ins");
        device.Document.QuerySelectorAll(".day-group")[^1].TextContent.ShouldContain("early");
        device.Document.QuerySelectorAll(".day-group").Length.ShouldBe(2);
    }

    [Fact]
    public async Task A_day_that_lies_ahead_is_said_and_what_was_written_stays()
    {
        var device = await Some.BegunAsync();
        await device.OpenAsync("/mine/check-ins/late");

        await device.Fill("Which day?", "2026-03-15").Fill("A line of your own", "early").PressAsync("Keep");

        device.Page.Status.ShouldBe(422);
        device.Shows("That is no day on the calendar, or it lies ahead.").ShouldBeTrue();
        device.Shows("early").ShouldBeTrue();
    }

    [Fact]
    public async Task A_correction_takes_the_place_of_what_was_there()
    {
        var device = await WithAsync("tried");

        await device.Fill("A line of your own", "tired").PressAsync("Keep");

        (await device.OwnWordsAsync()).ShouldContain("tired");
        device.Shows("tried").ShouldBeFalse();
    }

    [Fact]
    public async Task What_was_removed_is_gone()
    {
        var device = await WithAsync("not this");

        await device.PressAsync("Remove it");

        (await device.OwnWordsAsync()).ShouldNotContain("not this");
    }

    [Fact]
    public async Task A_page_that_holds_one_alone_speaks_of_nobody_else()
    {
        var device = await Some.BegunAsync();

        foreach (var path in new[] { "/today", "/mine/check-ins", "/us" })
        {
            await device.OpenAsync(path);
            device.Text.ShouldNotContain("not yet", Case.Insensitive);
            device.Text.ShouldNotContain("waiting", Case.Insensitive);
            device.Document.QuerySelectorAll(".theirs, .empty").ShouldBeEmpty(path);
        }
    }

    /// <summary>The page of one check-in with these words.</summary>
    private static async Task<Device> WithAsync(string words)
    {
        var device = await Some.BegunAsync();
        await device.WriteAsync(words);
        await device.OpenAsync("/mine/check-ins");
        var entry = device.Document.QuerySelectorAll("article").First(a => a.TextContent.Contains(words, StringComparison.Ordinal));
        await device.OpenAsync(entry.QuerySelector("h3 a")!.GetAttribute("href")!);
        return device;
    }
}
