using System.Globalization;

namespace Dosado.Language.Bench.Data;

/// <summary>Requests among Wikipedia's editors with a score of their politeness (Danescu-Niculescu-Mizil et al. 2013).</summary>
internal static class Requests
{
    public static IReadOnlyList<string> ReadPolite()
    {
        var rows = Csv.Records(File.ReadAllText(DataFolder.File("politeness", "wikipedia.annotated.csv"))).ToList();
        var (text, score) = (rows[0].IndexOf("Request"), rows[0].IndexOf("Normalized Score"));
        return [.. rows.Skip(1).Where(r => r.Count > score && double.Parse(r[score], CultureInfo.InvariantCulture) > 0).Select(r => r[text])];
    }
}
