using Dosado.Planning.Checking;

namespace Dosado.Planning.Tests;

/// <summary>
/// What makes a week unsound, each at its edge: the last hour that is sound and the first that is not. Mary is free from six in the evening on and
/// John from seven, time together is two to three hours between five and eleven, own time one to three hours.
/// </summary>
public class WeekCheckTests
{
    private static readonly Block Evening = new("date", Some.At(2, 19), Some.Hours(2));

    private static readonly Block JohnsOwn = new("alone", Some.At(3, 19), Some.Hours(3), 1);

    [Fact]
    public void A_week_that_keeps_to_everything_is_sound() => Breaches().ShouldBeEmpty();

    [Theory]
    [InlineData("opera", null)]
    [InlineData("alone", null)]
    [InlineData("date", 0)]
    [InlineData("alone", 2)]
    [InlineData("alone", -1)]
    public void What_nobody_wished_for_is_unknown(string kind, int? owner) =>
        Breaches(new Block(kind, Some.At(4, 19), Some.Hours(2), owner)).ShouldBe([Breach.UnknownKind]);

    [Theory]
    [InlineData(0, 19, true)]
    [InlineData(6, 21, true)]
    [InlineData(6, 21.5, false)]
    [InlineData(-1, 19, false)]
    [InlineData(7, 19, false)]
    [InlineData(4, 19.25, false)]
    [InlineData(4, 6.5, false)]
    public void A_block_lies_on_the_slots_of_one_waking_day(int day, double hour, bool isSound) =>
        Breaches(Free(), new Block("alone", Some.At(day, hour), Some.Hours(2), 0)).Contains(Breach.OutsideTheDay).ShouldBe(!isSound);

    [Theory]
    [InlineData(null, 18.5, false)]
    [InlineData(null, 19, true)]
    [InlineData(0, 18, true)]
    [InlineData(0, 17.5, false)]
    [InlineData(1, 18.5, false)]
    [InlineData(1, 19, true)]
    public void Nobody_is_planned_while_busy_and_only_those_it_is_for_count(int? owner, double hour, bool isSound) =>
        Breaches(new Block(owner is null ? "date" : "alone", Some.At(4, hour), Some.Hours(2), owner)).Contains(Breach.Busy).ShouldBe(!isSound);

    [Theory]
    [InlineData(2, true)]
    [InlineData(2.5, false)]
    public void What_is_busy_later_begins_where_a_block_may_end(double hours, bool isSound)
    {
        var request = Some.Week(Some.Mary(Some.Wish(0, 3), busy: [new(Some.At(4, 21), Some.At(4, 23))]), Some.John(Some.Wish(0, 3), busy: []));

        Breaches(request, new Block("date", Some.At(4, 19), Some.Hours(hours))).Contains(Breach.Busy).ShouldBe(!isSound);
    }

    [Theory]
    [InlineData("alone", 20, 1, false)]
    [InlineData("alone", 20.5, 1, false)]
    [InlineData("alone", 21, 1, true)]
    [InlineData("alone", 18, 0, true)]
    [InlineData("date", 20, null, false)]
    public void Nobody_is_in_two_places_at_once(string kind, double hour, int? owner, bool isSound) =>
        Breaches(new Block(kind, Some.At(2, hour), Some.Hours(1), owner)).Contains(Breach.Overlap).ShouldBe(!isSound);

    [Fact]
    public void Both_can_have_own_time_at_the_same_time() =>
        Breaches(new Block("alone", Some.At(3, 19), Some.Hours(2), 0)).ShouldBeEmpty();

    [Theory]
    [InlineData(16.5, false)]
    [InlineData(17, true)]
    [InlineData(21, true)]
    [InlineData(21.5, false)]
    public void Time_together_lies_in_its_hours(double hour, bool isSound) =>
        Breaches(Free(), new Block("date", Some.At(4, hour), Some.Hours(2))).Contains(Breach.OutsideItsHours).ShouldBe(!isSound);

    [Theory]
    [InlineData(1.5, false)]
    [InlineData(2, true)]
    [InlineData(2.25, false)]
    [InlineData(2.5, true)]
    [InlineData(3, true)]
    [InlineData(3.5, false)]
    public void A_block_is_as_long_as_its_kind_may_be(double hours, bool isSound) =>
        Breaches(new Block("date", Some.At(4, 19), Some.Hours(hours))).Contains(Breach.Length).ShouldBe(!isSound);

    [Fact]
    public void A_day_has_no_more_of_a_kind_than_it_may()
    {
        Block[] twice = [new("date", Some.At(4, 17), Some.Hours(2)), new("date", Some.At(4, 21), Some.Hours(2))];

        Breaches(Free(), twice).ShouldBe([Breach.TooManyADay]);
        Breaches(Free(), twice[0], twice[1] with { From = Some.At(5, 21) }).ShouldBeEmpty();
        Breaches(Free() with { Fixed = twice }, twice).ShouldBeEmpty();
        Breaches(Free() with { Fixed = [twice[0], twice[1] with { From = Some.At(5, 21) }] }, twice)
            .ShouldBe([Breach.FixedMissing, Breach.TooManyADay], ignoreOrder: true);
    }

    [Fact]
    public void What_was_agreed_on_is_there_and_may_be_as_it_was_agreed()
    {
        var agreed = new Block("date", Some.At(4, 12), Some.Hours(5));
        var request = Some.Week() with { Fixed = [agreed] };

        Breaches(request, Evening, JohnsOwn, agreed).ShouldBeEmpty();
        Breaches(request, Evening, JohnsOwn).ShouldBe([Breach.FixedMissing]);
    }

    [Theory]
    [InlineData(2, true)]
    [InlineData(2.5, false)]
    public void Nobody_gets_less_than_they_need_at_least(double least, bool isSound) =>
        Breaches(Some.Week(Some.Mary(Some.Wish(least, 6)), Some.John(Some.Wish(0, 3))), Evening, JohnsOwn)
            .Contains(Breach.BelowLeast).ShouldBe(!isSound);

    [Theory]
    [InlineData(2, true)]
    [InlineData(1.5, false)]
    public void Nobody_gets_more_than_they_can_bear(double most, bool isSound) =>
        Breaches(Some.Week(Some.Mary(Some.Wish(1, 6)), Some.John(Some.Wish(0, 1, most))), Evening, JohnsOwn)
            .Contains(Breach.AboveMost).ShouldBe(!isSound);

    /// <summary>Two who are busy never and need nothing.</summary>
    private static WeekRequest Free() => Some.Week(
        Some.Mary(Some.Wish(0, 3), busy: []), Some.John(Some.Wish(0, 3), alone: Some.Wish(0, 2), busy: []));

    /// <summary>What is wrong when this is added to a sound week.</summary>
    private static IReadOnlyList<Breach> Breaches(params Block[] more) => Breaches(Some.Week(), [Evening, JohnsOwn, .. more]);

    private static IReadOnlyList<Breach> Breaches(WeekRequest request, params Block[] blocks) =>
        [.. WeekCheck.Run(request, Some.Zone, blocks).Select(b => b.Breach).Distinct()];
}
