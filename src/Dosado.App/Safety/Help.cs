using System.Collections.Frozen;
using Dosado.App.Words;

namespace Dosado.App.Safety;

/// <summary>
/// Whom to turn to, as data by language and country. Each line names its source and the day on which it was written down.
/// </summary>
/// <param name="Country">ISO 3166 code, or <c>*</c> for everywhere.</param>
/// <param name="Kind">Which kind of help.</param>
/// <param name="Name">Their name.</param>
/// <param name="Reach">A number or an address, shown as text.</param>
/// <param name="Hours">When they answer, as they say it; may be empty.</param>
/// <param name="Source">Who says so.</param>
/// <param name="Date">When it was written down.</param>
internal sealed record Help(
    string Country,
    string Kind,
    string Name,
    string Reach,
    string Hours,
    string Source,
    DateOnly Date)
{
    private const int Columns = 7;

    private static readonly FrozenDictionary<string, IReadOnlyList<Help>> ByLanguage = ReadAll();

    /// <summary>The lines of <c>Safety/help</c> in a language, or else the English ones.</summary>
    public static IReadOnlyList<Help> In(string language) => ByLanguage.GetValueOrDefault(language) ?? ByLanguage[Texts.English];

    /// <summary>Reads tab-separated lines; a line that begins with # is a remark.</summary>
    /// <exception cref="FormatException">A line has other than seven columns or no date.</exception>
    public static IEnumerable<Help> Parse(string file) => file.Split('\n')
        .Where(line => line.Length > 0 && line[0] != '#')
        .Select(line => line.Split('\t'))
        .Select(c => c.Length == Columns
            ? new Help(c[0], c[1], c[2], c[3], c[4], c[5], DateOnly.ParseExact(c[6].Trim(), "yyyy-MM-dd"))
            : throw new FormatException($"a line of help has {Columns} columns, this one {c.Length}: {c[0]} {c[2]}"));

    private static FrozenDictionary<string, IReadOnlyList<Help>> ReadAll()
    {
        var assembly = typeof(Help).Assembly;
        return assembly.GetManifestResourceNames()
            .Where(name => name.StartsWith("help.", StringComparison.Ordinal))
            .ToFrozenDictionary(name => name["help.".Length..], IReadOnlyList<Help> (name) =>
            {
                using var reader = new StreamReader(assembly.GetManifestResourceStream(name)!);
                return [.. Parse(reader.ReadToEnd())];
            });
    }
}
