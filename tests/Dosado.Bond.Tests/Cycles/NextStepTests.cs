using static Dosado.Bond.Tests.CycleBook;

namespace Dosado.Bond.Tests;

/// <summary>Which way out is offered rests on one's own moves: what lies under a sharp word, and the way back from a step back.</summary>
public class NextStepTests
{
    [Theory]
    [InlineData("criticise", true)]
    [InlineData("complain", true)]
    [InlineData("snark", true)]
    [InlineData("lash-out", true)]
    [InlineData("shut-down", false)]
    [InlineData("leave", false)]
    [InlineData("brush-off", false)]
    [InlineData("silence", false)]
    [InlineData("placate", false)]
    [InlineData("solve", false)]
    [Trait("Mechanism", "M061")]
    public void Every_move_leads_to_one_of_the_two_ways(string move, bool isSharp)
    {
        NextStep.HasSharpWord(Doing(move)).ShouldBe(isSharp);
        NextStep.HasStepBack(Doing(move)).ShouldBe(!isSharp);
    }

    [Fact]
    public void Both_ways_are_open_after_both_kinds_of_move()
    {
        NextStep.HasSharpWord(Doing("snark", "leave")).ShouldBeTrue();
        NextStep.HasStepBack(Doing("snark", "leave")).ShouldBeTrue();
    }

    [Fact]
    public void Words_that_no_list_knows_lead_nowhere_by_themselves()
    {
        var own = InOwnWords("fed the neighbours' hedgehog");

        NextStep.HasSharpWord(own).ShouldBeFalse();
        NextStep.HasStepBack(own).ShouldBeFalse();
    }

    [Fact]
    public void What_exactly_was_done_is_an_act_without_a_move_from_the_list()
    {
        AboveLine.Unknown.HasAct.ShouldBeFalse();
        (AboveLine.Unknown with { Exactly = "I put the cup down hard" }).HasAct.ShouldBeTrue();
        Doing("leave").HasAct.ShouldBeTrue();
    }

    [Fact]
    public void What_lies_below_is_known_from_the_first_word_on()
    {
        BelowLine.Unknown.IsUnknown.ShouldBeTrue();
        (BelowLine.Unknown with { Need = "to matter" }).IsUnknown.ShouldBeFalse();
    }
}
