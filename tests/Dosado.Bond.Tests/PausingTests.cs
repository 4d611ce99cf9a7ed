namespace Dosado.Bond.Tests;

public class PausingTests
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    [Trait("Mechanism", "M067")]
    public void Either_can_begin_the_way_back_and_only_who_took_the_break_ends_it(bool byRobin)
    {
        var (one, other) = byRobin ? (Some.Robin, Some.Kim) : (Some.Kim, Some.Robin);
        var paused = Replay(
            new(one, "e", new PauseTaken(Some.Id(1), Some.Day, "I need a break.", "")),
            new(other, "e", new WayBackOffered(Some.Id(2), "I am in the garden")));

        paused.Pauses.ShouldHaveSingleItem().WayBack!.Words.ShouldBe("I am in the garden");
        paused.Apply(new(one, "e", new CameBack(Some.Id(3), Some.Day, ""))).Pauses.ShouldBeEmpty();
    }

    [Fact]
    public void The_words_of_a_return_stand_until_the_next_break_or_until_they_are_taken_back()
    {
        Recorded By(Event happened) => new(Some.Robin, "e", happened);
        var back = BondState.Empty.Apply(By(new PauseTaken(Some.Id(1), Some.Day, "", ""))).Apply(By(new CameBack(Some.Id(2), Some.Day, "hello")));

        back.Pauses.ShouldBeEmpty();
        back.Apply(By(new CameBack(Some.Id(3), Some.Day, ""))).Returns[Some.Robin].Words.ShouldBe("hello");
        back.Apply(By(new PauseTaken(Some.Id(3), Some.Day, "", ""))).Returns.ShouldBeEmpty();
        back.Apply(By(new TakenBack(Some.Id(3), [Some.Id(2)], []))).Returns.ShouldBeEmpty();
        back.Apply(new(Some.Kim, "e", new TakenBack(Some.Id(3), [Some.Id(2)], []))).Returns.ShouldNotBeEmpty();
    }

    [Fact]
    public void Nobody_offers_a_way_back_to_themselves() =>
        Replay(
            new(Some.Robin, "e", new PauseTaken(Some.Id(1), Some.Day, "I need a break.", "")),
            new(Some.Robin, "e", new WayBackOffered(Some.Id(2), "hello me"))).Pauses.ShouldHaveSingleItem().WayBack.ShouldBeNull();

    [Fact]
    public void Every_reading_is_kept_once_and_in_order()
    {
        ReadingsKept Took(int id, string first) => new(Some.Id(id), Some.Day, new(first, "tired", "", true, "", ""));

        OwnState.Replay(
                from kept in new[] { Took(1, "angry with me"), Took(2, "late"), Took(1, "something else") }
                select new Recorded(Some.Robin, "e", kept))
            .Pausing.Readings.Select(r => r.Readings.First).ShouldBe(["angry with me", "late"]);
    }

    [Fact]
    public void What_was_said_with_a_break_and_with_a_way_back_can_be_taken_back()
    {
        Recorded[] paused =
        [
            new(Some.Robin, "e", new PauseTaken(Some.Id(1), Some.Day, "I need a break.", "")),
            new(Some.Kim, "e", new WayBackOffered(Some.Id(2), "I am in the garden")),
        ];

        Replay([.. paused, new(Some.Kim, "e", new TakenBack(Some.Id(3), [Some.Id(1), Some.Id(2)], []))])
            .Pauses.ShouldHaveSingleItem().WayBack.ShouldBeNull();
        Replay([.. paused, new(Some.Robin, "e", new TakenBack(Some.Id(3), [Some.Id(1)], []))]).Pauses.ShouldBeEmpty();
    }

    [Theory]
    [InlineData(TurnOrder.YouFirst, true)]
    [InlineData(TurnOrder.MeFirst, false)]
    [Trait("Mechanism", "M129")]
    public void Whoever_lets_the_other_go_first_speaks_second(TurnOrder order, bool authorIsSecond)
    {
        var turn = Replay(new Recorded(Some.Robin, "e", new TurnOffered(Some.Id(1), Some.Day, order, ""))).Turns.All[0];

        turn.IsSecond(Some.Robin).ShouldBe(authorIsSecond);
        turn.IsSecond(Some.Kim).ShouldBe(!authorIsSecond);
    }

    [Fact]
    [Trait("Mechanism", "M068")]
    public void What_an_onlooker_would_notice_is_kept_once_for_each_thing_and_goes_with_empty_words()
    {
        var noted = OwnState.Replay(
            [
                Mine(new OnlookerNoted(Some.Id(1), Some.Id(9), "two tired people")),
                Mine(new OnlookerNoted(Some.Id(2), Some.Id(9), "two people who miss each other")),
            ]);

        noted.Pausing.Onlookers[Some.Id(9)].Words.ShouldBe("two people who miss each other");
        noted.Apply(Mine(new OnlookerNoted(Some.Id(3), Some.Id(9), ""))).Pausing.Onlookers.ShouldBeEmpty();
        noted.Apply(Mine(new TakenBack(Some.Id(3), [Some.Id(2)], []))).Pausing.Onlookers.ShouldBeEmpty();
    }

    private static Recorded Mine(Event e) => new(Some.Robin, "e", e);

    private static BondState Replay(params Recorded[] log) => BondState.Replay(log);
}
