namespace Dosado.Planning.Tests;

public class CreditTests
{
    [Fact]
    public void Credit_leans_to_the_one_who_had_less_is_capped_and_fades()
    {
        var after = Credit.None.After(new(0.2, 0.9));

        after.Thousandths.ShouldBe(Credit.Cap);
        after.After(new(0.8, 0.8)).Thousandths.ShouldBe(Credit.Cap / 2);
        Enumerable.Range(0, 8).Aggregate(after, (credit, _) => credit.After(new(1, 1))).ShouldBe(Credit.None);
    }

    /// <summary>Half of what was left over, and half the difference in thousandths of a share.</summary>
    [Theory]
    [InlineData(0, 0.50, 0.52, 10)]
    [InlineData(0, 0.52, 0.50, -10)]
    [InlineData(12, 0.50, 0.50, 6)]
    [InlineData(12, 0.50, 0.51, 11)]
    [InlineData(-20, 0.50, 0.54, 10)]
    public void Credit_halves_what_was_and_adds_half_the_difference(int before, double first, double second, int after) =>
        new Credit(before).After(new(first, second)).Thousandths.ShouldBe(after);

    [Theory]
    [InlineData(0.3, 0.8, 0.3)]
    [InlineData(0.8, 0.3, 0.3)]
    public void The_smaller_share_is_the_smaller_whoever_has_it(double first, double second, double smaller) =>
        new Shares(first, second).Smaller.ShouldBe(smaller);

    [Fact]
    public void Credit_is_the_same_for_either_partner()
    {
        Credit.None.After(new(0.7, 0.68)).ShouldBe(Credit.None.After(new(0.68, 0.7)).Swapped());
    }

    [Fact]
    public void Credit_moves_a_week_a_little_and_no_more()
    {
        var request = Some.Week(
            Some.Mary(Some.Wish(0, 14, weight: 5), busy: Some.WorkUntil(20)),
            Some.John(Some.Wish(0, 0), alone: Some.Wish(0, 16, weight: 5), busy: Some.WorkUntil(20)));

        var without = Some.Planned(request).Shares;
        var with = Some.Planned(request with { Credit = new(Credit.Cap) }).Shares;

        with.First.ShouldBeGreaterThanOrEqualTo(without.First);
        (with.First - without.First).ShouldBeLessThan(0.15);
    }
}
