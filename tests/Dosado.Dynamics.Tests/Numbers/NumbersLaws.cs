using Dosado.Dynamics.Chance;
using Dosado.Dynamics.Distributions;
using Dosado.Dynamics.Numbers;
using FsCheck.Fluent;

namespace Dosado.Dynamics.Tests.Numbers;

public class NumbersLaws
{
    [Fact]
    public void The_root_of_a_covariance_squares_back_and_solves() => ForSeeds(seed =>
    {
        var covariance = Covariance(new Dice(seed), 4);
        var root = Cholesky.Of(covariance);
        Near(root.Lower * root.Lower.Transposed(), covariance).ShouldBeTrue();
        Near(covariance * root.Inverse(), Matrix.Identity(4)).ShouldBeTrue();
    });

    [Fact]
    public void The_exponential_turns_sums_into_products_where_they_commute() => ForSeeds(seed =>
    {
        var a = Any(new Dice(seed), 3);
        Near(Exponential.Of(2.5 * a), Exponential.Of(2 * a) * Exponential.Of(0.5 * a)).ShouldBeTrue();
        Near(Exponential.Of(a) * Exponential.Of(-1 * a), Matrix.Identity(3)).ShouldBeTrue();
    });

    [Fact]
    public void A_settled_spread_stays_as_it_is() => ForSeeds(seed =>
    {
        var dice = new Dice(seed);
        var carry = 0.3 * Any(dice, 2);
        var noise = Covariance(dice, 2);
        var spread = Stationary.TryOfSteps(carry, noise).ShouldNotBeNull();
        Near((carry * spread * carry.Transposed()) + noise, spread).ShouldBeTrue();
    });

    [Fact]
    public void A_singular_system_is_seen() =>
        Linear.TrySolve(new Matrix(new double[,] { { 1, 2 }, { 2, 4 } }), new Matrix(2, 1)).ShouldBeNull();

    [Theory]
    [InlineData(3.841459, 1, .05)]
    [InlineData(9.487729, 4, .05)]
    [InlineData(1.386294, 2, .5)]
    public void The_chi_squared_tail_is_that_of_the_tables(double value, int degrees, double tail) =>
        ChiSquared.Above(value, degrees).ShouldBe(tail, 1e-6);

    [Theory]
    [InlineData(.975, 5, 2.570582)]
    [InlineData(.95, 30, 1.697261)]
    [InlineData(.05, 3, -2.353363)]
    public void The_quantile_of_t_is_that_of_the_tables(double probability, int degrees, double quantile) =>
        new StudentT(0, 1, degrees).Quantile(probability).ShouldBe(quantile, 1e-5);

    [Fact]
    public void The_dice_have_the_moments_they_should()
    {
        var dice = new Dice(4);
        var normals = Enumerable.Range(0, 200_000).Select(_ => dice.Normal()).ToArray();
        var gammas = Enumerable.Range(0, 200_000).Select(_ => dice.Gamma(.7)).ToArray();

        normals.Average().ShouldBe(0, .01);
        normals.Average(n => n * n).ShouldBe(1, .01);
        gammas.Average().ShouldBe(.7, .01);
    }

    [Fact]
    public void An_inverse_wishart_has_its_mean()
    {
        var dice = new Dice(5);
        var wishart = new InverseWishart(9, new Square(2, .6, .6, 1));
        var mean = Enumerable.Range(0, 100_000).Aggregate(default(Square), (sum, _) => sum + (1e-5 * wishart.Draw(dice)));

        mean.A.ShouldBe(2.0 / 6, .01);
        mean.B.ShouldBe(.6 / 6, .01);
        mean.D.ShouldBe(1.0 / 6, .01);
    }

    private static void ForSeeds(Action<ulong> law) =>
        FsCheck.Check.QuickThrowOnFailure(Prop.ForAll(Gen.Choose(0, int.MaxValue).ToArbitrary(), seed => law((ulong)seed)));

    private static Matrix Any(Dice dice, int size) => Matrix.Filled(size, size, (_, _) => dice.Uniform(-1, 1));

    private static Matrix Covariance(Dice dice, int size)
    {
        var any = Any(dice, size);
        return (any * any.Transposed()) + (0.1 * Matrix.Identity(size));
    }

    private static bool Near(Matrix a, Matrix b) =>
        a.ToArray().Cast<double>().Zip(b.ToArray().Cast<double>()).All(p => Math.Abs(p.First - p.Second) < 1e-9 * (1 + Math.Abs(p.Second)));
}
