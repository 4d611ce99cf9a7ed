using System.Text.RegularExpressions;
using Dosado.Language.Rules;

namespace Dosado.Language.Tests;

/// <summary>What may be read on screen: a calm friend who asks for the next thing and never names a fault.</summary>
public partial class Voice
{
    private static readonly string[] NeverOnScreen =
    [
        "blamer", "withdrawer", "pursuer", "neglected", "stifled", "trigger", "faux feeling", "finding", "violation",
        "primary", "secondary", "credit", "certificate", "optimum", "compliance", "role", "must", "will", "wrong", "mistake",
        "criticism", "contempt", "mind-reading", "generalisation", "demand", "threat",
    ];

    public static TheoryData<string> Texts =>
        [.. Some.English.Rules.OfType<Rule.Finds>().SelectMany(r => r.Behind.Select(b => b.Need).Append(r.Question).Append(r.Need)).Distinct()];

    [Theory]
    [MemberData(nameof(Texts))]
    public void A_text_uses_none_of_the_words_that_are_never_on_screen(string text) =>
        Word().Matches(text.ToLowerInvariant()).Select(m => m.Value).Intersect(NeverOnScreen).ShouldBeEmpty();

    [Theory]
    [MemberData(nameof(Texts))]
    public void A_text_raises_no_voice(string text) => text.ShouldNotContain('!');

    [Fact]
    public void Every_finding_comes_with_a_question() =>
        Some.English.Rules.OfType<Rule.Finds>().ShouldAllBe(r => r.Question.EndsWith('?'));

    [Fact]
    [Trait("Mechanism", "M021")]
    public void Blame_is_called_natural_and_asks_which_weight_it_lifts()
    {
        var question = Some.Reading("It's all your fault.").Findings.ShouldHaveSingleItem().Question;

        question.ShouldStartWith("Blaming is natural; it lifts a weight for a moment.");
        question.ShouldContain("guilt, sadness, or a sense of falling short");
    }

    [Fact]
    public void Reaching_into_the_others_life_asks_what_leaves_it_theirs() =>
        Some.Reading("Show me your phone.").Findings.ShouldHaveSingleItem().Question.ShouldBe(
            "This is part of your partner's own life. What is the need in you, and what could you ask that leaves this theirs?");

    [GeneratedRegex("[a-z-]+")]
    private static partial Regex Word();
}
