using System.Text.Json;

namespace Dosado.Cli.Tests.Dance;

/// <summary>The dance commands as a shell sees them: standard output, standard error, exit code.</summary>
public sealed class DanceCommands : IDisposable
{
    private readonly Shell _shell = new();

    public void Dispose() => _shell.Dispose();

    [Fact]
    public void A_field_that_is_not_a_number_is_named_by_file_line_and_column()
    {
        var file = _shell.Csv("a,b", "1,2", "3,x");

        var (code, output, error) = Shell.Run("fit", file, "--series", "a,b");

        code.ShouldBe(2);
        output.ShouldBeEmpty();
        error.ShouldBe($"{file}:3:3: \"x\" is not a number");
    }

    [Fact]
    public void A_file_that_is_not_there_could_not_be_read() => Shell.Run("fit", "nowhere.csv", "--series", "a,b").Code.ShouldBe(3);

    [Fact]
    public void Three_days_get_a_sentence_and_the_exit_code_of_a_negative_answer()
    {
        var (code, output, error) = Shell.Run("fit", _shell.Csv("a,b", "1,2", "2,3", "3,1"), "--series", "a,b", "--scale", "0,10");

        code.ShouldBe(1);
        output.ShouldStartWith("Nothing can be said yet, and that is usual");
        error.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("4,4")]
    [InlineData("NA,4")]
    [InlineData(",")]
    public void Rows_that_never_change_or_are_missing_get_a_sentence_in_every_model(string row)
    {
        var file = _shell.Csv(["a,b", .. Enumerable.Repeat(row, 40)]);
        foreach (var model in (string[])["couple", "var", "ou"])
        {
            var (code, output, _) = Shell.Run("fit", file, "--series", "a,b", "--model", model);

            code.ShouldBe(1);
            output.ShouldStartWith("Nothing can be said");
        }
    }

    [Fact]
    public void The_long_form_says_the_same_as_the_wide_form()
    {
        var days = Enumerable.Range(0, 40).Select(t => (t, X: Math.Sin(t * 1.3) + (t % 3), Y: Math.Cos(t * 0.7) - (t % 2))).ToArray();
        var wide = _shell.Csv(["t,x,y", .. days.Select(d => $"{d.t},{d.X:R},{d.Y:R}")]);
        var longer = _shell.Csv(["t,who,v", .. days.SelectMany(d => new[] { $"{d.t},x,{d.X:R}", $"{d.t},y,{d.Y:R}" })]);

        var one = Shell.Run("fit", wide, "--series", "x,y", "--time", "t", "--model", "var", "--json");
        var other = Shell.Run("fit", longer, "--person", "who", "--value", "v", "--time", "t", "--model", "var", "--json");

        other.Output.ShouldBe(one.Output);
        JsonDocument.Parse(one.Output).RootElement.GetProperty("minusTwoLogLikelihood").GetDouble().ShouldBeGreaterThan(0);
    }

    [Fact]
    public void A_second_value_at_the_same_time_is_named_by_its_line()
    {
        var (code, _, error) = Shell.Run("fit", _shell.Csv("t,who,v", "1,x,1", "1,x,2"), "--person", "who", "--value", "v", "--time", "t");

        code.ShouldBe(2);
        error.ShouldContain(":3:3: a second value");
    }

    [Theory]
    [InlineData("date,a,b", "2027-01-01,1,2", "2027-01-02,2,3", "2027-01-01,3,1", ":4:1: this time stands a second time")]
    [InlineData("date,a,b", "2027-01-01,1,2", "2027-02-30,2,3", "2027-01-03,3,1", ":3:1: \"2027-02-30\" is neither a number nor a date")]
    [InlineData("date,a,b", "2027-01-01,1,2", "2027-01-02,\"2,5\",3", "", ":3:12: \"2,5\" is not a number; decimals are written with a point")]
    [InlineData("date,a,b", "2027-01-01,1,2", "2027-01-02,2,5,3", "", ":3:1: the header has 3 fields and this row 4")]
    [InlineData("date,a,b", "2027-01-01,1,2", "2027-01-02,\u0007,3", "", ":3:12: \"\uFFFD\" is not a number")]
    public void What_is_odd_in_a_file_is_named_by_its_place(string header, string first, string second, string third, string says)
    {
        var (code, _, error) = Shell.Run("fit", _shell.Csv(header, first, second, third), "--series", "a,b", "--time", "date");

        code.ShouldBe(2);
        error.ShouldContain(says);
    }

    [Fact]
    public void Faults_that_are_not_shown_are_counted()
    {
        var rows = Enumerable.Range(1, 25).Select(i => $"{i},x");

        Shell.Run("fit", _shell.Csv(["t,a", .. rows]), "--series", "a", "--time", "t").Error.TrimEnd().ShouldEndWith("and 5 more");
    }

    [Fact]
    public void A_spreadsheet_with_semicolons_decimal_commas_and_a_byte_order_mark_says_the_same()
    {
        string[] rows = [.. Enumerable.Range(0, 30).Select(i => $"{i},{4 + (i * 7 % 5)}.5,{3 + (i * 11 % 7)}.25")];
        var plain = _shell.Csv(["t,a,b", .. rows]);
        var sheet = _shell.Csv(["\uFEFFt;a;b", .. rows.Select(r => r.Replace(',', ';').Replace('.', ','))]);

        var (code, output, _) = Shell.Run("fit", sheet, "--series", "a,b", "--time", "t", "--model", "var", "--json");

        code.ShouldBe(0);
        output.ShouldBe(Shell.Run("fit", plain, "--series", "a,b", "--time", "t", "--model", "var", "--json").Output);
    }

    [Theory]
    [InlineData("--member who --outcome y --own x", ":4:3: a second answer of this member")]
    [InlineData("--outcome x:y --own y:x", ":3:1: a second row of this couple")]
    public void A_second_answer_of_one_occasion_is_named_by_its_line(string options, string says)
    {
        var file = _shell.Csv("c,who,y,x", "1,a,1,2", "1,b,2,1", "1,a,3,3", "2,a,3,1");

        var (code, _, error) = Shell.Run(["apim", file, "--couple", "c", .. options.Split(' ')]);

        code.ShouldBe(2);
        error.ShouldContain(says);
    }

    [Fact]
    public void A_simulation_from_the_same_seed_is_the_same_table()
    {
        var one = Shell.Run("simulate", "--scenario", "merry-go-round", "--days", "5", "--seed", "3");
        var other = Shell.Run("simulate", "--scenario", "merry-go-round", "--days", "5", "--seed", "3");

        one.Code.ShouldBe(0);
        one.Output.ShouldStartWith("day,first.place");
        other.Output.ShouldBe(one.Output);
    }

    [Fact]
    public void A_picture_is_written_beside_the_answer()
    {
        var picture = _shell.File("dance.svg");

        Shell.Run("simulate", "--days", "3", "--svg", picture).Code.ShouldBe(0);

        File.ReadAllText(picture).ShouldContain("not a forecast");
    }

    [Fact]
    public void A_slider_out_of_range_is_refused() =>
        Shell.Run("simulate", "--set", "first.blame=2").ShouldBe((2, "", "dosado dance simulate: --set first.blame takes a number from 0 to 1, not \"2\""));

    [Fact]
    public void Three_couples_are_too_few_for_an_actor_partner_model()
    {
        var rows = Enumerable.Range(0, 3).SelectMany(c => new[] { $"{c},a,{c},1", $"{c},b,{c * c},2" });

        var (code, output, _) = Shell.Run("apim", _shell.Csv(["couple,who,y,x", .. rows]), "--couple", "couple", "--member", "who", "--outcome", "y", "--own", "x");

        code.ShouldBe(1);
        output.ShouldStartWith("Nothing can be said");
    }
}
