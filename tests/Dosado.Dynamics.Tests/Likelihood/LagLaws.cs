using Dosado.Dynamics.Likelihood;
using Dosado.Dynamics.Numbers;

namespace Dosado.Dynamics.Tests.Likelihood;

public class LagLaws
{
    private static readonly IReadOnlyList<Pair> Values = Some.Values(Some.Couple(own: .5, onSecond: .3), 80);

    [Fact]
    public void Another_unit_changes_the_numbers_and_not_the_fit()
    {
        var plain = Fitted(TrackOf(Values), Clock.Steps);
        var wide = Fitted(TrackOf([.. Values.Select(v => (100 * v) + new Pair(40, 40))]), Clock.Steps);

        wide.Parameters.Dynamics[1, 0].ShouldBe(plain.Parameters.Dynamics[1, 0], 1e-5);
        (wide.MinusTwoLogLikelihood - (2 * 160 * Math.Log(100))).ShouldBe(plain.MinusTwoLogLikelihood, 1e-4);
    }

    [Fact]
    public void A_skipped_step_and_a_row_of_missing_values_are_the_same()
    {
        var gapped = TrackOf([.. Values.Select((v, i) => i % 7 == 3 ? new Pair(double.NaN, double.NaN) : v)]);
        var kept = Enumerable.Range(0, Values.Count).Where(i => i % 7 != 3).ToArray();
        var skipped = new Track("skipped", [.. kept.Select(i => (double)i)],
            Matrix.Filled(kept.Length, 2, (r, c) => c == 0 ? Values[kept[r]].First : Values[kept[r]].Second));

        Fitted(skipped, Clock.Steps).MinusTwoLogLikelihood.ShouldBe(Fitted(gapped, Clock.Steps).MinusTwoLogLikelihood, 1e-5);
    }

    [Fact]
    public void Continuous_time_at_whole_days_is_the_step_model_seen_from_inside()
    {
        var steps = Fitted(TrackOf(Values), Clock.Steps);
        var continuous = Fitted(TrackOf(Values), Clock.Continuous);

        continuous.MinusTwoLogLikelihood.ShouldBe(steps.MinusTwoLogLikelihood, 1e-4);
        Exponential.Of(continuous.Parameters.Dynamics)[1, 0].ShouldBe(steps.Parameters.Dynamics[1, 0], 1e-3);
    }

    [Theory]
    [InlineData(double.NaN, 2)]
    [InlineData(4, 2)]
    public void A_series_without_news_gets_a_reason(double only, double other)
    {
        var track = TrackOf([.. Values.Select(v => new Pair(only, v.Second + other))]);

        LagEstimation.Fit([track], new(Clock.Steps, StartingState.Known.Standard(2))).ShouldBeOfType<LagOutcome.CannotSay>();
    }

    [Fact]
    public void Uneven_gaps_are_refused_in_steps_and_taken_in_continuous_time()
    {
        var uneven = TrackOf(Values) with { Times = [.. Enumerable.Range(0, Values.Count).Select(i => i + (.3 * (i % 2)))] };

        LagEstimation.Fit([uneven], new(Clock.Steps, StartingState.Known.Standard(2)))
            .ShouldBeOfType<LagOutcome.CannotSay>().Reason.ShouldBeOfType<Unsayable.UnevenSteps>();
        Fitted(uneven, Clock.Continuous).ValueCount.ShouldBe(160);
    }

    [Fact]
    public void One_track_cannot_say_how_starts_spread() =>
        LagEstimation.Fit([TrackOf(Values)], new(Clock.Steps, new StartingState.Free()))
            .ShouldBe(new LagOutcome.CannotSay(new Unsayable.StartNotKnowable()));

    [Fact]
    public void A_time_that_stands_twice_gets_a_reason() =>
        LagEstimation.Fit([TrackOf(Values) with { Times = [.. Values.Select(_ => 1.0)] }], new(Clock.Continuous, new StartingState.Settled()))
            .ShouldBeOfType<LagOutcome.CannotSay>().Reason.ShouldBeOfType<Unsayable.TimeNotIncreasing>();

    [Fact]
    public void An_error_that_comes_out_at_nothing_leaves_the_other_standard_errors_as_without_it()
    {
        // Means of two days run smoother than any lag model: there is no room for an error on top.
        IReadOnlyList<Track> track = [TrackOf([.. Values.Zip(Values.Skip(1), (one, next) => 0.5 * (one + next))])];
        var with = LagEstimation.Fit(track, new(Clock.Steps, new StartingState.Settled(), MeasurementError: true))
            .ShouldBeOfType<LagOutcome.Fitted>().Fit;
        var without = Fitted(track[0], Clock.Steps);

        with.MinusTwoLogLikelihood.ShouldBe(without.MinusTwoLogLikelihood, 1e-5);
        with.Estimates.Where(e => e.Name.StartsWith("error", StringComparison.Ordinal))
            .ShouldAllBe(e => e.Value < 1e-5 && double.IsNaN(e.StandardError));
        foreach (var (one, other) in with.Estimates.Zip(without.Estimates))
        {
            one.StandardError.ShouldBe(other.StandardError, 1e-3, one.Name);
        }
    }

    private static LagFit Fitted(Track track, Clock clock) =>
        LagEstimation.Fit([track], new(clock, new StartingState.Settled())).ShouldBeOfType<LagOutcome.Fitted>().Fit;

    private static Track TrackOf(IReadOnlyList<Pair> values) => new(
        "couple",
        [.. Enumerable.Range(0, values.Count).Select(i => (double)i)],
        Matrix.Filled(values.Count, 2, (r, c) => c == 0 ? values[r].First : values[r].Second));
}
