using Dosado.Dynamics.Chance;
using Dosado.Dynamics.Floor.Classics;
using Dosado.Dynamics.Numbers;

namespace Dosado.Dynamics.Tests.Floor;

/// <summary>D8 of docs/dynamics.md: systems whose answers are known on paper.</summary>
public class Classics
{
    [Theory]
    [InlineData(1, 1)]
    [InlineData(.5, 3)]
    [InlineData(2, .7)]
    public void A_love_affair_goes_round_in_two_pi_over_the_root_of_a_b(double a, double b)
    {
        var affair = new LoveAffair(a, b);

        TimeOfTurns(affair, 10).ShouldBe(10 * 2 * Math.PI / Math.Sqrt(a * b), 1e-6);
        affair.Period.ShouldBe(2 * Math.PI / Math.Sqrt(a * b), 1e-12);
    }

    [Fact]
    public void A_hundred_rounds_keep_the_invariant()
    {
        var affair = new LoveAffair(.8, 1.7);
        var at = new Pair(1, .3);
        var before = affair.Invariant(at);
        for (var i = 0; i < 100 * 2000; i++)
        {
            at = PlaneFlow.Step(affair.Change, at, affair.Period / 2000);
        }

        Math.Abs((affair.Invariant(at) / before) - 1).ShouldBeLessThan(1e-8);
    }

    [Fact]
    public void One_who_draws_near_and_one_who_moves_away_circle_exactly_inside_the_known_band()
    {
        var dice = new Dice(8);
        for (var i = 0; i < 2000; i++)
        {
            var (a1, b1, a2, w) = (dice.Uniform(0, 3), dice.Uniform(0, 3), dice.Uniform(.05, 2), dice.Uniform(.05, 2));
            var approach = new Approach(new Pair(a1, b1), new Pair(a2, -w), default);

            var low = -Math.Pow(Math.Sqrt(a2) + Math.Sqrt(w), 2);
            var high = -Math.Pow(Math.Sqrt(a2) - Math.Sqrt(w), 2);
            approach.Cycles.ShouldBe(low < a1 - b1 && a1 - b1 < high);
        }
    }

    [Fact]
    public void What_circles_on_paper_turns_round_again_and_again_when_played()
    {
        Turns(new Approach(new Pair(.2, 1.2), new Pair(1, -1), default)).ShouldBeGreaterThan(3);
        Turns(new Approach(new Pair(1.2, .2), new Pair(1, -1), default)).ShouldBeLessThanOrEqualTo(1);
    }

    [Theory]
    [InlineData(1.5, 1.287839)]
    [InlineData(2, 1.915008)]
    [InlineData(3, 2.984705)]
    public void Above_one_a_mutual_pull_holds_two_people_where_the_root_says(double pull, double root)
    {
        new MutualPull(pull).RestingPlace.ShouldBe(root, 1e-6);
        Rest(new MutualPull(pull)).First.ShouldBe(root, 1e-6);
        Rest(new MutualPull(pull)).Second.ShouldBe(root, 1e-6);
    }

    [Fact]
    public void Below_one_all_feeling_fades()
    {
        new MutualPull(.9).RestingPlace.ShouldBe(0);
        Rest(new MutualPull(.9)).First.ShouldBe(0, 1e-3);
    }

    private static Pair Rest(MutualPull pull)
    {
        var at = new Pair(.5, .6);
        for (var i = 0; i < 10_000; i++)
        {
            at = PlaneFlow.Step(pull.Change, at, .01);
        }

        return at;
    }

    /// <summary>The time of so many upward passes through 0, found by interpolation.</summary>
    private static double TimeOfTurns(LoveAffair affair, int turns)
    {
        var step = affair.Period / 2000;
        var at = new Pair(0, 1);
        var time = 0.0;
        var seen = 0;
        while (true)
        {
            var next = PlaneFlow.Step(affair.Change, at, step);
            time += step;
            if (at.First < 0 && next.First >= 0 && ++seen == turns)
            {
                return time - (step * next.First / (next.First - at.First));
            }

            at = next;
        }
    }

    private static int Turns(Approach approach)
    {
        var at = new Pair(1, 0);
        var turns = 0;
        for (var i = 0; i < 3000; i++)
        {
            var next = PlaneFlow.Step(approach.Change, at, .01);
            turns += at.First * next.First < 0 ? 1 : 0;
            at = next;
        }

        return turns;
    }
}
