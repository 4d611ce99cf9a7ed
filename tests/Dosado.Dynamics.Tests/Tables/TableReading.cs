using Dosado.Dynamics.Tables;

namespace Dosado.Dynamics.Tests.Tables;

public class TableReading
{
    [Theory]
    [InlineData("time,her,him\n0,1.5,2")]
    [InlineData("time;her;him\r\n0;1,5;2\r\n")]
    [InlineData("time\ther\thim\n0\t1,5\t2")]
    [InlineData("\uFEFF\"time\";\"her\";\"him, felt\"\n\"0\";\"1,5\";\"2\"")]
    public void Columns_are_parted_by_what_the_header_has_most_of(string text)
    {
        var table = Table.Parse("days.csv", text);

        table.Times("time").ShouldBe([0]);
        table.Numbers("her").ShouldBe([1.5]);
        table.ColumnNames.Count.ShouldBe(3);
    }

    [Theory]
    [InlineData("")]
    [InlineData("NA")]
    [InlineData("n/a")]
    [InlineData("#N/A")]
    [InlineData("nan")]
    [InlineData("NULL")]
    [InlineData("None")]
    [InlineData(".")]
    [InlineData("-")]
    [InlineData("-99")]
    public void A_missing_value_has_many_spellings(string text) =>
        Table.Parse("days.csv", $"x,y\n{text},1").WithMissing(["-99"]).Numbers("x").ShouldBe([double.NaN]);

    [Theory]
    [InlineData("2026-03-04", 0)]
    [InlineData("2026/03/04", 0)]
    [InlineData("04.03.2026", 0)]
    [InlineData("4.3.2026", 0)]
    [InlineData("2026-03-04T18:00", .75)]
    [InlineData("2026-03-04 06:00:00", .25)]
    [InlineData("4.3.2026 12:00", .5)]
    public void A_date_may_come_with_a_time_of_day(string text, double partOfDay) =>
        Table.Parse("days.csv", $"t,y\n{text},1").Times("t")[0]
            .ShouldBe(new DateOnly(2026, 3, 4).DayNumber + partOfDay, 1e-9);

    [Theory]
    [InlineData("03/04/2026")]
    [InlineData("2026-02-30")]
    [InlineData("tomorrow")]
    public void A_date_that_could_mean_two_days_or_none_is_refused_where_it_stands(string text) =>
        Should.Throw<TableException>(() => Table.Parse("days.csv", $"y,t\n1,2026-01-01\n2,{text}").Times("t"))
            .Faults.ShouldBe([new("days.csv", 3, 3, $"\"{text}\" is neither a number nor a date such as 2027-03-22 or 2027-03-22T21:30")]);

    [Fact]
    public void Every_fault_of_several_columns_is_named_in_the_order_of_the_file() =>
        Should.Throw<TableException>(() => Table.Parse("days.csv", "x,y\n1,Infinity\ntwo,2\n3,1e400").Numbers(["x", "y"]))
            .Faults.Select(f => (f.Line, f.Column)).ShouldBe([(2, 3), (3, 1), (4, 3)]);

    [Theory]
    [InlineData("", 1, 1)]
    [InlineData("x,y\n1,2\n3", 3, 1)]
    [InlineData("x,y\n1,\"2", 2, 3)]
    public void A_table_that_does_not_hold_together_is_refused_where_it_breaks(string text, int line, int column) =>
        Should.Throw<TableException>(() => Table.Parse("days.csv", text)).Faults.ShouldHaveSingleItem()
            .ShouldSatisfyAllConditions(f => f.Line.ShouldBe(line), f => f.Column.ShouldBe(column));

    [Fact]
    public void A_quoted_field_may_hold_separators_quotes_and_line_ends()
    {
        var table = Table.Parse("days.csv", "x,y\n\"a \"\"b\"\", c\nd\",2\n3,oops");

        table.Texts("x").ShouldBe(["a \"b\", c\nd", "3"]);
        Should.Throw<TableException>(() => table.Numbers("y")).Faults[0].Line.ShouldBe(4);
    }
}
