using Dosado.Dynamics.Chance;
using Dosado.Dynamics.Likelihood;
using Dosado.Dynamics.Numbers;
using FsCheck.Fluent;

namespace Dosado.Dynamics.Tests.Likelihood;

public class TransitionLaws
{
    [Theory]
    [InlineData(Clock.Steps)]
    [InlineData(Clock.Continuous)]
    public void Two_gaps_one_after_the_other_are_one_gap(Clock clock) => ForSeeds(seed =>
    {
        var dice = new Dice(seed);
        var parameters = Parameters(dice, clock);
        var (one, other) = (Gap(dice, clock), Gap(dice, clock));
        var (first, second) = (Transition.Over(one, clock, parameters), Transition.Over(other, clock, parameters));
        var whole = Transition.Over(one + other, clock, parameters);

        Near(whole.Carry, second.Carry * first.Carry);
        Near(whole.Shift, (second.Carry * first.Shift) + second.Shift);
        Near(whole.Noise, (second.Carry * first.Noise * second.Carry.Transposed()) + second.Noise);
    });

    [Theory]
    [InlineData(Clock.Steps)]
    [InlineData(Clock.Continuous)]
    public void After_a_silence_of_years_only_the_settled_spread_and_the_mean_are_left(Clock clock) => ForSeeds(seed =>
    {
        var parameters = Parameters(new Dice(seed), clock);
        var after = Transition.Over(40_000, clock, parameters);
        var settled = clock == Clock.Steps
            ? Stationary.TryOfSteps(parameters.Dynamics, parameters.Noise)
            : Stationary.TryOfDrift(parameters.Dynamics, parameters.Noise);
        var pull = clock == Clock.Steps ? Matrix.Identity(2) - parameters.Dynamics : -1 * parameters.Dynamics;

        Near(after.Carry, new Matrix(2, 2));
        Near(after.Noise, settled.ShouldNotBeNull());
        Near(after.Shift, Linear.Solve(pull, parameters.Intercept));
    });

    private static LagParameters Parameters(Dice dice, Clock clock)
    {
        var own = clock == Clock.Steps ? dice.Uniform(.1, .6) : -dice.Uniform(.8, 6);
        double Partner() => dice.Uniform(-.3, .3);
        var root = new Matrix(new[,] { { dice.Uniform(.3, 2), 0 }, { dice.Uniform(-1, 1), dice.Uniform(.3, 2) } });
        return new(
            new Matrix(new[,] { { own, Partner() }, { Partner(), own } }),
            new Matrix(new[,] { { dice.Uniform(-3, 3) }, { dice.Uniform(-3, 3) } }),
            root * root.Transposed(),
            new Matrix(2, 1),
            Matrix.Identity(2),
            [0, 0]);
    }

    private static double Gap(Dice dice, Clock clock) => clock == Clock.Steps ? Math.Ceiling(dice.Uniform(0, 40)) : dice.Uniform(.01, 300);

    private static void Near(Matrix a, Matrix b)
    {
        foreach (var (one, other) in a.ToArray().Cast<double>().Zip(b.ToArray().Cast<double>()))
        {
            one.ShouldBe(other, 1e-9 * (1 + Math.Abs(other)));
        }
    }

    private static void ForSeeds(Action<ulong> law) =>
        FsCheck.Check.QuickThrowOnFailure(Prop.ForAll(Gen.Choose(0, int.MaxValue).ToArbitrary(), seed => law((ulong)seed)));
}
