using System.CommandLine;
using System.CommandLine.Invocation;
using System.CommandLine.Parsing;
using System.Text.RegularExpressions;

namespace Dosado.Cli;

/// <summary>
/// How the commands speak to a shell: the answer to standard output, all else to standard error, and four codes.
/// </summary>
internal static partial class Shell
{
    private const int BadInput = 2;
    private const int CouldNot = 3;

    /// <summary>Runs what was asked: 0 done, 1 a negative answer, 2 bad input, 3 could not.</summary>
    public static async Task<int> RunAsync(ParseResult parsed)
    {
        if (parsed.Action is ParseErrorAction)
        {
            return await SayWhatIsWrongAsync(parsed);
        }

        try
        {
            return await parsed.InvokeAsync(new() { EnableDefaultExceptionHandler = false });
        }
        catch (Exception trouble) when (trouble is IOException or UnauthorizedAccessException or InvalidDataException)
        {
            await Console.Error.WriteLineAsync(trouble.Message);
            return CouldNot;
        }
    }

    private static async Task<int> SayWhatIsWrongAsync(ParseResult parsed)
    {
        foreach (var error in parsed.Errors)
        {
            await Console.Error.WriteLineAsync(Plain(error));
        }

        await Console.Error.WriteLineAsync($"{NameOf(parsed.CommandResult.Command)} --help says how it is used.");
        return BadInput;
    }

    private static string NameOf(Command command) =>
        command.Parents.OfType<Command>().FirstOrDefault() is { } parent ? $"{NameOf(parent)} {command.Name}" : command.Name;

    /// <summary>The library names a type of this program where a number was expected.</summary>
    private static string Plain(ParseError error) => NotOfType().Replace(error.Message, "$2 cannot be '$1'.");

    [GeneratedRegex("^Cannot parse argument '(.*)' for (?:option|command) '(.*)' as expected type '.*'\\.$")]
    private static partial Regex NotOfType();
}
