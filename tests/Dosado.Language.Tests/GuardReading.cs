namespace Dosado.Language.Tests;

/// <summary>
/// What keeps a rule from speaking up: a cue before, after, inside, in the sentence, or in the clause, which ends at the
/// cue named "turn". Here the cue is a warm word.
/// </summary>
public class GuardReading
{
    [Theory]
    [InlineData("Dear pinhead", 0)]
    [InlineData("Dear old pinhead", 0)]
    [InlineData("Dear little old pinhead", 0)]
    [InlineData("Dear poor little old pinhead", 1)]
    [InlineData("Pinhead, dear", 1)]
    public void Before_reaches_so_many_words_back_and_never_forward(string text, int marked) => Marked("unless before:2 warm", text).ShouldBe(marked);

    [Theory]
    [InlineData("Pinhead dear", 0)]
    [InlineData("Pinhead my dear", 0)]
    [InlineData("Pinhead oh my dear", 1)]
    [InlineData("Dear pinhead", 1)]
    public void After_reaches_so_many_words_on_and_never_back(string text, int marked) => Marked("unless after:1 warm", text).ShouldBe(marked);

    [Theory]
    [InlineData("You dear pinhead", 0)]
    [InlineData("Dear you old pinhead", 1)]
    [InlineData("You old pinhead dear", 1)]
    public void Inside_is_what_shares_a_word_with_the_match(string text, int marked) =>
        Marked("unless inside warm", text, "you (dear | old) [pinhead]").ShouldBe(marked);

    [Theory]
    [InlineData("Dear, and yet, what a pinhead", 0)]
    [InlineData("What a pinhead. Dear", 1)]
    public void A_sentence_reaches_to_its_own_ends(string text, int marked) => Marked("unless sentence warm", text).ShouldBe(marked);

    [Theory]
    [InlineData("Dear you are a pinhead", 0)]
    [InlineData("Dear but you are a pinhead", 1)]
    [InlineData("But dear you are a pinhead", 0)]
    [InlineData("Pinhead you are my dear", 0)]
    [InlineData("Pinhead you are but my dear", 1)]
    [InlineData("Pinhead you are my dear but", 0)]
    [InlineData("But pinhead you are my dear", 0)]
    public void A_warm_word_does_not_reach_past_a_turn(string text, int marked) => Marked("unless clause warm", text).ShouldBe(marked);

    [Theory]
    [InlineData("but [pinhead]", "Dear but pinhead", 1)]
    [InlineData("but [pinhead]", "Dear oh but pinhead", 1)]
    [InlineData("[pinhead] but", "Pinhead but dear", 1)]
    [InlineData("[pinhead] but", "Pinhead but my dear", 1)]
    [InlineData("[pinhead] but", "But dear pinhead but", 0)]
    [InlineData("but [pinhead]", "But pinhead dear", 0)]
    public void A_turn_at_the_edge_of_what_is_marked_is_a_turn(string match, string text, int marked) =>
        Marked("unless clause warm", text, match).ShouldBe(marked);

    [Theory]
    [InlineData("Dear pinhead", 1)]
    [InlineData("Old pinhead", 0)]
    public void A_rule_that_waits_for_a_cue_speaks_up_only_with_it(string text, int marked) => Marked("when before:1 warm", text).ShouldBe(marked);

    private static int Marked(string guard, string text, string match = "[pinhead]") => Draft.Read(text, Some.Rules(
        $"""
        ask contempt What hurts?
        cue warm
          match dear
        cue turn
          match but
        rule called
          kind contempt
          match {match}
          {guard}
        """)).Findings.Count;
}
