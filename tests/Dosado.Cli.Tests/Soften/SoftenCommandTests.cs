using System.Text;
using System.Text.Json;

namespace Dosado.Cli.Tests.Soften;

/// <summary>dosado soften: where a draft comes from, what comes back, and with which code.</summary>
public sealed class SoftenCommandTests
{
    private const string Blame = "You never listen to me.";

    [Fact]
    public void An_argument_a_file_and_standard_input_are_read_alike()
    {
        using var file = new TemporaryFile(Blame);

        var answers = new[]
        {
            CommandLine.Run("soften", "--json", Blame),
            CommandLine.Run("soften", "--json", file.Path),
            CommandLine.RunWith(Encoding.UTF8.GetBytes(Blame), "soften", "--json", "-"),
        };

        answers.Distinct().ShouldHaveSingleItem().Code.ShouldBe(0);
    }

    [Fact]
    public void Every_line_in_is_one_object_out_in_their_order()
    {
        var objects = Lines($"I was sad.\n\n{Blame}\r\n\u2028one line\u0085still\n");

        objects.Select(o => o.GetProperty("findings").GetArrayLength()).ShouldBe([0, 0, 1, 0]);
        objects[2].GetProperty("findings")[0].GetProperty("end").GetInt32().ShouldBe(16);
    }

    [Fact]
    public void For_a_person_the_marks_stand_in_the_text_and_the_questions_below()
    {
        var (code, output, error) = CommandLine.Run("soften", Blame);

        code.ShouldBe(0);
        error.ShouldBeEmpty();
        output.ShouldStartWith("[You never listen]1 to me.");
        output.ShouldContain("Which time do you have in mind?");
    }

    [Theory]
    [InlineData("You idiot.")]
    [InlineData("I miss you.")]
    [InlineData("")]
    public void It_passes_no_judgement_with_its_code(string draft) => CommandLine.Run("soften", draft).Code.ShouldBe(0);

    [Theory]
    [InlineData("rules for 'xx'", "soften", "--language", "xx", "Hello.")]
    [InlineData("choose one", "soften", "--json", "--snapshot", "Hello.")]
    [InlineData("Required argument", "soften")]
    public void What_it_cannot_make_sense_of_is_refused_with_2(string said, params string[] args)
    {
        var (code, _, error) = CommandLine.Run(args);

        code.ShouldBe(2);
        error.ShouldContain(said);
    }

    [Fact]
    public void A_file_that_cannot_be_read_ends_with_3()
    {
        const string Unreadable = "/proc/self/mem";
        if (!File.Exists(Unreadable))
        {
            return;
        }

        var (code, output, error) = CommandLine.Run("soften", Unreadable);

        code.ShouldBe(3);
        output.ShouldBeEmpty();
        error.ShouldStartWith("dosado soften:");
    }

    [Fact]
    public void Whatever_a_line_holds_its_object_is_sound_and_its_spans_lie_inside()
    {
        byte[][] strange =
        [
            [.. "You idiot "u8, 0xED, 0xA0, 0x80], [0xFF, 0xFE, 0x00, 0x80], [0x00, 0x01, 0x1B, 0x5B, 0x7F],
            [.. "שלום. You are an idiot. مرحبا"u8], [.. "\u202EYou are an idiot\u202C"u8], [.. "👨‍👩‍👧‍👦 you 🤡 idiot 👋🏽"u8],
            [.. "<b onload=\"x\">You are an idiot</b><!-- "u8], [.. "Eres tonto, du Idiot, you idiot, 馬鹿"u8],
            [.. "{\"findings\": \"you idiot\"}\\"u8], [.. "\u00A0\u200B\uFEFF"u8], [.. new string('\'', 3000).Select(c => (byte)c)],
        ];

        var (code, output, error) = CommandLine.RunWith([.. strange.SelectMany(s => (byte[])[.. s, (byte)'\n'])], "soften", "--json", "--lines", "-");

        code.ShouldBe(0);
        error.ShouldBeEmpty();
        var lines = output.Split('\n');
        lines.Length.ShouldBe(strange.Length);
        foreach (var (line, draft) in lines.Zip(strange, (l, s) => (l, Encoding.UTF8.GetString(s))))
        {
            foreach (var finding in JsonDocument.Parse(line).RootElement.GetProperty("findings").EnumerateArray())
            {
                draft[finding.GetProperty("start").GetInt32()..finding.GetProperty("end").GetInt32()].ShouldBe(finding.GetProperty("text").GetString());
            }
        }
    }

    [Fact]
    public void Ten_megabytes_are_read_as_one_draft()
    {
        var draft = Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat("You never listen to me, and that is sad. ", 10_000_000 / 41)));

        var (code, output, _) = CommandLine.RunWith(draft, "soften", "--json", "-");

        code.ShouldBe(0);
        JsonDocument.Parse(output).RootElement.GetProperty("findings").GetArrayLength().ShouldBe(10_000_000 / 41);
    }

    private static List<JsonElement> Lines(string input) =>
    [
        .. CommandLine.RunWith(Encoding.UTF8.GetBytes(input), "soften", "--json", "--lines", "-").Output.Split('\n')
            .Select(l => JsonDocument.Parse(l).RootElement),
    ];

    private sealed class TemporaryFile : IDisposable
    {
        public TemporaryFile(string text) => File.WriteAllText(Path, text);

        public string Path { get; } = System.IO.Path.GetTempFileName();

        public void Dispose() => File.Delete(Path);
    }
}
