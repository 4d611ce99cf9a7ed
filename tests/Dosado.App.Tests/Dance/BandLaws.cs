using Dosado.Bond;
using Dosado.Places.Dance.Days;
using FsCheck;
using FsCheck.Fluent;

namespace Dosado.App.Tests.Dance;

public class BandLaws
{
    private static readonly DateOnly First = new(2026, 1, 5);

    private static readonly Gen<IReadOnlyList<NeedDay>> Days =
        from offsets in Gen.Choose(0, 900).ListOf()
        from felt in Gen.Choose(0, 10).ListOf(offsets.Count)
        from said in Gen.Choose(0, 3).ListOf(offsets.Count)
        select NeedDay.Of(offsets.Zip(felt, said).Select(x => (First.AddDays(x.First), NeedOf(x.Second, x.Third))));

    [Fact]
    public void Everything_said_lies_inside_the_picture() => Prop.ForAll(
        Days.ToArbitrary(),
        days =>
        {
            var band = new BandGeometry(Time(days), Time(days).Of(days));
            return band.FeltDots.Concat(band.WantedDots)
                .All(dot => dot is { X: >= 0 and <= BandGeometry.Width, Y: >= 0 and <= BandGeometry.Height });
        }).QuickCheckThrowOnFailure();

    [Fact]
    [Trait("Mechanism", "M001")]
    public void Neither_need_moves_the_other() => Prop.ForAll(
        Days.ToArbitrary(),
        Days.ToArbitrary(),
        (closeness, space) =>
        {
            var time = Time([.. closeness, .. space]);
            var together = new NeedDays(closeness, space);
            return new BandGeometry(time, time.Of(together.Closeness)).Felt == new BandGeometry(time, time.Of(closeness)).Felt;
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void A_day_without_an_entry_is_a_gap()
    {
        var days = NeedDay.Of([Said(0, 4), Said(1, 5), Said(3, 6), Said(4, 7)]);
        var band = new BandGeometry(new(First, First.AddDays(9)), days);

        band.Felt.Count(c => c == 'M').ShouldBe(2);
    }

    [Fact]
    public void A_day_alone_is_still_seen()
    {
        var band = new BandGeometry(new(First, First.AddDays(9)), NeedDay.Of([Said(4, 4)]));

        band.Felt.ShouldBeEmpty();
        band.FeltDots.ShouldHaveSingleItem();
    }

    [Fact]
    public void Several_check_ins_of_a_day_are_one_point() =>
        NeedDay.Of([Said(0, 4), Said(0, 7)]).ShouldHaveSingleItem().Felt.ShouldBe(5.5);

    [Fact]
    public void What_was_not_said_has_no_middle_value() =>
        NeedDay.Of([(First, new Need(Leaning.More))]).ShouldHaveSingleItem().Felt.ShouldBeNull();

    [Fact]
    public void Ten_years_are_drawn_in_weeks()
    {
        var days = NeedDay.Of(Enumerable.Range(0, 3653).Select(d => Said(d, d % 11)));
        var time = Time(days);

        time.IsInWeeks.ShouldBeTrue();
        time.Of(days).Count.ShouldBeLessThan(530);
    }

    private static TimeShown Time(IReadOnlyList<NeedDay> days) =>
        TimeShown.Of(Lookback.All, days.Count == 0 ? First : days.Max(d => d.Day), [new(days, [])]);

    private static (DateOnly Day, Need Need) Said(int day, int felt) => (First.AddDays(day), new Need(Felt: new Amount(felt)));

    private static Need NeedOf(int value, int said) => new(
        said == 0 ? Leaning.Fine : null,
        said is 1 or 3 ? new Amount(value) : null,
        said >= 2 ? new Amount(10 - value) : null);
}
