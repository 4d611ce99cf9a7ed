using FsCheck;
using FsCheck.Fluent;

namespace Dosado.Bond.Tests;

public class WeekCellsTests
{
    private static readonly (int Day, int Part)[] All =
        [.. Enumerable.Range(0, 7).SelectMany(day => Enumerable.Range(0, WeekCells.PartsADay).Select(part => (day, part)))];

    [Fact]
    public void A_part_that_is_added_is_there_and_no_other_part_comes_or_goes() =>
        Prop.ForAll(
            (from bits in Gen.Choose(0, (1 << WeekCells.Count) - 1) from part in Gen.Elements(All) select (new WeekCells(bits), part)).ToArbitrary(),
            drawn =>
            {
                var (cells, (day, part)) = drawn;
                var more = cells.With(day, part);
                return more.Has(day, part)
                    && All.Where(p => p != (day, part)).All(p => more.Has(p.Day, p.Part) == cells.Has(p.Day, p.Part))
                    && more.Size == cells.Size + (cells.Has(day, part) ? 0 : 1);
            })
            .QuickCheckThrowOnFailure();

    [Fact]
    public void A_week_has_twenty_one_parts_and_each_is_its_own()
    {
        All.Select(p => WeekCells.None.With(p.Day, p.Part).Bits).ShouldBeUnique();
        All.Aggregate(WeekCells.None, (cells, p) => cells.With(p.Day, p.Part)).Bits.ShouldBe((1 << WeekCells.Count) - 1);
    }

    [Theory]
    [InlineData(-1, 0)]
    [InlineData(7, 0)]
    [InlineData(0, -1)]
    [InlineData(0, 3)]
    public void There_is_no_eighth_day_and_no_night(int day, int part) =>
        Should.Throw<ArgumentOutOfRangeException>(() => WeekCells.None.Has(day, part));
}
