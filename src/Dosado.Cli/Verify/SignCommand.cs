using System.CommandLine;

namespace Dosado.Cli.Verify;

/// <summary><c>dosado sign LIST --key KEY</c>: what a release does to its list of files.</summary>
internal static class SignCommand
{
    private const int BadInput = 2;

    public static Command Create()
    {
        var list = new Argument<FileInfo>("list") { Description = "The list of files, for example files.json." };
        var key = new Option<FileInfo>("--key") { Description = "The private key, PEM.", Required = true };
        var command = new Command("sign", "Sign the list of a release's files.") { list, key };
        command.SetAction(parsed => Run(parsed.GetValue(list)!, parsed.GetValue(key)!, Console.Out, Console.Error));
        return command;
    }

    private static int Run(FileInfo list, FileInfo key, TextWriter answer, TextWriter trouble)
    {
        try
        {
            SignedList.Sign(list, key);
            answer.WriteLine($"{SignedList.SignatureOf(list)} is written.");
            return 0;
        }
        catch (SignatureException problem)
        {
            trouble.WriteLine(problem.Message);
            return BadInput;
        }
    }
}
