using System.Text.RegularExpressions;
using Dosado.App.Words;

namespace Dosado.App.Tests.Frame;

/// <summary>What PRODUCT.md, "Look and voice", keeps off every screen, in every English text file.</summary>
public partial class WordsOnScreen
{
    private static readonly string[] Never =
    [
        "blamers?", "withdrawers?", "pursuers?", "neglected", "stifled", "triggers?", "triggered", "faux feelings?",
        "findings?", "violations?", "primary", "secondary", "credits?", "certificates?", "optimum", "compliance", "roles?",
    ];

    public static TheoryData<string> Files =>
        [.. Directory.GetFiles(Path.Combine(Tree.Words, "en"), "*.txt").Select(f => Path.GetFileName(f)!).Order()];

    [Theory]
    [MemberData(nameof(Files))]
    public void A_text_uses_no_word_that_names_or_judges_a_person(string file) =>
        Wrong(file, text => Never.Any(word => Regex.IsMatch(text, $@"\b{word}\b", RegexOptions.IgnoreCase))).ShouldBeEmpty();

    [Theory]
    [MemberData(nameof(Files))]
    public void A_text_never_raises_its_voice(string file) => Wrong(file, text => text.Contains('!')).ShouldBeEmpty();

    [Theory]
    [MemberData(nameof(Files))]
    public void A_text_never_says_must(string file) => Wrong(file, text => Must().IsMatch(text)).ShouldBeEmpty();

    private static IEnumerable<string> Wrong(string file, Func<string, bool> isWrong) =>
        Texts.Parse(File.ReadAllText(Path.Combine(Tree.Words, "en", file)))
            .Where(t => isWrong(t.Value)).Select(t => $"{t.Key}: {t.Value}");

    [GeneratedRegex(@"\bmust\b", RegexOptions.IgnoreCase)]
    private static partial Regex Must();
}
