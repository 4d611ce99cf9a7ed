namespace Dosado.Bond.Tests;

public class CounsellorSeatsTests
{
    private static readonly DateOnly Until = new(2026, 9, 1);

    [Fact]
    public void A_counsellor_is_agreed_on_only_by_the_one_who_did_not_wish_for_them()
    {
        var wished = Log(By(Some.Robin, Wished(1)), By(Some.Kim, Wished(2)));
        With(wished).Wishes.ShouldAllBe(w => !w.BothAgree);

        With(wished, By(Some.Robin, new CounsellorAgreed(Some.Id(3), Some.Id(1)))).Wishes.ShouldAllBe(w => !w.BothAgree);
        With(wished, By(Some.Kim, new CounsellorAgreed(Some.Id(3), Some.Id(1))))
            .Wishes.Where(w => w.BothAgree).Select(w => w.Wished.Id).ShouldBe([Some.Id(1)]);
    }

    [Fact]
    public void A_new_wish_takes_the_place_of_the_authors_own_old_one_alone() =>
        With([], By(Some.Robin, Wished(1)), By(Some.Kim, Wished(2)), By(Some.Robin, Wished(3)))
            .Wishes.Select(w => w.Wished.Id).ShouldBe([Some.Id(2), Some.Id(3)]);

    [Fact]
    public void A_wish_is_taken_back_by_its_author_and_only_before_both_agreed()
    {
        var wished = Log(By(Some.Robin, Wished(1)), By(Some.Kim, Wished(2)));

        With(wished, By(Some.Robin, TakesBack(1))).Wishes.ShouldHaveSingleItem().Author.ShouldBe(Some.Kim);
        With(wished, By(Some.Kim, TakesBack(1))).Wishes.Count.ShouldBe(2);
        With(wished, By(Some.Robin, TakesBack(2))).Wishes.Count.ShouldBe(2);
        With(wished, By(Some.Kim, new CounsellorAgreed(Some.Id(5), Some.Id(1))), By(Some.Robin, TakesBack(1)))
            .Wishes.Count.ShouldBe(2);
    }

    [Fact]
    public void A_half_is_printed_only_while_its_own_author_lets_it_be()
    {
        var may = Log(By(Some.Robin, new HalfMayBePrinted(Some.Id(1), Some.Id(9), true)));
        With(may).Printed.ShouldBe([(Some.Robin, Some.Id(9))]);

        With(may, By(Some.Kim, new HalfMayBePrinted(Some.Id(2), Some.Id(9), false))).Printed.Count.ShouldBe(1);
        With(may, By(Some.Robin, new HalfMayBePrinted(Some.Id(2), Some.Id(9), false))).Printed.ShouldBeEmpty();
    }

    [Fact]
    public void What_is_shown_of_a_half_later_is_not_printed_before_its_author_says_so_again()
    {
        var may = Log(By(Some.Robin, new HalfMayBePrinted(Some.Id(1), Some.Id(9), true)));
        var more = new BelowLineShared(Some.Id(2), Some.Id(9), BelowLine.Unknown with { Need = "to matter" });

        With(may, By(Some.Robin, more)).Printed.ShouldBeEmpty();
        With(may, By(Some.Robin, more with { Time = Some.Id(8) })).Printed.Count.ShouldBe(1);
        With(may, By(Some.Kim, more)).Printed.Count.ShouldBe(1);
    }

    private static CounsellorWished Wished(int id) => new(Some.Id(id), "a counsellor", Until);

    private static TakenBack TakesBack(int id) => new(Some.Id(90 + id), [Some.Id(id)], []);

    private static IReadOnlyList<Recorded> Log(params Recorded[] log) => log;

    private static CounsellorSeats With(IReadOnlyList<Recorded> log, params Recorded[] then) =>
        BondState.Replay([.. log, .. then]).Counsellor;

    private static Recorded By(PersonId author, Event happened) => new(author, "e1", happened);
}
