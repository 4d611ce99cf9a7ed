using System.Text;
using FsCheck;
using FsCheck.Fluent;

namespace Dosado.Bond.Tests;

public class LetterTests
{
    private static readonly LetterDraft Draft = LetterDraft.Empty with { Soft = "I miss you.", Ask = "An hour on Sunday?" };

    [Fact]
    [Trait("Mechanism", "M027")]
    public void The_soft_part_leads_every_letter_whatever_was_written_first() =>
        Prop.ForAll(
            Some.Drafts.ToArbitrary(),
            draft => draft.Soft.Length == 0 || draft.ToWords().StartsWith(draft.Soft, StringComparison.Ordinal))
            .QuickCheckThrowOnFailure();

    [Fact]
    [Trait("Mechanism", "M136")]
    public void A_letter_holds_nothing_but_what_was_typed_for_it() =>
        Prop.ForAll(
            Some.Drafts.ToArbitrary(),
            draft =>
            {
                var letter = draft.ToLetter(Some.Id(1), Some.Day);
                var typed = new[] { draft.Soft, draft.Wanting, draft.Happened, draft.Ask, draft.Beside };
                return Bare(letter.Words + letter.Ask) == Bare(string.Concat(typed));
            })
            .QuickCheckThrowOnFailure();

    [Fact]
    [Trait("Mechanism", "M031")]
    public void The_same_letter_written_without_any_question_is_the_same_event() =>
        Prop.ForAll(
            Some.Drafts.ToArbitrary(),
            draft =>
            {
                var plain = LetterDraft.Empty with { Happened = draft.ToWords(), Ask = draft.ToAsk(), Wish = draft.Wish };
                return Json(plain) == Json(draft) && Json(draft.ToPlain()) == Json(draft);
            })
            .QuickCheckThrowOnFailure();

    [Theory]
    [Trait("Mechanism", "M032")]
    [InlineData("an hour alone", "I am glad of you", true)]
    [InlineData("an hour alone", "", false)]
    [InlineData("", "I am glad of you", false)]
    public void Both_parts_are_there_when_both_are_in_own_words(string ask, string beside, bool both) =>
        (LetterDraft.Empty with { Ask = ask, Beside = beside }).HasBothParts.ShouldBe(both);

    [Fact]
    public void Nobody_replies_to_their_own_letter()
    {
        var letters = Replay(
            By(Some.Robin, Draft.ToLetter(Some.Id(1), Some.Day)),
            By(Some.Robin, new LetterAnswered(Some.Id(2), Some.Id(1), "me again")),
            By(Some.Kim, new LetterAnswered(Some.Id(3), Some.Id(1), "I am here.")));

        letters.Find(Some.Id(1))!.Answers.Select(a => a.Words).ShouldBe(["I am here."]);
    }

    [Fact]
    [Trait("Mechanism", "M018")]
    public void A_later_answer_to_the_same_request_replaces_the_earlier_one()
    {
        var letters = Replay(
            By(Some.Robin, Draft.ToLetter(Some.Id(1), Some.Day)),
            By(Some.Kim, new AskAnswered(Some.Id(2), Some.Id(1), AskAnswer.NotNow, "")),
            By(Some.Kim, new AskAnswered(Some.Id(3), Some.Id(1), AskAnswer.Counter, "half an hour?")));

        letters.Find(Some.Id(1))!.AskAnswer!.Answer.ShouldBe(AskAnswer.Counter);
    }

    [Fact]
    [Trait("Mechanism", "M097")]
    public void An_answer_ends_the_asking_for_time()
    {
        var asked = Replay(
            By(Some.Robin, Draft.ToLetter(Some.Id(1), Some.Day)),
            By(Some.Kim, new LetterTimeAsked(Some.Id(2), Some.Id(1), "Sunday")));

        asked.Find(Some.Id(1))!.TimeAsked!.Until.ShouldBe("Sunday");
        asked.Apply(By(Some.Kim, new LetterAnswered(Some.Id(3), Some.Id(1), "Yes.")))
            .Find(Some.Id(1))!.TimeAsked.ShouldBeNull();
    }

    [Fact]
    public void A_letter_and_a_reply_each_go_when_their_author_takes_them_back_and_only_then()
    {
        var letters = Replay(
            By(Some.Robin, Draft.ToLetter(Some.Id(1), Some.Day)),
            By(Some.Kim, new LetterAnswered(Some.Id(2), Some.Id(1), "I am here.")));

        letters.Apply(By(Some.Kim, Back(1))).All.ShouldHaveSingleItem();
        letters.Apply(By(Some.Robin, Back(2))).All.ShouldHaveSingleItem().Replies.ShouldHaveSingleItem();
        letters.Apply(By(Some.Kim, Back(2))).All.ShouldHaveSingleItem().Replies.ShouldBeEmpty();
        letters.Apply(By(Some.Robin, Back(1))).All.ShouldBeEmpty();
    }

    [Fact]
    public void A_draft_that_was_sent_or_thrown_away_is_not_there_any_more()
    {
        var own = new[] { new DraftKept(Some.Id(1), Some.Id(1), Draft), new DraftKept(Some.Id(2), Some.Id(1), Draft) }
            .Aggregate(OwnLetters.Empty, (o, e) => o.Apply(By(Some.Robin, e)));

        own.Drafts.Keys.ShouldBe([Some.Id(1)]);
        own.Apply(By(Some.Robin, Back(1))).Drafts.ShouldBeEmpty();
    }

    private static TakenBack Back(int id) => new(Some.Id(99), [Some.Id(id)], []);

    private static Recorded By(PersonId author, Event happened) => new(author, "e1", happened);

    private static Letters Replay(params Recorded[] log) => log.Aggregate(Letters.Empty, (l, r) => l.Apply(r));

    private static string Json(LetterDraft draft) =>
        Encoding.UTF8.GetString(EventJson.Write(draft.ToLetter(Some.Id(1), Some.Day)));

    private static string Bare(string text) => text.Replace("\n", "", StringComparison.Ordinal);
}
