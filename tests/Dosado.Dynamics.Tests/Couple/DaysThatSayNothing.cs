using Dosado.Dynamics.Couple;
using Dosado.Dynamics.Numbers;

namespace Dosado.Dynamics.Tests.Couple;

/// <summary>Days that cannot carry a statement get the reason, never an exception and never a confident number.</summary>
public class DaysThatSayNothing
{
    private static readonly IReadOnlyList<Pair> Thirty = Some.Values(Some.Couple(), 30);

    [Fact]
    public void No_days() => Reason([]).ShouldBeOfType<Unsayable.NothingRecorded>();

    [Fact]
    public void Days_without_a_value() =>
        Reason(Some.Dated([.. Thirty.Select(_ => new Pair(double.NaN, double.NaN))]))
            .ShouldBeOfType<Unsayable.NothingRecorded>();

    [Fact]
    public void One_partner_missing_altogether() =>
        Reason(Some.Dated([.. Thirty.Select(v => v with { Second = double.NaN })])).ShouldBe(new Unsayable.SeriesMissing(1));

    [Fact]
    public void A_series_that_never_changes() =>
        Reason(Some.Dated([.. Thirty.Select(v => v with { First = 4 })])).ShouldBe(new Unsayable.NeverChanges(0, 4));

    [Fact]
    public void Two_identical_partners() =>
        Reason(Some.Dated([.. Thirty.Select(v => new Pair(v.First, v.First))])).ShouldBeOfType<Unsayable.TheSameTwice>();

    [Fact]
    public void All_values_at_the_ceiling() =>
        Reason(Some.Dated([.. Thirty.Select(v => v with { Second = 10 })])).ShouldBe(new Unsayable.AtTheEdge(1, 10, 1));

    [Fact]
    public void Three_days() => Reason(Some.Dated([.. Thirty.Take(3)])).ShouldBe(new Unsayable.TooFew(3));

    [Fact]
    public void A_day_that_stands_twice() =>
        Reason([.. Some.Dated(Thirty), new Day(Some.Monday, 1, 1)]).ShouldBeOfType<Unsayable.TimeNotIncreasing>();

    [Fact]
    public void A_gap_of_months_parts_the_past_from_lately()
    {
        var late = Some.Dated(Thirty).Select(d => d.Date.DayNumber - Some.Monday.DayNumber < 25 ? d : d with { Date = d.Date.AddDays(90) });

        Reason([.. late]).ShouldBe(new Unsayable.TooFew(5));
    }

    [Fact]
    public void Infinite_values_count_as_not_said() =>
        Reason(Some.Dated([.. Thirty.Select(v => new Pair(double.PositiveInfinity, v.Second))]))
            .ShouldBe(new Unsayable.SeriesMissing(0));

    [Fact]
    public void Ten_years_read_as_the_last_months()
    {
        var outcome = CoupleEstimation.Read(Some.Days(Some.Couple(own: .8, together: .6), 3650), Some.Dial);

        var reading = outcome.ShouldBeOfType<CoupleOutcome.Says>().Reading;
        (reading.To.DayNumber - reading.From.DayNumber).ShouldBeLessThan(120);
        reading.To.ShouldBe(Some.Monday.AddDays(3649));
    }

    private static Unsayable Reason(IReadOnlyList<Day> days) =>
        CoupleEstimation.Read(days, Some.Dial).ShouldBeOfType<CoupleOutcome.NothingYet>().Reason;
}
