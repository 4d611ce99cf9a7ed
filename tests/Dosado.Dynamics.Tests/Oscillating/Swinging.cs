using Dosado.Dynamics.Chance;
using Dosado.Dynamics.Likelihood;
using Dosado.Dynamics.Numbers;
using Dosado.Dynamics.Oscillating;

namespace Dosado.Dynamics.Tests.Oscillating;

/// <summary>Two coupled damped oscillators: what was put in comes out again.</summary>
public class Swinging
{
    private const double Week = 7;

    [Fact]
    public void A_swing_of_a_week_is_found_with_what_couples_it()
    {
        var fit = Fit(Days(400, 1, coupling: 0.25));
        double Of(string name) => fit.Estimates.Single(e => e.Name == name).Value;
        double Error(string name) => fit.Estimates.Single(e => e.Name == name).StandardError;

        fit.Periods.First.ShouldBe(Week, 0.7);
        Of("coupling[1]").ShouldBe(0.25, 3 * Error("coupling[1]"));
        Of("coupling[2]").ShouldBe(0, 3 * Error("coupling[2]"));
        Of("damping[1]").ShouldBe(-0.1, 3 * Error("damping[1]"));
        Of("level[1]").ShouldBe(5, 3 * Error("level[1]"));
    }

    [Fact]
    public void Exchanging_the_series_exchanges_the_estimates()
    {
        var days = Days(150, 2, coupling: 0.2);
        var (one, other) = (Fit(days), Fit(Swapped(days)));

        other.MinusTwoLogLikelihood.ShouldBe(one.MinusTwoLogLikelihood, 1e-4);
        other.Periods.First.ShouldBe(one.Periods.Second, 0.02);
    }

    [Fact]
    public void Another_unit_changes_the_numbers_that_have_one_and_no_other()
    {
        var days = Days(150, 3, coupling: 0.2);
        var larger = days with { Values = Matrix.Filled(days.Values.Rows, 2, (r, c) => 10 * days.Values[r, c]) };
        var (one, other) = (Fit(days), Fit(larger));

        other.Periods.First.ShouldBe(one.Periods.First, 1e-3);
        other.Estimates.Single(e => e.Name == "level[1]").Value.ShouldBe(10 * one.Estimates.Single(e => e.Name == "level[1]").Value, 0.05);
    }

    [Fact]
    public void Missing_days_and_gaps_are_no_obstacle()
    {
        var days = Days(200, 4, coupling: 0.2);
        var kept = Enumerable.Range(0, 200).Where(t => t % 5 != 3).ToArray();
        var sparse = new Track("sparse", [.. kept.Select(t => days.Times[t])], Matrix.Filled(
            kept.Length, 2, (r, c) => c == 1 && r % 7 == 0 ? double.NaN : days.Values[kept[r], c]));

        Fit(sparse).Periods.First.ShouldBe(Week, 1.2);
    }

    [Theory]
    [InlineData(3)]
    [InlineData(0)]
    public void So_few_days_get_a_reason(int days) => OscillatorEstimation.Fit([Days(days, 5, 0)])
        .ShouldBeOfType<OscillatorOutcome.CannotSay>();

    [Fact]
    public void A_series_that_never_changes_gets_a_reason()
    {
        var days = Days(60, 6, 0);
        var flat = days with { Values = Matrix.Filled(60, 2, (r, c) => c == 0 ? 4 : days.Values[r, c]) };

        OscillatorEstimation.Fit([flat]).ShouldBe(new OscillatorOutcome.CannotSay(new Unsayable.NeverChanges(0, 4)));
    }

    private static OscillatorFit Fit(Track track) =>
        OscillatorEstimation.Fit([track]).ShouldBeOfType<OscillatorOutcome.Fitted>().Fit;

    private static Track Swapped(Track track) =>
        track with { Values = Matrix.Filled(track.Values.Rows, 2, (r, c) => track.Values[r, 1 - c]) };

    /// <summary>A swing of a week in the first, of ten days in the second, in small steps; the second draws the first.</summary>
    private static Track Days(int days, ulong seed, double coupling)
    {
        const int stepsADay = 200;
        const double step = 1.0 / stepsADay;
        var dice = new Dice(seed);
        var (first, second) = (Squared(Week), Squared(10));
        var (x, y, v, w) = (0.0, 0.0, 0.5, 0.5);
        var values = new double[days, 2];
        for (var day = 0; day < days; day++)
        {
            values[day, 0] = 5 + x + (0.1 * dice.Normal());
            values[day, 1] = 4 + y + (0.1 * dice.Normal());
            for (var i = 0; i < stepsADay; i++)
            {
                v += (step * ((-first * x) - (0.1 * v) + (coupling * y))) + (0.3 * Math.Sqrt(step) * dice.Normal());
                w += (step * ((-second * y) - (0.1 * w))) + (0.3 * Math.Sqrt(step) * dice.Normal());
                x += step * v;
                y += step * w;
            }
        }

        return new("invented", [.. Enumerable.Range(0, days).Select(d => (double)d)], new Matrix(values));
    }

    private static double Squared(double period) => Math.Pow(2 * Math.PI / period, 2);
}
