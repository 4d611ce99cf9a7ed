using System.Text;

namespace Dosado.Cli.Soften;

/// <summary>Where a draft comes from.</summary>
internal static class DraftInput
{
    private const int LongestFileName = 255;

    /// <summary>Standard input for "-", the file where one of that name exists, else the text itself.</summary>
    public static TextReader Open(string source) => source switch
    {
        "-" => new StreamReader(Console.OpenStandardInput(), Encoding.UTF8),
        { Length: <= LongestFileName } when File.Exists(source) => new StreamReader(source, Encoding.UTF8),
        _ => new StringReader(source),
    };

    /// <summary>A draft a line. Only a line feed ends a line, so that every line in is one object out.</summary>
    public static IEnumerable<string> Lines(TextReader input)
    {
        var line = new StringBuilder();
        for (var c = input.Read(); c >= 0; c = input.Read())
        {
            if (c == '\n')
            {
                yield return line.ToString().TrimEnd('\r');
                line.Clear();
            }
            else
            {
                line.Append((char)c);
            }
        }

        if (line.Length > 0)
        {
            yield return line.ToString();
        }
    }
}
