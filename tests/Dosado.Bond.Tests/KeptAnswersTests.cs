namespace Dosado.Bond.Tests;

public class KeptAnswersTests
{
    private static readonly QuestionId Hopes = new("hopes");

    private static readonly BondId One = new("one");

    [Fact]
    public void The_last_answer_to_a_question_in_a_bond_is_the_one_that_counts()
    {
        var answers = Replay(
            Answer(1, Hopes, One, "the sea"),
            Answer(2, Hopes, One, "less hurry"),
            Answer(3, new("fears"), One, "to be late"),
            Answer(4, Hopes, new BondId("two"), "snow"));

        answers.FindLast(new(One), Hopes)!.Content.ShouldBe("less hurry");
        answers.FindLast(new(new BondId("two")), Hopes)!.Content.ShouldBe("snow");
        answers.FindLast(new(One), new("dreams")).ShouldBeNull();
    }

    [Fact]
    public void What_is_kept_cannot_be_kept_differently_under_the_same_id() =>
        Replay(Answer(1, Hopes, One, "the sea"), Answer(1, Hopes, One, "less hurry")).FindLast(new(One), Hopes)!.Content.ShouldBe("the sea");

    [Fact]
    public void After_an_answer_is_withdrawn_the_one_before_it_counts() =>
        Replay(
            Answer(1, Hopes, One, "the sea"),
            Answer(2, Hopes, One, "less hurry"),
            new TakenBack(Some.Id(3), [Some.Id(2)], [])).FindLast(new(One), Hopes)!.Content.ShouldBe("the sea");

    private static AnswerKept Answer(int id, QuestionId question, BondId bond, string words) =>
        new(Some.Id(id), question, new(Some.Id(id).Value + Some.Id(id).Value), words, bond);

    private static KeptAnswers Replay(params Event[] events) =>
        OwnState.Replay(events.Select(e => new Recorded(Some.Robin, "e1", e))).Answers;
}
