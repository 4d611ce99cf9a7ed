namespace Dosado.Planning.Tests;

public class ConflictTests
{
    /// <summary>Both are free from 21:00 to 23:00 only: fourteen hours in all.</summary>
    private static readonly Stretch[] Narrow = Some.WorkUntil(21);

    [Fact]
    public void Two_limits_that_exclude_each_other_are_named_and_nothing_else()
    {
        var conflict = Some.Conflict(Some.Week(Some.Mary(Some.Wish(6, 6)), Some.John(Some.Wish(0, 2, most: 4))));

        conflict.Claims.ShouldBe(
            [new(0, "date", false, WishEnd.Least, Some.Hours(6)), new(1, "date", false, WishEnd.Most, Some.Hours(4))]);
        conflict.WaysOut.ShouldHaveSingleItem().Changes.ShouldHaveSingleItem()
            .ShouldBe(new(conflict.Claims[0], Some.Hours(4)));
        conflict.OwnersOnly[1].ShouldHaveSingleItem().Enough.ShouldBe(Some.Hours(6));
        conflict.ShouldSatisfyAllConditions(() => conflict.IsSmallest.ShouldBeTrue(), () => conflict.AreChangesSmallest.ShouldBeTrue());
    }

    [Fact]
    public void No_way_out_asks_for_less_of_anyones_own_time()
    {
        var conflict = Some.Conflict(Some.Week(
            Some.Mary(Some.Wish(8, 8), busy: Narrow), Some.John(Some.Wish(0, 0), alone: Some.Wish(8, 8), busy: Narrow)));

        conflict.Claims.Select(c => (c.Kind, c.Partner)).ShouldBe([("date", 0), ("alone", 1)]);
        conflict.WaysOut.SelectMany(w => w.Changes).ShouldAllBe(c => !c.Claim.IsOwn);
        conflict.WaysOut[0].Changes[0].Enough.ShouldBe(Some.Hours(6));
        conflict.OwnersOnly[1].ShouldHaveSingleItem().Claim.Kind.ShouldBe("alone");
        conflict.OwnersOnly[0].ShouldBeEmpty();
    }

    [Fact]
    public void Own_time_that_does_not_fit_its_owners_own_week_has_no_way_out_but_their_own()
    {
        var conflict = Some.Conflict(Some.Week(
            Some.Mary(Some.Wish(0, 2)), Some.John(Some.Wish(0, 2), alone: Some.Wish(20, 20), busy: Narrow)));

        conflict.Claims.ShouldHaveSingleItem().Kind.ShouldBe("alone");
        conflict.WaysOut.ShouldBeEmpty();
    }

    [Fact]
    public void Where_one_wish_is_not_enough_the_smallest_change_of_several_is_offered()
    {
        var busy = Some.WorkUntil(23);
        var conflict = Some.Conflict(Some.Week(
            Some.Mary(Some.Wish(4, 4), Some.Wish(2, 2), busy: busy), Some.John(Some.Wish(0, 0), alone: Some.Wish(0, 2))));

        conflict.Claims.ShouldHaveSingleItem();
        conflict.WaysOut.ShouldHaveSingleItem().Changes.Sum(c => (c.Claim.Amount - c.Enough).TotalHours).ShouldBe(6);
    }

    [Fact]
    public void A_length_that_only_halves_of_blocks_make_up_is_a_conflict()
    {
        var conflict = Some.Conflict(Some.Week(
            Some.Mary(Some.Wish(3.5, 3.5, most: 3.5), busy: Narrow), Some.John(Some.Wish(0, 3.5), alone: Some.Wish(0, 2), busy: Narrow)));

        conflict.Claims.Select(c => c.End).ShouldBe([WishEnd.Least, WishEnd.Most]);
        conflict.WaysOut[0].Changes.ShouldHaveSingleItem().Enough.ShouldBe(Some.Hours(2));
    }

    [Fact]
    public void Nobody_free_at_all_is_a_conflict_and_not_a_crash()
    {
        var busy = Some.WorkUntil(23);
        var conflict = Some.Conflict(Some.Week(Some.Mary(Some.Wish(2, 2), busy: busy), Some.John(Some.Wish(2, 2), busy: busy)));

        conflict.Claims.ShouldNotBeEmpty();
    }
}
