using Dosado.Planning.Calendars;

namespace Dosado.App.Tests.Plan;

public class CalendarTests
{
    private const string Stay = "Keep when I am busy on this device for half a year, so that I need not bring it each week";

    private const string Busy = """
        BEGIN:VCALENDAR
        VERSION:2.0
        BEGIN:VEVENT
        UID:1
        DTSTART:20260316T090000Z
        DTEND:20260316T171500Z
        SUMMARY:the kazoo lesson nobody knows of
        END:VEVENT
        END:VCALENDAR
        """;

    [Fact]
    public async Task What_a_calendar_leaves_free_is_offered_and_nothing_of_it_is_chosen_for_me()
    {
        var robin = await ReadAsync(Busy);

        Weeks.Words(robin.Group("Monday")).ShouldBe("Monday 07:00 to 09:00 17:30 to 23:00");
        robin.Document.QuerySelectorAll("input[name=stretch][checked]").ShouldBeEmpty();
        robin.Page.Html.ShouldNotContain("kazoo lesson");
    }

    [Fact]
    public async Task Only_what_is_tapped_is_kept_and_the_week_lies_in_it()
    {
        var robin = await ReadAsync(Busy);
        await robin.Tick("17:30 to 23:00").PressAsync("Keep");
        robin.Shows("Mon 17:30 to 23:00").ShouldBeTrue();
        await robin.PressAsync("a good book");
        await robin.PressAsync("Keep");

        var block = robin.Document.QuerySelectorAll(".blocks li").ShouldHaveSingleItem();
        block.TextContent.ShouldContain("a good book");
        string.CompareOrdinal(Weeks.Words(block.QuerySelector(".when")!), "17:30").ShouldBeGreaterThanOrEqualTo(0);
    }

    [Fact]
    public async Task Busy_times_that_stay_need_not_be_brought_again_and_can_be_forgotten()
    {
        var robin = await Some.BegunAsync();
        await robin.OpenAsync("/plan/calendar?week=2026-03-16");
        await robin.Tick(Stay).Fill("Or paste it", Busy.Replace("SUMMARY", "RRULE:FREQ=WEEKLY\nSUMMARY", StringComparison.Ordinal))
            .PressAsync("Read it");

        await robin.OpenAsync("/plan/calendar?week=2026-04-13");
        Weeks.Words(robin.Group("Monday")).ShouldBe("Monday 07:00 to 09:00 17:30 to 23:00");
        robin.Document.QuerySelectorAll("input[name=stretch][checked]").ShouldBeEmpty();

        await robin.PressAsync("Forget it");
        robin.Shows("What it leaves free").ShouldBeFalse();
    }

    [Fact]
    public async Task Busy_times_that_stay_are_in_no_event()
    {
        var robin = await Some.BegunAsync();
        var before = robin.Home.Own!.Events.Count();
        await robin.OpenAsync("/plan/calendar?week=2026-03-16");
        await robin.Tick(Stay).Fill("Or paste it", Busy).PressAsync("Read it");

        robin.Home.Own!.Events.Count().ShouldBe(before);
    }

    [Fact]
    public async Task Busy_times_are_not_kept_unless_that_was_ticked()
    {
        var robin = await ReadAsync(Busy);
        await robin.OpenAsync("/plan/calendar?week=2026-03-16");

        robin.Shows("What it leaves free").ShouldBeFalse();
    }

    [Theory]
    [InlineData("", "There was nothing to read.")]
    [InlineData("hello", "no calendar begins here")]
    [InlineData("BEGIN:VCALENDAR\nBEGIN:VEVENT\nDTSTART:20269999\nEND:VEVENT\nEND:VCALENDAR", "Line 3: this date cannot be read")]
    [InlineData("BEGIN:VCALENDAR\nBEGIN:VEVENT\nDTSTART:20260316T090000Z\nDTEND:20260316T080000Z\nEND:VEVENT\nEND:VCALENDAR", "this entry ends before it begins")]
    [InlineData("BEGIN:VCALENDAR\nBEGIN:VEVENT\nDTSTART;TZID=Mars/Olympus:20260316T090000\nDURATION:PT1H\nEND:VEVENT\nEND:VCALENDAR", "Line 3: this time zone is not known here")]
    [InlineData("BEGIN:VCALENDAR\nBEGIN:VEVENT\nDTSTART:20260316T090000Z", "the file ends in the middle of an entry")]
    public async Task What_cannot_be_read_is_a_sentence_with_its_cause_and_line(string file, string sentence) =>
        (await ReadAsync(file)).Text.ShouldContain(sentence);

    [Theory]
    [InlineData("hello")]
    [InlineData("BEGIN:VCALENDAR\nBEGIN:VEVENT\nDTSTART:20269999\nEND:VEVENT\nEND:VCALENDAR")]
    public async Task What_was_pasted_stands_there_again_to_be_mended(string file)
    {
        var robin = await ReadAsync(file);

        robin.Document.QuerySelector("textarea[name=pasted]")!.TextContent.ShouldBe(file);
        robin.Document.QuerySelectorAll(".problem").ShouldHaveSingleItem();
    }

    [Theory]
    [InlineData("")]
    [InlineData("hello")]
    [InlineData("BEGIN:VCALENDAR\nBEGIN:VEVENT\nDTSTART:20269999\nEND:VEVENT\nEND:VCALENDAR")]
    public async Task What_was_ticked_stays_ticked_where_the_calendar_is_to_be_mended(string file)
    {
        var robin = await Some.BegunAsync();
        await robin.OpenAsync("/plan/calendar?week=2026-03-16");
        await robin.Tick(Stay).Fill("Or paste it", file).PressAsync("Read it");

        robin.IsTicked(Stay).ShouldBeTrue();
    }

    [Fact]
    public async Task A_file_and_what_was_pasted_are_read_each_with_its_own_lines()
    {
        const string Wrong = "BEGIN:VCALENDAR\nBEGIN:VEVENT\nDTSTART:20269999\nEND:VEVENT\nEND:VCALENDAR";
        var robin = await Some.BegunAsync();
        await robin.OpenAsync("/plan/calendar?week=2026-03-16");

        await robin.SendAsync("/plan/calendar/read", new("week", "2026-03-16"), new("calendar", Busy), new("pasted", Wrong));

        robin.Shows("Line 3: this date cannot be read").ShouldBeTrue();
        Weeks.Words(robin.Group("Monday")).ShouldBe("Monday 07:00 to 09:00 17:30 to 23:00");
    }

    [Fact]
    public async Task A_file_that_is_too_long_says_so_and_another_can_be_tried()
    {
        var robin = await ReadAsync("BEGIN:VCALENDAR\n" + new string('x', CalendarLimits.Characters));

        robin.Page.Status.ShouldBe(422);
        robin.Shows("the file is too long to be read.").ShouldBeTrue();
        robin.Document.QuerySelectorAll("textarea[name=pasted]").ShouldHaveSingleItem();
    }

    [Fact]
    public async Task An_endless_recurrence_comes_to_an_end()
    {
        var robin = await ReadAsync(
            "BEGIN:VCALENDAR\nBEGIN:VEVENT\nDTSTART:20260101T090000Z\nDURATION:PT1M\nRRULE:FREQ=SECONDLY\nEND:VEVENT\nEND:VCALENDAR");

        robin.Page.Status.ShouldBeLessThan(500);
        robin.Shows("Line").ShouldBeTrue();
    }

    private static async Task<Device> ReadAsync(string file)
    {
        var robin = await Some.BegunAsync();
        await robin.OpenAsync("/plan/calendar?week=2026-03-16");
        await robin.Fill("Or paste it", file).PressAsync("Read it");
        return robin;
    }
}
