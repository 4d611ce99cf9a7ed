using System.Text;

namespace Dosado.Language.Bench.Data;

/// <summary>Files of comma-separated values (RFC 4180).</summary>
internal static class Csv
{
    // Fields in quotation marks may hold commas and line feeds; a doubled mark is a mark.
    public static IEnumerable<List<string>> Records(string csv)
    {
        List<string> record = [];
        var field = new StringBuilder();
        var quoted = false;
        for (var i = 0; i < csv.Length; i++)
        {
            var c = csv[i];
            if (c == '"' && quoted && i + 1 < csv.Length && csv[i + 1] == '"')
            {
                field.Append('"');
                i++;
            }
            else if (c == '"')
            {
                quoted = !quoted;
            }
            else if (quoted || c is not (',' or '\n' or '\r'))
            {
                field.Append(c);
            }
            else if (c != '\r')
            {
                record.Add(field.ToString());
                field.Clear();
                if (c == '\n')
                {
                    yield return record;
                    record = [];
                }
            }
        }
    }
}
