namespace Dosado.Cli.Plan;

/// <summary>How the plan commands end.</summary>
internal static class Answers
{
    public const int Done = 0;
    public const int Negative = 1;
    public const int BadInput = 2;
    public const int CannotDo = 3;

    public static int Refuse(string why) => Refuse([why]);

    public static int Refuse(IEnumerable<string> why)
    {
        foreach (var line in why) Console.Error.WriteLine(line);
        return BadInput;
    }

    public static int CouldNot(string why)
    {
        Console.Error.WriteLine(why);
        return CannotDo;
    }

    /// <summary>The one place where unreadable input and failing files become words.</summary>
    public static int Guarded(Func<int> run)
    {
        try
        {
            return run();
        }
        catch (BadInputException bad)
        {
            return Refuse(bad.Message);
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            return Refuse(e.Message);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return CouldNot(e.Message);
        }
    }
}

/// <summary>What the command was given cannot be read; the message names cause and place.</summary>
internal sealed class BadInputException(string message) : Exception(message);
