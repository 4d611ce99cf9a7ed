using Dosado.Dynamics.Tables;

namespace Dosado.Cli.Dance;

/// <summary>How every dance command ends: the answer on standard output, why not on standard error.</summary>
internal static class DanceRun
{
    public const int Done = 0;
    public const int NothingToSay = 1;
    public const int BadInput = 2;
    public const int CouldNot = 3;

    public static int Guarded(string command, Func<int> run)
    {
        try
        {
            return run();
        }
        catch (TableException e)
        {
            Console.Error.WriteLine(e.Message);
            return BadInput;
        }
        catch (WrongOptionException e)
        {
            Console.Error.WriteLine($"dosado dance {command}: {e.Message}");
            return BadInput;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            Console.Error.WriteLine($"dosado dance {command}: {e.Message}");
            return CouldNot;
        }
    }

    public static Table Open(string file) => file == "-"
        ? Table.Parse("standard input", Console.In.ReadToEnd())
        : Table.Parse(file, File.ReadAllText(file));
}
