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
