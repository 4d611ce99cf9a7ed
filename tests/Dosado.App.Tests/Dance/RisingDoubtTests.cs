using Dosado.Bond;
using Dosado.Places.Dance.Days;

namespace Dosado.App.Tests.Dance;

public class RisingDoubtTests
{
    private static readonly DateOnly Today = new(2026, 3, 14);

    [Theory]
    [Trait("Mechanism", "M104")]
    [InlineData(true, 1, 2, 2, 4, 5)]
    [InlineData(true, 1, 3, 2, 4, 5)]
    [InlineData(false, 5, 5, 5, 5, 5)]
    [InlineData(false, 6, 5, 4, 3, 2)]
    [InlineData(false, 1, 5, 1, 5, 1)]
    [InlineData(false, 2, 8)]
    public void Rising_means_several_check_ins_in_a_row(bool rising, params int[] doubts) =>
        RisingDoubt.IsSeen(Own(doubts, Today), Today).ShouldBe(rising);

    [Fact]
    public void What_rose_long_ago_is_left_alone() =>
        RisingDoubt.IsSeen(Own([1, 2, 2, 4, 5], Today.AddDays(-60)), Today).ShouldBeFalse();

    private static OwnState Own(int[] doubts, DateOnly last) => OwnState.Replay(doubts.Select((doubt, i) =>
    {
        var day = last.AddDays((i - doubts.Length + 1) * 3);
        var at = new Moment(new(day.ToDateTime(new(20, 0)), TimeSpan.Zero), "UTC");
        var checkedIn = new CheckedIn(new(i.ToString("x32", null)), at, CheckIn.Unsaid with { Doubt = new Amount(doubt) });
        return new Recorded(new("a1"), "e", checkedIn);
    }));
}
