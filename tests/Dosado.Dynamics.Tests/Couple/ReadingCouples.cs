using Dosado.Dynamics.Couple;
using Dosado.Dynamics.Numbers;

namespace Dosado.Dynamics.Tests.Couple;

public class ReadingCouples
{
    [Fact]
    public void Below_fourteen_shared_days_nothing_is_said()
    {
        var outcome = CoupleEstimation.Read(Some.Days(Some.Couple(own: .9), 13), Some.Dial);

        outcome.ShouldBe(new CoupleOutcome.NothingYet(new Unsayable.TooFew(13)));
    }

    [Fact]
    [Trait("Mechanism", "M009")]
    public void A_strong_pursuit_and_stepping_back_is_seen_and_named_without_naming_anyone()
    {
        var days = Some.Days(Some.Couple(own: .4, onFirst: .5, onSecond: -.5), 90);

        var reading = CoupleEstimation.Read(days, Some.Dial).ShouldBeOfType<CoupleOutcome.Says>().Reading;

        reading.Statements.Select(s => s.Movement).ShouldContain(Movement.OneReachesOneStepsBack);
        reading.Statements.ShouldAllBe(s => s.Probability >= .9);
    }

    [Fact]
    public void Two_people_who_do_not_move_each_other_usually_hear_nothing_on_direction()
    {
        Movement[] onDirection = [Movement.EachFollowsTheOther, Movement.OneReachesOneStepsBack, Movement.EachStepsBack];
        var spoken = Enumerable.Range(1, 100).Count(seed =>
            CoupleEstimation.Read(Some.Days(Some.Couple(), 40, (ulong)seed), Some.Dial) is CoupleOutcome.Says says
            && says.Reading.Statements.Any(s => onDirection.Contains(s.Movement)));

        spoken.ShouldBeLessThan(15);
    }

    [Theory]
    [InlineData(.6, .3, .3)]
    [InlineData(.4, .5, -.5)]
    [InlineData(.5, -.3, -.3)]
    public void Swapping_the_partners_changes_no_statement(double own, double onFirst, double onSecond)
    {
        var days = Some.Days(Some.Couple(own, onFirst, onSecond, together: .4), 100);

        Said(Some.Swapped(days)).ShouldBe(Said(days), ignoreOrder: true);
    }

    [Fact]
    public void A_shift_and_a_stretch_of_the_dial_change_no_lag()
    {
        var values = Some.Values(Some.Couple(own: .5, onSecond: .3), 60);
        var wide = values.Select(v => (10 * v) + new Pair(7, 7)).ToList();

        var one = CouplePosterior.Of(CouplePrior.For(Some.Dial, Some.Dated(values)), values, 500, 3);
        var other = CouplePosterior.Of(CouplePrior.For(new Dial(7, 107), Some.Dated(wide)), wide, 500, 3);

        other.IntervalOf(p => p.Lag.C).Middle.ShouldBe(one.IntervalOf(p => p.Lag.C).Middle, 1e-6);
        other.IntervalOf(p => p.Level.First).Middle.ShouldBe((10 * one.IntervalOf(p => p.Level.First).Middle) + 7, 1e-5);
    }

    [Fact]
    public void The_same_seed_gives_the_same_reading()
    {
        var values = Some.Values(Some.Couple(), 30);
        var prior = CouplePrior.For(Some.Dial, new Pair(1, 1));

        CouplePosterior.Of(prior, values, 200, 9).Draws.ShouldBe(CouplePosterior.Of(prior, values, 200, 9).Draws);
    }

    [Fact]
    public void What_was_not_said_widens_what_is_known()
    {
        var values = Some.Values(Some.Couple(own: .5), 60);
        var sparse = values.Select((v, i) => i % 2 == 0 || i > 55 ? v : new Pair(double.NaN, double.NaN)).ToList();
        var prior = CouplePrior.For(Some.Dial, new Pair(1, 1));

        Width(CouplePosterior.Of(prior, sparse, 2000, 1)).ShouldBeGreaterThan(1.1 * Width(CouplePosterior.Of(prior, values, 2000, 1)));
    }

    [Fact]
    public void Tomorrow_stays_on_the_dial()
    {
        var values = Some.Values(Some.Couple() with { Level = new Pair(9.9, .1) }, 60);
        var posterior = CouplePosterior.Of(CouplePrior.For(Some.Dial, new Pair(1, 1)), values, 500, 1);

        posterior.NextOnDial(v => v.First, Some.Dial).Upper.ShouldBeLessThanOrEqualTo(10);
        posterior.NextOnDial(v => v.Second, Some.Dial).Lower.ShouldBeGreaterThanOrEqualTo(0);
    }

    [Fact]
    [Trait("Mechanism", "M004")]
    public void The_gap_between_felt_and_wanted_comes_with_its_interval()
    {
        var feltAndWanted = Some.Days(Some.Couple(own: .5) with { Level = new Pair(4, 7) }, 60);

        var gap = OwnGap.Find(feltAndWanted, Some.Dial).ShouldNotBeNull();

        gap.Gap.Holds(3).ShouldBeTrue();
        gap.Gap.Lower.ShouldBeGreaterThan(0);
    }

    private static double Width(CouplePosterior posterior)
    {
        var interval = posterior.IntervalOf(p => p.Lag.A);
        return interval.Upper - interval.Lower;
    }

    private static IEnumerable<Movement> Said(IReadOnlyList<Day> days) =>
        CoupleEstimation.Read(days, Some.Dial) is CoupleOutcome.Says says ? says.Reading.Statements.Select(s => s.Movement) : [];
}
