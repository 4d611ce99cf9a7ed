using System.Text;
using Dosado.Planning.Calendars;

namespace Dosado.Planning.Tests.Calendars;

public class BusyReaderTests
{
    private static readonly Zone Berlin = SystemZones.Find("Europe/Berlin")!;

    [Fact]
    public void A_weekly_appointment_keeps_its_wall_clock_time_over_a_change_of_the_clocks()
    {
        var reading = Read("""
            BEGIN:VEVENT
            DTSTART;TZID=Europe/Berlin:20270322T180000
            DTEND;TZID=Europe/Berlin:20270322T193000
            RRULE:FREQ=WEEKLY;COUNT=2
            END:VEVENT
            """);

        Shown(reading).ShouldBe(["2027-03-22T18:00 to 2027-03-22T19:30", "2027-03-29T18:00 to 2027-03-29T19:30"]);
        reading.Busy[0].From.Hour.ShouldBe(17);
        reading.Busy[1].From.Hour.ShouldBe(16);
    }

    [Fact]
    public void An_all_day_entry_is_the_whole_day_of_the_owner_also_when_it_has_23_hours()
    {
        var reading = Read("""
            BEGIN:VEVENT
            DTSTART;VALUE=DATE:20270328
            END:VEVENT
            """);

        Shown(reading).ShouldBe(["2027-03-28T00:00 to 2027-03-29T00:00"]);
        (reading.Busy[0].To - reading.Busy[0].From).ShouldBe(TimeSpan.FromHours(23));
    }

    [Theory]
    [InlineData("DTSTART:00010101T000000", "DTEND:99991231T235959")]
    [InlineData("DTSTART:99991231T235959Z", "DURATION:P30000D")]
    [InlineData("DTSTART:20270320T000000Z", "DURATION:P34000DT800000H")]
    [InlineData("DTSTART;VALUE=DATE:00010101", "DTEND;VALUE=DATE:99991231", "RRULE:FREQ=YEARLY")]
    [InlineData("DTSTART:20270320T000000Z", "RDATE;VALUE=PERIOD:99991230T000000Z/P30000D")]
    public void Entries_at_the_ends_of_the_calendar_are_read_as_far_as_it_goes(params string[] lines)
    {
        Should.NotThrow(() => Read(string.Join('\n', ["BEGIN:VEVENT", .. lines, "END:VEVENT"])));
    }

    [Fact]
    public void Entries_that_come_too_late_to_count_use_up_the_steps_as_well()
    {
        var entries = Enumerable.Range(0, 300).Select(i =>
            $"BEGIN:VEVENT\nUID:{i}\nDTSTART:20270301T0000{i % 60:00}\nDURATION:PT10M\nRRULE:FREQ=MINUTELY\nEND:VEVENT");

        Read(string.Join('\n', entries)).Faults[^1].Cause.ShouldBe(CalendarCause.TooManySteps);
    }

    /// <summary>A day of 86,400 times from long ago: were only days counted, this would be four thousand million times.</summary>
    [Theory]
    [InlineData("")]
    [InlineData(";BYSETPOS=-1")]
    public void Each_time_that_is_looked_at_is_a_step(string more)
    {
        static string All(int count) => string.Join(',', Enumerable.Range(0, count));
        var rule = $"RRULE:FREQ=DAILY;COUNT=2147483647;BYHOUR={All(24)};BYMINUTE={All(60)};BYSECOND={All(60)}{more}";

        Read($"BEGIN:VEVENT\nDTSTART:19000101T000000Z\nDURATION:PT1S\n{rule}\nEND:VEVENT")
            .Faults.ShouldHaveSingleItem().Cause.ShouldBe(CalendarCause.TooManySteps);
    }

    [Fact]
    public void A_rule_of_minutes_without_a_count_is_read_however_long_ago_it_began() => Shown(Read(
        "BEGIN:VEVENT\nDTSTART:19700101T000000Z\nDURATION:PT1M\nRRULE:FREQ=MINUTELY;INTERVAL=20\nEND:VEVENT")).Length.ShouldBe(959 * 3);

    [Theory]
    [InlineData("STATUS:CANCELLED")]
    [InlineData("TRANSP:TRANSPARENT")]
    [InlineData("X-MICROSOFT-CDO-BUSYSTATUS:FREE")]
    public void What_leaves_its_owner_free_is_not_busy(string line)
    {
        Read($"BEGIN:VEVENT\nDTSTART:20270323T100000Z\nDURATION:PT1H\n{line}\nEND:VEVENT").Busy.ShouldBeEmpty();
    }

    [Fact]
    public void Exceptions_further_dates_and_changed_occurrences_are_respected()
    {
        var reading = Read("""
            BEGIN:VEVENT
            UID:a
            DTSTART;TZID=Europe/Berlin:20270322T090000
            DURATION:PT1H
            RRULE:FREQ=DAILY;COUNT=4
            EXDATE;TZID=Europe/Berlin:20270323T090000
            RDATE;VALUE=PERIOD:20270327T080000Z/PT30M
            END:VEVENT
            BEGIN:VEVENT
            UID:a
            RECURRENCE-ID;TZID=Europe/Berlin:20270324T090000
            DTSTART;TZID=Europe/Berlin:20270324T150000
            DURATION:PT2H
            END:VEVENT
            """);

        Shown(reading).ShouldBe(
        [
            "2027-03-22T09:00 to 2027-03-22T10:00",
            "2027-03-24T15:00 to 2027-03-24T17:00",
            "2027-03-25T09:00 to 2027-03-25T10:00",
            "2027-03-27T09:00 to 2027-03-27T09:30",
        ]);
    }

    [Fact]
    public void A_change_from_here_on_moves_all_later_occurrences()
    {
        var reading = Read("""
            BEGIN:VEVENT
            UID:a
            DTSTART:20270322T090000Z
            DURATION:PT1H
            RRULE:FREQ=DAILY;COUNT=4
            END:VEVENT
            BEGIN:VEVENT
            UID:a
            RECURRENCE-ID;RANGE=THISANDFUTURE:20270324T090000Z
            DTSTART:20270324T110000Z
            DURATION:PT30M
            END:VEVENT
            """);

        Shown(reading).ShouldBe(
        [
            "2027-03-22T10:00 to 2027-03-22T11:00",
            "2027-03-23T10:00 to 2027-03-23T11:00",
            "2027-03-24T12:00 to 2027-03-24T12:30",
            "2027-03-25T12:00 to 2027-03-25T12:30",
        ]);
    }

    [Theory]
    [InlineData("W. Europe Standard Time")]
    [InlineData("/example.org/2020/Europe/Berlin")]
    [InlineData("\"Europe/Berlin\"")]
    public void Zones_are_known_by_the_names_that_programs_write(string name)
    {
        Shown(Read($"BEGIN:VEVENT\nDTSTART;TZID={name}:20270323T100000\nDURATION:PT1H\nEND:VEVENT"))
            .ShouldBe(["2027-03-23T10:00 to 2027-03-23T11:00"]);
    }

    [Fact]
    public void A_zone_that_only_the_file_knows_is_read_from_the_file()
    {
        var reading = Read("""
            BEGIN:VTIMEZONE
            TZID:Our house
            BEGIN:STANDARD
            DTSTART:19701025T030000
            TZOFFSETFROM:+0300
            TZOFFSETTO:+0200
            RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU
            END:STANDARD
            BEGIN:DAYLIGHT
            DTSTART:19700329T020000
            TZOFFSETFROM:+0200
            TZOFFSETTO:+0300
            RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU
            END:DAYLIGHT
            END:VTIMEZONE
            BEGIN:VEVENT
            DTSTART;TZID=Our house:20270323T100000
            DURATION:PT1H
            END:VEVENT
            """);

        Shown(reading).ShouldBe(["2027-03-23T09:00 to 2027-03-23T10:00"]);
        reading.Faults.ShouldBeEmpty();
    }

    [Fact]
    public void Busy_only_input_is_enough()
    {
        var reading = Read("""
            BEGIN:VFREEBUSY
            FREEBUSY;FBTYPE=BUSY-UNAVAILABLE:20270323T080000Z/20270323T090000Z,20270323T083000Z/PT1H
            FREEBUSY;FBTYPE=FREE:20270324T080000Z/PT1H
            END:VFREEBUSY
            """);

        Shown(reading).ShouldBe(["2027-03-23T09:00 to 2027-03-23T10:30"]);
    }

    [Fact]
    public void Folded_lines_are_joined_and_lines_are_counted_as_in_the_file()
    {
        var reading = Read("BEGIN:VEVENT\nDTSTART;TZID=Nowhe\n re/Land:20270323T100000\nDURATION:PT1H\nEND:VEVENT");

        reading.Busy.Count.ShouldBe(1);
        reading.Faults.ShouldBe([new(4, CalendarCause.UnknownZone, "Nowhere/Land")]);
    }

    [Theory]
    [InlineData("DTSTART:2027-03-23", CalendarCause.NotADate)]
    [InlineData("SUMMARY:no start", CalendarCause.NoStart)]
    [InlineData("DTSTART:20270323T100000Z\nDTEND:20270323T090000Z", CalendarCause.EndsBeforeItBegins)]
    [InlineData("DTSTART:20270323T100000Z\nDURATION:one hour", CalendarCause.NotADuration)]
    [InlineData("DTSTART:20270323T100000Z\nRRULE:FREQ=SOMETIMES", CalendarCause.NotARule)]
    [InlineData("DTSTART:20270323T100000Z\nRRULE:FREQ=-1;COUNT=400", CalendarCause.NotARule)]
    [InlineData("DTSTART:20270323T100000Z\nRRULE:FREQ=SECONDLY,MINUTELY", CalendarCause.NotARule)]
    [InlineData("DTSTART:20000101T100000Z\nRRULE:FREQ=SECONDLY", CalendarCause.TooManySteps)]
    public void A_broken_entry_is_named_with_its_line_and_the_rest_is_kept(string lines, CalendarCause cause)
    {
        var reading = Read($"BEGIN:VEVENT\n{lines}\nEND:VEVENT\nBEGIN:VEVENT\nDTSTART:20270325T100000Z\nDURATION:PT1H\nEND:VEVENT");

        reading.Faults.ShouldHaveSingleItem().Cause.ShouldBe(cause);
        Shown(reading).ShouldContain("2027-03-25T11:00 to 2027-03-25T12:00");
    }

    [Theory]
    [InlineData("", CalendarCause.NotACalendar)]
    [InlineData("{\"not\": \"a calendar\"}", CalendarCause.NotACalendar)]
    [InlineData("BEGIN:VCALENDAR\nBEGIN:VEVENT\n", CalendarCause.Unfinished)]
    public void What_is_no_calendar_is_said_to_be_none(string text, CalendarCause cause)
    {
        BusyReader.Read(text, From, To, Berlin, SystemZones.Find).Faults.ShouldContain(f => f.Cause == cause);
    }

    [Fact]
    public void Mutated_files_never_crash_the_reader()
    {
        var chance = new Random(20270322);
        var sound = Wrapped("BEGIN:VEVENT\nUID:x\nDTSTART;TZID=Europe/Berlin:20270322T090000\nDURATION:PT1H\nRRULE:FREQ=MONTHLY;BYDAY=-1MO,2TU;COUNT=9\nEXDATE:20270323T090000Z\nEND:VEVENT\nBEGIN:VFREEBUSY\nFREEBUSY:20270323T080000Z/PT1H\nEND:VFREEBUSY");
        for (var i = 0; i < 4_000; i++)
        {
            var text = new StringBuilder(sound);
            for (var edits = chance.Next(1, 6); edits > 0; edits--) Mutate(text, chance);
            Should.NotThrow(() => BusyReader.Read(text.ToString(), From, To, Berlin, SystemZones.Find), text.ToString());
        }
    }

    private static readonly DateTimeOffset From = new(2027, 3, 21, 23, 0, 0, TimeSpan.Zero);
    private static readonly DateTimeOffset To = new(2027, 4, 30, 22, 0, 0, TimeSpan.Zero);

    private static void Mutate(StringBuilder text, Random chance)
    {
        var at = chance.Next(text.Length);
        switch (chance.Next(4))
        {
            case 0: text.Remove(at, Math.Min(chance.Next(1, 20), text.Length - at)); break;
            case 1: text.Insert(at, (char)chance.Next(0x20, 0x7F)); break;
            case 2: text[at] = "0123456789-;:=,/\n\r\"TZP\uD800"[chance.Next(23)]; break;
            default: text.Insert(at, text.ToString(at, Math.Min(chance.Next(1, 40), text.Length - at))); break;
        }
    }

    private static CalendarReading Read(string components) =>
        BusyReader.Read(Wrapped(components), From, To, Berlin, SystemZones.Find);

    private static string Wrapped(string components) => $"BEGIN:VCALENDAR\nVERSION:2.0\n{components}\nEND:VCALENDAR\n";

    private static string[] Shown(CalendarReading reading) =>
        [.. reading.Busy.Select(b => $"{Berlin.ToLocal(b.From):yyyy-MM-ddTHH:mm} to {Berlin.ToLocal(b.To):yyyy-MM-ddTHH:mm}")];
}
