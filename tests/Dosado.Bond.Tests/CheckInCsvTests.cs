using System.Text;

namespace Dosado.Bond.Tests;

public class CheckInCsvTests
{
    [Fact]
    public void A_check_in_is_a_line_with_empty_fields_for_what_was_not_said()
    {
        var lines = Lines(Some.CheckIn("rain") with { Space = new(Leaning.Less, null, new Amount(3)) });

        lines[1].ShouldBe("2026-03-14,21:05,Europe/Berlin,,,,less,,3,,rain");
    }

    [Fact]
    public void The_columns_have_the_names_that_another_program_reads_them_by() =>
        Lines(Some.CheckIn())[0].ShouldBe(
            "day,time,zone,closeness,closeness_felt,closeness_wanted,space,space_felt,space_wanted,feelings,words");

    [Fact]
    public void What_is_felt_stands_in_numbers_and_feelings_stand_in_one_field()
    {
        var said = Some.CheckIn() with
        {
            Closeness = new(Leaning.More, new Amount(2), new Amount(8)),
            Feelings = [new("fear", false), new("joy", false)],
        };

        Lines(said)[1].ShouldBe("2026-03-14,21:05,Europe/Berlin,more,2,8,,,,fear; joy,");
    }

    [Fact]
    public void The_oldest_check_in_stands_first()
    {
        var later = Some.Moment with { At = Some.Moment.At.AddDays(2) };
        var table = Encoding.UTF8.GetString(CheckInCsv.Write(
            [new(Some.Id(1), later, Some.CheckIn("second"), []), new(Some.Id(2), Some.Moment, Some.CheckIn("first"), [])]));

        table.IndexOf("first", StringComparison.Ordinal).ShouldBeLessThan(table.IndexOf("second", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("=1+1", "'=1+1")]
    [InlineData("@cmd", "'@cmd")]
    [InlineData("a, b", "\"a, b\"")]
    [InlineData("she said \"no\"", "\"she said \"\"no\"\"\"")]
    public void No_field_breaks_out_of_its_place_or_runs_as_a_formula(string words, string field) =>
        Lines(Some.CheckIn(words))[1].ShouldEndWith("," + field);

    private static string[] Lines(CheckIn checkIn) =>
        Encoding.UTF8.GetString(CheckInCsv.Write([new(Some.Id(1), Some.Moment, checkIn, [])])).Split("\r\n");
}
