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
        [.. Tree.WordFiles("en").Select(f => Path.GetFileName(f)!)];

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

    [Theory]
    [Trait("Mechanism", "M134")]
    [MemberData(nameof(Files))]
    public void A_text_neither_counts_contact_nor_praises_nor_presses(string file) =>
        Wrong(file, text => Nudge().IsMatch(text)).ShouldBeEmpty();

    [Theory]
    [Trait("Mechanism", "M140")]
    [MemberData(nameof(Files))]
    public void A_text_suits_any_two_people_and_guarantees_nothing(string file) =>
        Wrong(file, text => Casting().IsMatch(text) || Guarantee().IsMatch(text)).ShouldBeEmpty();

    [Theory]
    [Trait("Mechanism", "M133")]
    [MemberData(nameof(Files))]
    public void A_text_calls_no_need_too_much_or_too_little_and_nobody_a_kind(string file) =>
        Wrong(file, text => Diagnosis().IsMatch(text)).ShouldBeEmpty();

    [Theory]
    [Trait("Mechanism", "M073")]
    [MemberData(nameof(Files))]
    public void A_text_never_says_that_it_is_over_or_too_late(string file) =>
        Wrong(file, text => Final().IsMatch(text)).ShouldBeEmpty();

    private static IEnumerable<string> Wrong(string file, Func<string, bool> isWrong) =>
        Texts.Parse(File.ReadAllText(Tree.WordFiles("en").Single(f => Path.GetFileName(f) == file)))
            .Where(t => isWrong(t.Value)).Select(t => $"{t.Key}: {t.Value}");

    [GeneratedRegex(
        @"\b(streaks?|days? (apart|without)|level up|well done|great job|congratulations|keep it up|missed a day|overdue|don't forget|remember to|you haven't|you have not)\b",
        RegexOptions.IgnoreCase)]
    private static partial Regex Nudge();

    [GeneratedRegex(@"\b(husband|wife|boyfriend|girlfriend|he|she|his|hers?|him|man|woman|men|women)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Casting();

    [GeneratedRegex(@"\b(guarantee\w*|cures?|proven|will (make|bring|save|heal|fix) (you|your))\b", RegexOptions.IgnoreCase)]
    private static partial Regex Guarantee();

    [GeneratedRegex(
        @"\b(attachment style|avoidant|codependent|disorder|diagnos\w+|distancer|too (close|distant) (for|to) you|(needs?|want) (is|are) too (much|little))\b",
        RegexOptions.IgnoreCase)]
    private static partial Regex Diagnosis();

    [GeneratedRegex(@"\b(too late|hopeless|beyond repair|no way back|for ever lost|level lost)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Final();

    [GeneratedRegex(@"\bmust\b", RegexOptions.IgnoreCase)]
    private static partial Regex Must();
}
