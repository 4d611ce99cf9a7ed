using System.Globalization;

namespace Dosado.Cli.Tests.Dance;

/// <summary>Every option of dosado dance apim, by what it changes.</summary>
public sealed class ApimOptionsTests : IDisposable
{
    private readonly Shell _shell = new();

    public void Dispose() => _shell.Dispose();

    [Fact]
    public void The_wide_form_says_the_same_as_the_long_form()
    {
        var wide = _shell.Csv(["y1,y2,x1,x2", .. Couples().Select(c => $"{c.Y1},{c.Y2},{c.X1},{c.X2}")]);

        var one = Shell.Json("apim", wide, "--outcome", "y1:y2", "--own", "x1:x2");
        var other = Shell.Json(
            "apim",
            _shell.Csv(["c,who,y,x", .. Couples().SelectMany((c, i) => new[] { $"{i},a,{c.Y1},{c.X1}", $"{i},b,{c.Y2},{c.X2}" })]),
            "--couple", "c", "--member", "who", "--outcome", "y", "--own", "x");

        one.GetProperty("minusTwoLogLikelihood").GetDouble().ShouldBe(other.GetProperty("minusTwoLogLikelihood").GetDouble(), 1e-8);
    }

    [Fact]
    public void Full_and_restricted_likelihood_differ_and_are_named()
    {
        var restricted = Shell.Run(Long("--time", "t"));
        var full = Shell.Run(Long("--ml", "--time", "t"));

        restricted.Output.ShouldContain("-2 restricted log likelihood (REML) ");
        full.Output.ShouldContain("-2 log likelihood (ML) ");
        Shell.Json(Long("--ml", "--time", "t")).GetProperty("restricted").GetBoolean().ShouldBeFalse();
    }

    [Fact]
    public void What_may_differ_between_couples_is_reported_by_name()
    {
        string[] Names(string random) =>
            [.. Shell.Json(Long("--random", random, "--time", "t")).GetProperty("betweenNames").EnumerateArray().Select(n => n.GetString()!)];

        Names("none").ShouldBeEmpty();
        Names("intercepts").Length.ShouldBe(2);
        Names("actor-slopes").Length.ShouldBeGreaterThan(2);
        Names("couple-slopes").Length.ShouldBeGreaterThan(2);
    }

    [Fact]
    public void Roles_can_be_told_apart_and_tested()
    {
        var plain = Shell.Json(Long("--test-roles", "--time", "t"));
        var roles = Shell.Json(Long("--distinguishable", "--time", "t"));

        plain.GetProperty("rolesMatter").GetProperty("degrees").GetInt32().ShouldBe(4);
        plain.GetProperty("rolesMatter").GetProperty("probability").GetDouble().ShouldBeInRange(0, 1);
        roles.GetProperty("byRole").GetArrayLength().ShouldBeGreaterThan(plain.GetProperty("byRole").GetArrayLength());
    }

    [Fact]
    public void A_predictor_can_be_parted_and_another_stand_beside()
    {
        string[] Effects(params string[] more) =>
            [.. Shell.Json(Long(more)).GetProperty("effects").EnumerateArray().Select(e => e.GetProperty("name").GetString()!)];

        Effects("--split", "--time", "t").ShouldContain(n => n.Contains("x.within", StringComparison.Ordinal));
        Effects("--beside", "z", "--time", "t").ShouldContain("z");
    }

    [Theory]
    [InlineData("--random", "all", "--random is none, intercepts, couple-slopes or actor-slopes")]
    [InlineData("--own", "nothing", "nothing")]
    public void A_wrong_option_says_what_it_takes(string option, string value, string says)
    {
        var (code, _, error) = Shell.Run(option == "--own" ? Of(value) : Long(option, value));

        code.ShouldBe(2);
        error.ShouldContain(says);
    }

    private string[] Long(params string[] more) => Of("x", more);

    private string[] Of(string own, params string[] more)
    {
        var file = _shell.Csv(["couple,t,who,y,x,z", .. Couples().SelectMany((c, i) => new[]
        {
            $"{i / 4},{i % 4},a,{c.Y1},{c.X1},{i % 3}", $"{i / 4},{i % 4},b,{c.Y2},{c.X2},{i % 5}",
        })]);
        return ["apim", file, "--couple", "couple", "--member", "who", "--outcome", "y", "--own", own, .. more];
    }

    private static IEnumerable<(string Y1, string Y2, string X1, string X2)> Couples() => Enumerable.Range(0, 160).Select(i =>
    {
        var (x1, x2, shared) = (N(i), N(i + 1000), N((i / 4) + 2000));
        return (T((0.5 * x1) + (0.2 * x2) + shared + N(i + 3000)), T((0.5 * x2) + (0.2 * x1) + shared + N(i + 4000)), T(x1), T(x2));
    });

    private static string T(double value) => value.ToString("R", CultureInfo.InvariantCulture);

    /// <summary>Something without a pattern, about normal.</summary>
    private static double N(int n)
    {
        var sum = 0.0;
        for (var k = 0; k < 6; k++)
        {
            var x = ((uint)n * 2654435761u) + ((uint)k * 40503u);
            x ^= x >> 15;
            x *= 2246822519u;
            x ^= x >> 13;
            sum += x % 1000 / 1000.0;
        }

        return sum - 3;
    }
}
