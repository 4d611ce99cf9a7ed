namespace Dosado.Bond.Tests;

/// <summary>A check-in says nothing only while each part of it is unsaid, and is another when any part of it is.</summary>
public class CheckInTests
{
    public static TheoryData<CheckIn> OnePartSaid =>
    [
        CheckIn.Unsaid with { Closeness = new(Leaning.More, null, null) },
        CheckIn.Unsaid with { Closeness = new(null, new Amount(0), null) },
        CheckIn.Unsaid with { Space = new(Leaning.Fine, null, null) },
        CheckIn.Unsaid with { Space = new(null, null, new Amount(10)) },
        CheckIn.Unsaid with { Feelings = [new("fear", false)] },
        CheckIn.Unsaid with { Words = "rain" },
        CheckIn.Unsaid with { Doubt = new Amount(0) },
    ];

    public static TheoryData<CheckIn> OnePartOther =>
    [
        Whole() with { Closeness = Need.Unsaid },
        Whole() with { Space = new(Leaning.Less, null, null) },
        Whole() with { Feelings = [new("joy", false)] },
        Whole() with { Words = "sun" },
        Whole() with { Doubt = null },
    ];

    [Fact]
    public void Nothing_said_at_all_is_unsaid() => CheckIn.Unsaid.IsUnsaid.ShouldBeTrue();

    [Theory]
    [MemberData(nameof(OnePartSaid))]
    public void A_single_part_is_enough_to_have_said_something(CheckIn checkIn) => checkIn.IsUnsaid.ShouldBeFalse();

    [Fact]
    public void What_says_the_same_is_the_same()
    {
        Whole().ShouldBe(Whole());
        Whole().GetHashCode().ShouldBe(Whole().GetHashCode());
    }

    [Theory]
    [MemberData(nameof(OnePartOther))]
    public void A_check_in_is_another_when_any_part_of_it_is(CheckIn other) => Whole().Equals(other).ShouldBeFalse();

    private static CheckIn Whole() => new(
        new(Leaning.More, new Amount(2), new Amount(8)),
        new(Leaning.Fine, null, null),
        [new("fear", false), new("joy", false)],
        "rain",
        new Amount(3));
}
