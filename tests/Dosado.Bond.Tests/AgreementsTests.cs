namespace Dosado.Bond.Tests;

public class AgreementsTests
{
    private static readonly DateOnly Review = new(2026, 6, 1);

    [Fact]
    [Trait("Mechanism", "M016")]
    public void Words_are_an_agreement_only_once_the_other_says_yes()
    {
        var state = Replay(By(Some.Robin, Offered(1)), By(Some.Robin, new AgreementAnswered(Some.Id(2), Some.Id(1), true)));

        state.All[0].Holds.ShouldBeNull();
        state.Apply(By(Some.Kim, new AgreementAnswered(Some.Id(3), Some.Id(1), true))).All[0].Holds!.Text.Words.ShouldBe("words 1");
    }

    [Fact]
    [Trait("Mechanism", "M016")]
    public void A_new_version_holds_after_both_said_yes_and_the_old_one_stays_in_the_history()
    {
        var state = Agreed().Apply(By(Some.Kim, Offered(4, replaces: 1)));
        state.All[0].Holds!.Id.ShouldBe(Some.Id(1));

        var changed = state.Apply(By(Some.Robin, new AgreementAnswered(Some.Id(5), Some.Id(4), true)));

        changed.All[0].Versions.Select(v => v.Id).ShouldBe([Some.Id(1), Some.Id(4)]);
    }

    [Fact]
    [Trait("Mechanism", "M016")]
    public void Either_ends_one_at_once()
    {
        foreach (var person in new[] { Some.Robin, Some.Kim })
        {
            Agreed().Apply(By(person, new AgreementEnded(Some.Id(9), Some.Id(1)))).All[0].Holds.ShouldBeNull();
        }
    }

    [Fact]
    [Trait("Mechanism", "M016")]
    public void Either_may_wish_to_renegotiate_and_a_new_version_settles_it()
    {
        var wished = Agreed().Apply(By(Some.Kim, new RenegotiationWished(Some.Id(6), Some.Id(1))));
        wished.All[0].Anew.ShouldBe([Some.Kim]);

        wished.Apply(By(Some.Robin, Offered(7, replaces: 1)))
            .Apply(By(Some.Kim, new AgreementAnswered(Some.Id(8), Some.Id(7), true)))
            .All[0].Anew.ShouldBeEmpty();
    }

    [Fact]
    [Trait("Mechanism", "M016")]
    public void Other_words_for_one_that_the_other_ended_first_are_offered_for_themselves()
    {
        var state = Agreed()
            .Apply(By(Some.Robin, new AgreementEnded(Some.Id(9), Some.Id(1))))
            .Apply(By(Some.Kim, Offered(4, replaces: 1)));

        state.All[0].Offered.ShouldBeNull();
        state.All[1].Offered!.Id.ShouldBe(Some.Id(4));
    }

    [Fact]
    [Trait("Mechanism", "M016")]
    public void Other_words_that_the_other_did_not_see_before_the_end_are_offered_for_themselves()
    {
        var state = Agreed()
            .Apply(By(Some.Kim, Offered(4, replaces: 1)))
            .Apply(By(Some.Robin, new AgreementEnded(Some.Id(9), Some.Id(1))));

        state.All[0].Holds.ShouldBeNull();
        state.All[1].Offered!.Author.ShouldBe(Some.Kim);
    }

    [Fact]
    [Trait("Mechanism", "M016")]
    public void Who_ends_one_ends_their_own_offer_for_it_too()
    {
        var state = Agreed()
            .Apply(By(Some.Kim, Offered(4, replaces: 1)))
            .Apply(By(Some.Kim, new AgreementEnded(Some.Id(9), Some.Id(1))));

        state.All.ShouldHaveSingleItem().Offered.ShouldBeNull();
    }

    [Fact]
    [Trait("Mechanism", "M018")]
    public void Other_words_for_an_offer_that_was_taken_back_first_are_offered_for_themselves()
    {
        var state = Replay(
            By(Some.Robin, Offered(1)),
            By(Some.Robin, new TakenBack(Some.Id(2), [Some.Id(1)], [])),
            By(Some.Kim, Offered(3, replaces: 1)));

        state.All.ShouldHaveSingleItem().Offered!.Author.ShouldBe(Some.Kim);
    }

    [Fact]
    [Trait("Mechanism", "M018")]
    public void A_request_can_be_answered_by_not_now()
    {
        var state = Replay(By(Some.Robin, Offered(1)), By(Some.Kim, new AgreementAnswered(Some.Id(2), Some.Id(1), false)));

        state.All[0].Offered!.IsNotNow.ShouldBeTrue();
        state.All[0].Holds.ShouldBeNull();
    }

    private static AgreementsState Agreed() =>
        Replay(By(Some.Robin, Offered(1)), By(Some.Kim, new AgreementAnswered(Some.Id(2), Some.Id(1), true)));

    private static AgreementOffered Offered(int id, int? replaces = null) =>
        new(Some.Id(id), new($"words {id}", Review, false), replaces is { } first ? Some.Id(first) : null);

    private static AgreementsState Replay(params Recorded[] log) =>
        log.Aggregate(AgreementsState.Empty, (state, e) => state.Apply(e));

    private static Recorded By(PersonId author, Event happened) => new(author, "e1", happened);
}
