using Dosado.Dynamics.Bench.Calibration;

namespace Dosado.Dynamics.Tests.Couple;

/// <summary>D7: one cell of the calibration; the full run is the bench command "calibrate".</summary>
public class Calibrated
{
    private const int Couples = 200;

    [Fact]
    public void The_truth_is_equally_likely_to_stand_at_every_rank()
    {
        var counts = RankCounts.Of(new Cell(60, .2), Couples);

        var probabilities = Entry.All.Select((_, e) => counts.Probability(e)).ToArray();

        Holm.Rejections(probabilities, .01).ShouldBe(0);
    }

    [Fact]
    public void Nine_in_ten_intervals_hold_the_truth()
    {
        var counts = RankCounts.Of(new Cell(60, .2), Couples);

        var coverage = Entry.All.Select((_, e) => counts.Coverage(e)).ToArray();

        coverage.ShouldAllBe(c => Math.Abs(c - .9) <= 3.5 * Math.Sqrt(.09 / Couples));
    }

    [Fact]
    public void Couples_far_from_the_prior_are_held_in_eight_of_ten_after_two_weeks()
    {
        Stress.Coverage(14, 400, 900_000).Min().ShouldBeGreaterThan(.80);
    }
}
