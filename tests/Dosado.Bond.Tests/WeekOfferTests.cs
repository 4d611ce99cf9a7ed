namespace Dosado.Bond.Tests;

/// <summary>
/// Offers and thoughts are the same when they say the same, and not when any part differs: a device asks so whether
/// something was given anew.
/// </summary>
public class WeekOfferTests
{
    private static readonly TimeSpan Hour = TimeSpan.FromHours(1);

    private static readonly KindWish Date = new(new("date", false), TimeWish.Once(Hour));

    private static readonly OpenStretch Evening =
        new(new(2026, 3, 17, 18, 0, 0, TimeSpan.Zero), new(2026, 3, 17, 22, 0, 0, TimeSpan.Zero));

    public static TheoryData<WeekOffer> OtherOffers =>
    [
        Offer() with { Us = [] },
        Offer() with { Mine = [TimeWish.Once(2 * Hour)] },
        Offer() with { Open = [Evening, Evening] },
        Offer() with { UsInAll = null },
        Offer() with { MineInAll = TimeWish.Once(3 * Hour) },
    ];

    public static TheoryData<WeekThoughts> OtherThoughts =>
    [
        Thoughts() with { Us = [] },
        Thoughts() with { Me = [Date, Date] },
        Thoughts() with { Cannot = WeekCells.None },
        Thoughts() with { Stretches = [] },
        Thoughts() with { UsInAll = TimeWish.Once(Hour) },
        Thoughts() with { MeInAll = null },
    ];

    [Fact]
    public void What_says_the_same_is_the_same()
    {
        Offer().ShouldBe(Offer());
        Offer().GetHashCode().ShouldBe(Offer().GetHashCode());
        Thoughts().ShouldBe(Thoughts());
        Thoughts().GetHashCode().ShouldBe(Thoughts().GetHashCode());
    }

    [Theory]
    [MemberData(nameof(OtherOffers))]
    public void An_offer_is_another_when_any_part_of_it_is(WeekOffer other) => Offer().Equals(other).ShouldBeFalse();

    [Theory]
    [MemberData(nameof(OtherThoughts))]
    public void A_thought_is_another_when_any_part_of_it_is(WeekThoughts other) => Thoughts().Equals(other).ShouldBeFalse();

    private static WeekOffer Offer() =>
        new([Date], [TimeWish.Once(Hour)], [Evening], TimeWish.Once(2 * Hour), TimeWish.Once(4 * Hour));

    private static WeekThoughts Thoughts() =>
        new([Date], [Date], WeekCells.None.With(2, 1), [Evening], TimeWish.Once(2 * Hour), TimeWish.Once(4 * Hour));
}
