using System.Globalization;
using System.Text.Json;

namespace Dosado.Cli.Tests.Dance;

/// <summary>Every option of dosado dance fit, by what it changes.</summary>
public sealed class FitOptionsTests : IDisposable
{
    private readonly Shell _shell = new();

    public void Dispose() => _shell.Dispose();

    [Fact]
    public void Waves_in_one_row_say_the_same_as_rows_of_their_own()
    {
        var waves = _shell.Csv(
            ["y1,y2,y3,gap1,gap2", .. Enumerable.Range(0, 30).Select(p => $"{Y(p, 0)},{Y(p, 1)},{Y(p, 3)},1,2")]);
        var rows = _shell.Csv(
            ["who,t,y", .. Enumerable.Range(0, 30).SelectMany(p => ((int[])[0, 1, 3]).Select(t => $"{p},{t},{Y(p, t)}"))]);

        var byColumn = Shell.Json("fit", waves, "--model", "ou", "--series", "y{}", "--waves", "3", "--first-wave", "1", "--intervals", "gap{}");
        var byList = Shell.Json("fit", waves, "--model", "ou", "--series", "y{}", "--waves", "3", "--first-wave", "1", "--intervals", "1,2");
        var byRows = Shell.Json("fit", rows, "--model", "ou", "--series", "y", "--couple", "who", "--time", "t");

        MinusTwoLog(byColumn).ShouldBe(MinusTwoLog(byRows), 1e-6);
        MinusTwoLog(byList).ShouldBe(MinusTwoLog(byRows), 1e-6);
    }

    [Fact]
    public void Irregular_times_are_for_the_continuous_model_and_refused_in_a_sentence_by_steps()
    {
        var file = _shell.Csv(["t,x,y", .. Enumerable.Range(2, 60).Select(t => FormattableString.Invariant($"{t * 0.7},{Lingering(1, t)},{Lingering(2, t)}"))]);

        Shell.Json("fit", file, "--series", "x,y", "--time", "t", "--model", "ou").GetProperty("drift").GetArrayLength().ShouldBe(2);
        var (code, output, _) = Shell.Run("fit", Walk(times: t => t + (t % 3 == 0 ? 0.4 : 0)), "--series", "x,y", "--time", "t", "--model", "var");
        code.ShouldBe(1);
        output.ShouldContain("--model ou takes gaps of any length");
    }

    [Fact]
    public void Values_without_memory_have_no_continuous_time_and_get_a_sentence()
    {
        var (code, output, _) = Shell.Run("fit", Walk(times: t => t * 0.7), "--series", "x,y", "--time", "t", "--model", "ou");

        code.ShouldBe(1);
        output.ShouldContain("found no place to rest");
    }

    [Fact]
    public void A_freer_model_never_fits_worse()
    {
        var file = Walk();
        double Fit(params string[] more) => MinusTwoLog(Shell.Json(["fit", file, "--series", "x,y", "--model", "var", .. more]));
        var settled = Fit("--start", "settled");

        Fit("--start", "settled", "--measurement-error").ShouldBeLessThanOrEqualTo(settled + 1e-6);
        Fit("--start", "settled", "--no-intercept").ShouldBeGreaterThanOrEqualTo(settled - 1e-6);
        Math.Abs(Fit("--start", "standard") - settled).ShouldBeGreaterThan(1e-3);
    }

    [Fact]
    public void A_free_start_needs_several_couples_and_says_so()
    {
        var (code, output, _) = Shell.Run("fit", Walk(), "--series", "x,y", "--model", "var", "--start", "free");

        code.ShouldBe(1);
        output.ShouldContain("--start standard or --start settled does without");
    }

    [Fact]
    public void Texts_that_stand_for_nothing_are_nothing()
    {
        var marked = _shell.Csv(["x,y", .. Enumerable.Range(0, 40).Select(t => t % 9 == 4 ? $"-9,{Y(2, t)}" : $"{Y(1, t)},{Y(2, t)}")]);
        var blank = _shell.Csv(["x,y", .. Enumerable.Range(0, 40).Select(t => t % 9 == 4 ? $",{Y(2, t)}" : $"{Y(1, t)},{Y(2, t)}")]);

        MinusTwoLog(Shell.Json("fit", marked, "--series", "x,y", "--model", "var", "--missing", "-9"))
            .ShouldBe(MinusTwoLog(Shell.Json("fit", blank, "--series", "x,y", "--model", "var")));
    }

    [Fact]
    public void Rows_can_be_chosen_by_a_text()
    {
        var both = _shell.Csv(["id,x,y", .. Rows("a", 1), .. Rows("b", 5)]);
        var only = _shell.Csv(["id,x,y", .. Rows("b", 5)]);

        MinusTwoLog(Shell.Json("fit", both, "--series", "x,y", "--model", "var", "--where", "id=b"))
            .ShouldBe(MinusTwoLog(Shell.Json("fit", only, "--series", "x,y", "--model", "var")));
    }

    [Fact]
    public void The_same_seed_gives_the_same_answer_and_another_nearly_the_same()
    {
        var file = Walk();
        string Fit(string seed) => Shell.Run("fit", file, "--series", "x,y", "--scale", "0,10", "--seed", seed, "--json").Output;
        double Usual(string json) => JsonDocument.Parse(json).RootElement.GetProperty("intervals").EnumerateArray()
            .First(i => i.GetProperty("name").GetString() == "usual x").GetProperty("middle").GetDouble();

        Fit("4").ShouldBe(Fit("4"));
        Fit("4").ShouldNotBe(Fit("5"));
        Usual(Fit("4")).ShouldBe(Usual(Fit("5")), 0.3);
    }

    [Fact]
    public void Minus_two_log_likelihood_is_printed_in_full()
    {
        var file = Walk();
        var words = Shell.Run("fit", file, "--series", "x,y", "--model", "var").Output;
        var printed = words.Split("-2 log likelihood ")[1].Split('\n')[0].Trim();

        double.Parse(printed, CultureInfo.InvariantCulture)
            .ShouldBe(MinusTwoLog(Shell.Json("fit", file, "--series", "x,y", "--model", "var")));
        printed.Length.ShouldBeGreaterThan(12);
    }

    [Theory]
    [InlineData("couple")]
    [InlineData("var")]
    [InlineData("ou")]
    [InlineData("oscillator")]
    public void A_plot_is_written_for_every_model(string model)
    {
        var picture = _shell.File($"{model}.svg");

        Shell.Run("fit", Walk(), "--series", "x,y", "--model", model, "--svg", picture).Code.ShouldBeLessThan(2);

        File.ReadAllText(picture).ShouldContain("<path d=\"M");
    }

    [Theory]
    [InlineData("--model", "arma", "--model is couple, var, ou or oscillator")]
    [InlineData("--start", "late", "--start is standard, free or settled")]
    [InlineData("--where", "id", "--where takes COLUMN=TEXT")]
    [InlineData("--scale", "5", "--scale")]
    public void A_wrong_option_says_what_it_takes(string option, string value, string says)
    {
        var (code, output, error) = Shell.Run(
            ["fit", Walk(), "--series", "x,y", .. option == "--start" ? ["--model", "var"] : Array.Empty<string>(), option, value]);

        code.ShouldBe(2);
        output.ShouldBeEmpty();
        error.ShouldContain(says);
    }

    [Fact]
    public void A_column_that_is_not_there_is_named_by_file_and_line()
    {
        var file = Walk();

        Shell.Run("fit", file, "--series", "x,z").Error.ShouldStartWith($"{file}:1:");
    }

    [Fact]
    public void A_row_with_too_few_fields_is_named_by_file_line_and_column() =>
        Shell.Run("fit", _shell.Csv("x,y", "1,2", "3"), "--series", "x,y").Error.ShouldContain(":3:");

    [Fact]
    public void Two_who_are_the_same_and_values_that_are_no_numbers_get_a_sentence()
    {
        var same = _shell.Csv(["x,y", .. Enumerable.Range(0, 40).Select(t => $"{Y(1, t)},{Y(1, t)}")]);
        var none = _shell.Csv(["x,y", .. Enumerable.Range(0, 40).Select(t => $"NaN,{Y(1, t)}")]);
        foreach (var (file, model) in new[] { (same, "couple"), (same, "var"), (none, "couple"), (none, "var"), (none, "ou") })
        {
            var (code, output, _) = Shell.Run("fit", file, "--series", "x,y", "--model", model);

            code.ShouldBe(1, $"{model}: {output}");
            output.ShouldStartWith("Noth");
        }
    }

    private static double MinusTwoLog(JsonElement fit) => fit.GetProperty("minusTwoLogLikelihood").GetDouble();

    private string Walk(Func<int, double>? times = null) => _shell.Csv(
        ["t,x,y", .. Enumerable.Range(0, 60).Select(t =>
            string.Create(CultureInfo.InvariantCulture, $"{times?.Invoke(t) ?? t},{Y(1, t)},{Y(2, t)}"))]);

    private static IEnumerable<string> Rows(string id, int person) =>
        Enumerable.Range(0, 40).Select(t => $"{id},{Y(person, t)},{Y(person + 1, t)}");

    /// <summary>The same with a memory of two steps.</summary>
    private static double Lingering(int person, int t) =>
        ((int[])[0, 1, 2]).Average(back => double.Parse(Y(person, t - back), CultureInfo.InvariantCulture));

    /// <summary>Something that moves without a pattern, between 0 and 10.</summary>
    private static string Y(int person, int t)
    {
        var x = ((uint)person * 7919u) + ((uint)t * 2654435761u);
        x ^= x >> 15;
        x *= 2246822519u;
        x ^= x >> 13;
        return (x % 1001 / 100.0).ToString("R", CultureInfo.InvariantCulture);
    }
}
