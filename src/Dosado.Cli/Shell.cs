using System.CommandLine;
using System.CommandLine.Invocation;

namespace Dosado.Cli;

/// <summary>How the commands speak to a shell: the answer to standard output, all else to standard error, and four codes.</summary>
internal static class Shell
{
    private const int BadInput = 2;
    private const int CouldNot = 3;

    /// <summary>Runs what was asked: 0 done, 1 a negative answer, 2 bad input, 3 could not.</summary>
    public static async Task<int> RunAsync(ParseResult parsed)
    {
        if (parsed.Action is ParseErrorAction misread)
        {
            misread.ShowHelp = false;
        }

        try
        {
            var code = await parsed.InvokeAsync(new() { EnableDefaultExceptionHandler = false });
            return parsed.Errors.Count > 0 ? await SayHowAsync(parsed) : code;
        }
        catch (Exception trouble) when (trouble is IOException or UnauthorizedAccessException or InvalidDataException)
        {
            await Console.Error.WriteLineAsync(trouble.Message);
            return CouldNot;
        }
    }

    private static async Task<int> SayHowAsync(ParseResult parsed)
    {
        await Console.Error.WriteLineAsync($"{NameOf(parsed.CommandResult.Command)} --help says how it is used.");
        return BadInput;
    }

    private static string NameOf(Command command) =>
        command.Parents.OfType<Command>().FirstOrDefault() is { } parent ? $"{NameOf(parent)} {command.Name}" : command.Name;
}
