using FsCheck;
using FsCheck.Fluent;

namespace Dosado.Bond.Tests;

public class StepTests
{
    [Fact]
    [Trait("Mechanism", "M055")]
    public void What_goes_to_the_other_holds_the_chosen_lines_and_no_word_of_the_others() =>
        Prop.ForAll(
            (from text in SomeSteps.Texts
             from lines in Gen.Choose(0, (int)StepLines.All).Select(n => (StepLines)n)
             select (Text: Marked(text), Lines: lines)).ToArbitrary(),
            x => Enum.GetValues<StepLines>().Where(IsOne).All(line =>
                x.Text.ToParts(x.Lines).ToString().Contains($"[{line}]") == x.Lines.HasFlag(line))
                && !x.Text.ToParts(x.Lines).ToString().Contains("[Before]"))
            .QuickCheckThrowOnFailure();

    [Fact]
    [Trait("Mechanism", "M049")]
    public void Both_versions_of_what_happened_are_kept_and_the_nearer_one_is_shared()
    {
        var text = FiveSteps.Empty with { Happened = "You never listen", JustThen = "Yesterday at dinner you looked at your phone" };

        text.ToParts(StepLines.Happened).Happened.ShouldBe("Yesterday at dinner you looked at your phone");
        text.Happened.ShouldBe("You never listen");
    }

    [Theory]
    [InlineData("angry", StepLines.AtFirst)]
    [InlineData("frustrated", StepLines.AtFirst)]
    [InlineData("hurt", StepLines.Underneath)]
    [Trait("Mechanism", "M048")]
    public void The_word_from_which_it_begins_stands_where_it_belongs(string beginning, StepLines line) =>
        FiveSteps.From(beginning).Words.ShouldBe(line);

    [Fact]
    [Trait("Mechanism", "M053")]
    public void Not_known_yet_is_an_answer_and_nothing_that_could_be_shared()
    {
        var text = FiveSteps.Empty with { NotKnown = StepLines.Underneath };

        text.Said.ShouldBe(StepLines.Underneath);
        text.ToParts(StepLines.All).IsEmpty.ShouldBeTrue();
    }

    [Fact]
    public void Only_the_other_answers_and_a_later_answer_replaces_the_earlier_one()
    {
        var steps = Replay(
            new(Some.Robin, "e", Shared(1)),
            new(Some.Robin, "e", new StepsAnswered(Some.Id(2), Some.Id(1), "to myself", AskAnswer.Accept)),
            new(Some.Kim, "e", new StepsAnswered(Some.Id(3), Some.Id(1), "", AskAnswer.NotNow)),
            new(Some.Kim, "e", new StepsAnswered(Some.Id(4), Some.Id(1), "on Sunday?", AskAnswer.Counter)));

        steps.All.ShouldHaveSingleItem().Answer!.Words.ShouldBe("on Sunday?");
    }

    [Fact]
    public void Each_takes_back_what_is_theirs_and_nothing_else()
    {
        var before = new Recorded[]
        {
            new(Some.Robin, "e", Shared(1)),
            new(Some.Kim, "e", new StepsAnswered(Some.Id(3), Some.Id(1), "I am here")),
        };

        Replay([.. before, new(Some.Kim, "e", new TakenBack(Some.Id(5), [Some.Id(1), Some.Id(3)], []))])
            .All.ShouldHaveSingleItem().Answer.ShouldBeNull();
        Replay([.. before, new(Some.Robin, "e", new TakenBack(Some.Id(5), [Some.Id(1), Some.Id(3)], []))]).All.ShouldBeEmpty();
    }

    private static SharedSteps Replay(params Recorded[] log) => BondState.Replay(log).Steps;

    private static StepsShared Shared(int id) =>
        new(Some.Id(id), Some.Day, FiveSteps.Empty.ToParts(StepLines.All), LetterWish.Unsaid);

    private static bool IsOne(StepLines line) => System.Numerics.BitOperations.IsPow2((int)line);

    private static FiveSteps Marked(FiveSteps text) => text with
    {
        Happened = "first [Before]",
        JustThen = "[Happened]",
        AtFirst = new([], "[AtFirst]"),
        Did = "[Did]",
        Underneath = new([], "[Underneath]"),
        Need = "[Need]",
        Ask = "[Ask]",
    };
}
