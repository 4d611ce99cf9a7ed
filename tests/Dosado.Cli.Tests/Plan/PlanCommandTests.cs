using System.Text;

namespace Dosado.Cli.Tests.Plan;

/// <summary>dosado plan as a shell runs it: a week, a conflict, a certificate, a calendar, and what it cannot make sense of.</summary>
public sealed class PlanCommandTests : IDisposable
{
    private const string Busy = """{ "from": "2027-03-22T09:00", "to": "2027-03-22T17:00" }""";

    private const string Week = $$"""
        {
          "zone": "Europe/Berlin",
          "start": "2027-03-22",
          "together": [{ "name": "date", "block": { "shortest": "2:00", "longest": "4:00" }, "when": [{ "from": "17:00", "to": "23:00" }] }],
          "partners": [
            { "name": "Mary", "busy": [{{Busy}}],
              "together": [{ "kind": "date", "wish": { "least": "2:00", "good": "4:00" } }],
              "own": [{ "name": "choir", "wish": { "least": "0:00", "good": "2:00" }, "block": { "shortest": "1:00", "longest": "2:00" } }] },
            { "name": "John", "busy": [],
              "together": [{ "kind": "date", "wish": { "least": "2:00", "good": "4:00" } }],
              "own": [] }
          ]
        }
        """;

    private readonly string _folder = Directory.CreateTempSubdirectory("dosado-plan").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void A_week_is_a_table_with_both_shares_and_what_it_holds()
    {
        var (code, output, error) = Plan(Week);

        code.ShouldBe(0, error);
        output.ShouldContain("both  date");
        output.ShouldContain("Mary: 100 % of what Mary's own best week would add");
        output.ShouldContain("  date: 4:00 (least 2:00, good 4:00)");
    }

    [Fact]
    public void A_certificate_holds_until_the_week_it_is_for_is_another()
    {
        var plan = Plan(Week, "--json").Output;

        Plan(plan, verify: true).Code.ShouldBe(0);
        var (code, output, _) = Plan(plan.Replace("T21:00", "T21:30", StringComparison.Ordinal).Replace("T19:00", "T19:30", StringComparison.Ordinal), verify: true);
        (code, output.Contains("does not hold", StringComparison.Ordinal)).ShouldBe((1, true));
    }

    [Theory]
    [InlineData("--ics", "BEGIN:VCALENDAR")]
    [InlineData("--svg", "<svg")]
    [InlineData("--json", "{")]
    public void It_is_written_in_other_forms(string form, string beginning) => Plan(Week, form).Output.ShouldStartWith(beginning);

    [Fact]
    public void The_picture_says_whose_lane_is_whose()
    {
        var picture = Plan(Week, "--svg").Output;

        new[] { ">Mary</text>", ">John</text>", ">together</text>" }.ShouldAllBe(name => picture.Contains(name, StringComparison.Ordinal));
    }

    [Fact]
    public void Both_may_wish_for_exactly_the_same()
    {
        var same = Week.Replace(Busy, string.Empty, StringComparison.Ordinal).Replace("\"own\": []", Choir, StringComparison.Ordinal);

        var (code, output, error) = Plan(same);

        code.ShouldBe(0, error);
        output.ShouldContain("Mary: 100 %");
        output.ShouldContain("John: 100 %");
    }

    [Fact]
    public void One_without_a_free_hour_is_named_beside_the_ways_out()
    {
        var (code, output, _) = Plan(Week.Replace(Busy, """{ "from": "2027-03-22T00:00", "to": "2027-03-29T00:00" }""", StringComparison.Ordinal));

        code.ShouldBe(1);
        output.ShouldContain("Mary is busy in all waking hours of it.");
        output.ShouldContain("Mary: date, at least 2:00");
        output.ShouldContain("- leave the week open");
    }

    [Theory]
    [InlineData("--ics")]
    [InlineData("--svg")]
    public void Where_no_week_fits_no_calendar_and_no_picture_is_begun(string form)
    {
        var (code, output, error) = Plan(Week.Replace("\"least\": \"2:00\"", "\"least\": \"100:00\"", StringComparison.Ordinal).Replace("\"good\": \"4:00\"", "\"good\": \"100:00\"", StringComparison.Ordinal), form);

        (code, output).ShouldBe((1, string.Empty));
        error.ShouldContain("- leave the week open");
    }

    [Theory]
    [InlineData("-1")]
    [InlineData("NaN")]
    public void Patience_is_a_number_of_seconds(string patience) =>
        Plan(Week, "--patience", patience).ShouldBe((2, string.Empty, "--patience: a number of seconds, 0 or more"));

    [Fact]
    public void Own_time_in_a_conflict_is_my_time_to_the_other()
    {
        var tight = Week.Replace("\"least\": \"0:00\", \"good\": \"2:00\"", "\"least\": \"100:00\", \"good\": \"100:00\"", StringComparison.Ordinal);

        Plan(tight, "--for", "Mary").Output.ShouldContain("choir");
        Plan(tight, "--for", "John").Output.ShouldNotContain("choir");
    }

    [Theory]
    [InlineData("Europe/Berlin", "Mars/Base", "line 2, zone: the zone 'Mars/Base' is not known here")]
    [InlineData("\"from\": \"17:00\", \"to\": \"23:00\"", "\"from\": \"17:00\", \"to\": \"17:00\"", "line 4, together[0].when[0]: 17:00 to 17:00 has no length")]
    [InlineData("\"from\": \"17:00\", \"to\": \"23:00\"", "\"from\": \"17:00\", \"to\": \"18:00\"", "line 4, together[0]: a block of 2:00 fits nowhere in its hours")]
    [InlineData("T17:00\"", "T09:00\"", "line 6, partners[0].busy[0]: 2027-03-22T09:00:00 to 2027-03-22T09:00:00 has no length")]
    [InlineData("\"least\": \"0:00\"", "\"least\": \"3:00\"", "line 8, partners[0].own[0].wish.least: the least, 3:00, is more than what would be good")]
    [InlineData("\"good\": \"2:00\"", "\"good\": \"2:00\", \"most\": \"1:00\"", "line 8, partners[0].own[0].wish.good: what would be good, 2:00, is already too much")]
    [InlineData("\"kind\": \"date\"", "\"kind\": \"a \\u001b[31mdance\"", "line 7, partners[0].together[0].kind: there is no kind called 'a ·[31mdance'")]
    [InlineData("\"busy\": []", "\"busy\": [null]", "line 9, partners[1].busy[0]: there is nothing in it")]
    [InlineData("\"least\": \"0:00\"", "\"least\": 2", "line 8, partners[0].own[0].wish.least: a length is written in hours and minutes")]
    [InlineData("\"name\": \"John\"", "\"name\": \"mary\"", "line 9, partners[1].name: the name 'mary' is there twice")]
    [InlineData("\"start\"", "\"days\": 14, \"slotMinutes\": 15, \"start\"", "days: 896 slots is more than the planner takes")]
    [InlineData("\"good\": \"2:00\"", "\"good\": \"2:00\", \"weight\": 0", "wish.weight: 0 is outside what it may be: 1 to 100")]
    [InlineData("\"start\"", "\"slotMinutes\": 20, \"start\"", "slotMinutes: 20 is outside what it may be: 15 or 30")]
    [InlineData("\"good\": \"2:00\" }", "\"good\": \"2:00\" }, \"likings\": [{ \"from\": \"18:00\", \"to\": \"20:00\", \"strength\": 0 }]", "strength: 0 is outside what it may be: -20 to 20, and not 0")]
    [InlineData("\"start\"", "\"begin\"", "there is no field 'begin'")]
    [InlineData("\"busy\": []", "\"busy\": [", "line 9, partners[1].busy[0]: ',' is an invalid start of a value")]
    public void What_is_wrong_is_named_with_its_cause_and_line(string there, string instead, string said)
    {
        var (code, output, error) = Plan(Week.Replace(there, instead, StringComparison.Ordinal));

        (code, output).ShouldBe((2, string.Empty));
        error.ShouldContain(said);
    }

    [Fact]
    public void A_week_without_any_kind_of_time_is_said_to_be_one()
    {
        const string Nobody = """{ "name": "NAME", "busy": [], "together": [], "own": [] }""";
        var partners = string.Join(", ", new[] { "Mary", "John" }.Select(name => Nobody.Replace("NAME", name, StringComparison.Ordinal)));

        var (code, _, error) = Plan($$"""{ "zone": "UTC", "start": "2027-03-22", "together": [], "partners": [{{partners}}] }""");

        (code, error).ShouldBe((2, "-, line 1, together: there is no kind of time in it, neither together nor of one's own"));
    }

    [Theory]
    [InlineData("", "-, line 1: there is nothing in it")]
    [InlineData("null", "-: there is nothing in it")]
    public void Nothing_is_no_week(string input, string said) => Plan(input).ShouldBe((2, string.Empty, said));

    [Fact]
    public void A_calendar_counts_as_busy_and_its_titles_go_nowhere()
    {
        var file = Calendar("DTSTART:20270322T160000Z", "DTEND:20270322T220000Z", "RRULE:FREQ=DAILY", "SUMMARY:kazoo");

        var (code, output, error) = Plan(Week, "--calendar", file);

        code.ShouldBe(1, error);
        (output + error).ShouldNotContain("kazoo");
        Free(file).ShouldBe((0, "2027-03-22T17:00 2027-03-22T23:00", string.Empty));
    }

    [Theory]
    [InlineData("line 3: the date cannot be read; the entry was left out (DTSTART:tomorrow)", "DTSTART:tomorrow")]
    [InlineData("line 4: the entry ends before it begins and was left out", "DTSTART:20270322T160000Z", "DTEND:20270321T160000Z")]
    [InlineData("the entry recurs too often; only a part of it counts", "DTSTART:20270101T160000Z", "DURATION:PT1M", "RRULE:FREQ=SECONDLY")]
    [InlineData("the zone is not known", "DTSTART;TZID=Mars/Base:20270322T160000", "DTEND;TZID=Mars/Base:20270322T170000")]
    public void What_is_wrong_in_a_calendar_is_named_with_its_line_and_the_rest_is_kept(string said, params string[] entry)
    {
        var (code, _, error) = Free(Calendar(entry));

        code.ShouldBe(0);
        error.ShouldContain(said);
    }

    [Fact]
    public void An_empty_file_is_no_calendar_and_nothing_of_it_is_quoted()
    {
        var file = Path.Combine(_folder, "empty.ics");
        File.WriteAllText(file, string.Empty);

        Free(file).ShouldBe((2, string.Empty, $"{file}: line 1: no calendar begins here"));
    }

    [Theory]
    [InlineData("verify", "dosado plan verify <plan>")]
    [InlineData("freebusy", "dosado plan freebusy <calendar>")]
    public void How_the_commands_below_it_are_used_speaks_of_no_week(string command, string usage)
    {
        var (code, output, _) = CommandLine.Run("plan", command, "--help");

        code.ShouldBe(0);
        output.ShouldContain(usage);
        output.ShouldNotContain("<week>");
    }

    [Fact]
    public void What_is_no_calendar_is_refused()
    {
        var file = Path.Combine(_folder, "photo.ics");
        File.WriteAllBytes(file, [0xff, 0xd8, 0xff, 0xe0, 0, 27, 10, 13, 10]);

        var (code, output, error) = Plan(Week, "--calendar", file);

        (code, output).ShouldBe((2, string.Empty));
        error.ShouldContain("line 1: no calendar begins here");
        error.ShouldNotContain("\u001b");
    }

    private const string Choir = """
        "own": [{ "name": "choir", "wish": { "least": "0:00", "good": "2:00" }, "block": { "shortest": "1:00", "longest": "2:00" } }]
        """;

    private static (int Code, string Output, string Error) Plan(string week, params string[] more) =>
        CommandLine.RunWith(Encoding.UTF8.GetBytes(week), ["plan", "-", .. more]);

    private static (int Code, string Output, string Error) Plan(string plan, bool verify) =>
        CommandLine.RunWith(Encoding.UTF8.GetBytes(plan), verify ? ["plan", "verify", "-"] : ["plan", "-"]);

    private static (int Code, string Output, string Error) Free(string calendar) =>
        CommandLine.Run("plan", "freebusy", calendar, "--from", "2027-03-22", "--to", "2027-03-23", "--zone", "Europe/Berlin");

    private string Calendar(params string[] entry)
    {
        var file = Path.Combine(_folder, $"{Path.GetRandomFileName()}.ics");
        File.WriteAllLines(file, ["BEGIN:VCALENDAR", "BEGIN:VEVENT", .. entry, "END:VEVENT", "END:VCALENDAR"]);
        return file;
    }
}
