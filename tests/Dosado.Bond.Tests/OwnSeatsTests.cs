namespace Dosado.Bond.Tests;

public class OwnSeatsTests
{
    private static readonly HandedOver Handed = new(Some.Id(1), "A note", [new("", "what I wrote")], Some.Day);

    public static TheoryData<HandedOver> OtherThings =>
    [
        Handed with { Id = Some.Id(2) },
        Handed with { Heading = "A moment" },
        Handed with { Lines = [new("", "something else")] },
        Handed with { Day = null },
    ];

    [Fact]
    public void A_helper_is_kept_once_and_ended_without_ending_another()
    {
        var two = Replay(Helper(1), Helper(1), Helper(2));
        two.Mine.Select(s => s.Id).ShouldBe([Some.Id(1), Some.Id(2)]);

        Replay(Helper(1), Helper(2), new SeatEnded(Some.Id(9), Some.Id(1))).Mine.Select(s => s.Id).ShouldBe([Some.Id(2)]);
    }

    [Fact]
    public void What_is_given_to_read_anew_takes_the_place_of_the_same_alone() =>
        Replay(Reading(1, "aa"), Reading(2, "bb"), Reading(3, "aa")).Reading.Select(r => r.Id).ShouldBe([Some.Id(2), Some.Id(3)]);

    [Fact]
    public void What_is_put_away_is_read_no_more_and_the_rest_is() =>
        Replay(Reading(1, "aa"), Reading(2, "bb"), new ReadingPutAway(Some.Id(3), "aa")).Reading.ShouldHaveSingleItem().Space.ShouldBe("bb");

    [Fact]
    public void What_is_handed_over_is_the_same_when_it_says_the_same()
    {
        var again = Handed with { Lines = [.. Handed.Lines] };

        again.ShouldBe(Handed);
        again.GetHashCode().ShouldBe(Handed.GetHashCode());
    }

    [Theory]
    [MemberData(nameof(OtherThings))]
    public void What_is_handed_over_is_another_when_any_part_of_it_is(HandedOver other) => Handed.Equals(other).ShouldBeFalse();

    private static SeatKept Helper(int id) => new(Some.Id(id), "Ana", Some.Day, "c2VjcmV0", "a2V5", "http://localhost/");

    private static ReadingKept Reading(int id, string space) => new(Some.Id(id), space, "a2V5cw==", "d3JpdGVy", "http://localhost/");

    private static OwnSeats Replay(params Event[] events) =>
        OwnState.Replay(events.Select(e => new Recorded(Some.Robin, "e1", e))).Seats;
}
