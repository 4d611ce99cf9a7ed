using Dosado.Language.Matching;
using Dosado.Language.Rules;

namespace Dosado.Language;

/// <summary>The rules of one language, compiled. Immutable, safe to share between threads; reading it takes a while, so keep it.</summary>
public sealed class Rulebook
{
    private const string Folder = "rules/";

    internal Rulebook(Vocabulary words, TokenGraph graph, Rule[] rules, IReadOnlyList<RuleExample> examples) =>
        (Words, Graph, Rules, Examples) = (words, graph, rules, examples);

    /// <summary>The languages whose rules come with this library, as two-letter codes.</summary>
    public static IReadOnlyList<string> Languages { get; } =
        [.. ResourceNames().Select(n => n.Split('/')[1]).Distinct().Order(StringComparer.Ordinal)];

    /// <summary>The sentences that the rules bring along, in the order of the files.</summary>
    public IReadOnlyList<RuleExample> Examples { get; }

    internal Vocabulary Words { get; }

    internal TokenGraph Graph { get; }

    internal Rule[] Rules { get; }

    /// <summary>The rules of <paramref name="language"/> that come with this library.</summary>
    /// <exception cref="ArgumentException">There are none.</exception>
    public static Rulebook For(string language) => Parse(FilesOf(language));

    /// <summary>Of the rules of <paramref name="language"/> only those that make a draft quiet: compiled in a fraction of the time.</summary>
    /// <exception cref="ArgumentException">There are none.</exception>
    public static Rulebook OfDangers(string language) =>
        new RulebookCompiler().Compile([.. FilesOf(language).SelectMany(f => BlockReader.Read(f.Name, f.Text)).Where(b => b.Word is not ("rule" or "seen"))]);

    /// <summary>Compiles rule files; docs/language.md describes their form.</summary>
    /// <param name="files">The name of each file, for messages, and its text.</param>
    /// <exception cref="FormatException">A file cannot be read; the message names file and line.</exception>
    public static Rulebook Parse(IEnumerable<(string Name, string Text)> files) =>
        new RulebookCompiler().Compile([.. files.SelectMany(f => BlockReader.Read(f.Name, f.Text))]);

    private static List<(string Name, string Text)> FilesOf(string language)
    {
        var files = ResourceNames().Where(n => n.StartsWith($"{Folder}{language}/", StringComparison.Ordinal)).ToList();
        return files.Count > 0
            ? [.. files.Select(f => (f, ReadResource(f)))]
            : throw new ArgumentException($"no rules for '{language}'", nameof(language));
    }

    private static IEnumerable<string> ResourceNames() =>
        typeof(Rulebook).Assembly.GetManifestResourceNames()
            .Where(n => n.StartsWith(Folder, StringComparison.Ordinal)).Order(StringComparer.Ordinal);

    private static string ReadResource(string name)
    {
        using var reader = new StreamReader(typeof(Rulebook).Assembly.GetManifestResourceStream(name)!);
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }
}
