using System.CommandLine;
using System.Text;
using Dosado.Cli.Soften;
using Dosado.Language;

namespace Dosado.Cli;

/// <summary>
/// dosado soften: what a draft says, and what it could be asked. Only the answer goes to standard output.
/// </summary>
internal static class SoftenCommand
{
    private static readonly Argument<string> Source = new("text")
    {
        Description = "The draft itself, the name of a file, or - for standard input.",
    };

    private static readonly Option<bool> Json = new("--json")
    {
        Description = "One JSON object instead of marked text.",
    };

    private static readonly Option<bool> Lines = new("--lines") { Description = "Every line is a draft of its own." };

    private static readonly Option<bool> Snapshot = new("--snapshot")
    {
        Description = "List every finding in the text, one a line, so that two versions of the rules can be compared.",
    };

    private static readonly Option<string> Language = new("--language")
    {
        Description = "The language of the draft.",
        DefaultValueFactory = _ => "en",
    };

    public static Command Create()
    {
        var command = new Command("soften", "Mark what in a draft is worth a second look, with a question each.")
        {
            Source, Json, Lines, Snapshot, Language,
        };
        command.SetAction(Run);
        return command;
    }

    private static int Run(ParseResult args)
    {
        var language = args.GetValue(Language)!;
        if (!Rulebook.Languages.Contains(language))
        {
            return Refuse($"no rules for '{language}'; there are: {string.Join(", ", Rulebook.Languages)}");
        }

        if (args.GetValue(Json) && args.GetValue(Snapshot))
        {
            return Refuse("--json and --snapshot are two different answers; choose one");
        }

        try
        {
            using var input = DraftInput.Open(args.GetValue(Source)!);
            return Answer(args, input, Rulebook.For(language));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            Console.Error.WriteLine($"dosado soften: {e.Message}");
            return ExitCode.CouldNot;
        }
    }

    private static int Answer(ParseResult args, TextReader input, Rulebook rules)
    {
        using var output = new BufferedStream(Console.OpenStandardOutput());
        using var words = new StreamWriter(output, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
        IDraftAnswer answer = args switch
        {
            _ when args.GetValue(Json) => new JsonAnswer(output),
            _ when args.GetValue(Snapshot) => new SnapshotAnswer(words),
            _ => new MarkedAnswer(words),
        };
        foreach (var text in args.GetValue(Lines) ? DraftInput.Lines(input) : [input.ReadToEnd()])
        {
            var draft = answer is SnapshotAnswer ? SnapshotAnswer.Spoken(text) : text;
            answer.Write(draft, Draft.Read(draft, rules));
        }

        return ExitCode.Done;
    }

    private static int Refuse(string why)
    {
        Console.Error.WriteLine($"dosado soften: {why}");
        return ExitCode.BadInput;
    }

    private static class ExitCode
    {
        public const int Done = 0;
        public const int BadInput = 2;
        public const int CouldNot = 3;
    }
}
