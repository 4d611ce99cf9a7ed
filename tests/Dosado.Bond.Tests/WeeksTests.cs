namespace Dosado.Bond.Tests;

public class WeeksTests
{
    private static readonly DateOnly Week = new(2026, 3, 16);

    [Fact]
    [Trait("Mechanism", "M012")]
    public void A_week_is_settled_only_by_the_yes_of_the_other()
    {
        var proposed = Replay(By(Some.Robin, Proposed(1)), By(Some.Robin, new WeekAnswered(Some.Id(2), Some.Id(1), true)));

        proposed.FindSettled(Week).ShouldBeNull();
        proposed.Apply(By(Some.Kim, new WeekAnswered(Some.Id(3), Some.Id(1), true))).FindSettled(Week)!.Id.ShouldBe(Some.Id(1));
    }

    [Fact]
    [Trait("Mechanism", "M012")]
    public void Whatever_is_not_a_yes_leaves_the_week_not_settled()
    {
        var state = Replay(By(Some.Robin, Proposed(1)), By(Some.Kim, new WeekAnswered(Some.Id(2), Some.Id(1), false)));

        state.FindOpen(Week)!.Standing.ShouldBe(Standing.NotSettled);
    }

    [Fact]
    public void Only_who_answers_says_until_when()
    {
        var state = Replay(
            By(Some.Robin, Proposed(1)),
            By(Some.Robin, new WeekAnswerAnnounced(Some.Id(2), Some.Id(1), "tonight")));

        state.FindOpen(Week)!.By.ShouldBeEmpty();
        state.Apply(By(Some.Kim, new WeekAnswerAnnounced(Some.Id(3), Some.Id(1), "Sunday"))).FindOpen(Week)!.By.ShouldBe("Sunday");
    }

    [Fact]
    public void A_counter_offer_is_the_one_to_be_answered()
    {
        var state = Replay(By(Some.Robin, Proposed(1)), By(Some.Kim, Proposed(2, instead: 1)));

        state.FindOpen(Week)!.Author.ShouldBe(Some.Kim);
    }

    [Theory]
    [InlineData(0, true, true)]
    [InlineData(1, true, false)]
    [InlineData(2, false, true)]
    public void Not_today_is_said_of_what_is_together_and_of_ones_own(int block, bool byRobin, bool byKim)
    {
        foreach (var (person, may) in new[] { (Some.Robin, byRobin), (Some.Kim, byKim) })
        {
            Settled().Apply(By(person, new NotToday(Some.Id(4), Some.Id(1), block)))
                .FindSettled(Week)!.NotToday.Contains(block).ShouldBe(may);
        }
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(3)]
    public void A_stretch_that_is_not_in_the_week_is_nobodys(int block)
    {
        var week = Settled().FindSettled(Week)!;

        week.Proposed.Blocks.Length.ShouldBe(3);
        week.IsTheirs(Some.Robin, block).ShouldBeFalse();
        week.IsTheirs(Some.Kim, block).ShouldBeFalse();
    }

    [Fact]
    public void A_week_that_was_just_proposed_is_not_answered()
    {
        var proposed = Replay(By(Some.Robin, Proposed(1)));

        proposed.FindOpen(Week)!.WasAnswered.ShouldBeFalse();
        proposed.Apply(By(Some.Kim, new WeekAnswered(Some.Id(2), Some.Id(1), false))).FindOpen(Week)!.WasAnswered.ShouldBeTrue();
    }

    [Fact]
    public void What_was_thought_out_before_is_that_of_the_nearest_earlier_week()
    {
        var weeks = OwnState.Replay(
            from days in new[] { 0, 7, 21 }
            select By(Some.Robin, new WeekThoughtOut(Some.Id(days + 1), Week.AddDays(days), new([], [], new(days), [])))).Weeks;

        weeks.FindBefore(Week).ShouldBeNull();
        weeks.FindBefore(Week.AddDays(7))!.Cannot.Bits.ShouldBe(0);
        weeks.FindBefore(Week.AddDays(14))!.Cannot.Bits.ShouldBe(7);
        weeks.FindBefore(Week.AddDays(70))!.Cannot.Bits.ShouldBe(21);
    }

    [Fact]
    public void A_later_offer_takes_the_place_of_an_earlier_one_of_the_same_person_and_week()
    {
        var state = Replay(By(Some.Robin, Given(1)), By(Some.Kim, Given(2)), By(Some.Robin, Given(3)));

        state.Given.Select(g => g.Given.Id).ShouldBe([Some.Id(2), Some.Id(3)]);
    }

    [Fact]
    public void What_was_given_can_be_taken_back_by_its_author_alone()
    {
        var taken = new TakenBack(Some.Id(3), [Some.Id(1)], []);

        Replay(By(Some.Robin, Given(1)), By(Some.Kim, taken)).Given.Count.ShouldBe(1);
        Replay(By(Some.Robin, Given(1)), By(Some.Robin, taken)).Given.ShouldBeEmpty();
    }

    [Theory]
    [InlineData(0, -1, false)]
    [InlineData(0, 0, false)]
    [InlineData(0, 24, true)]
    [InlineData(0, 25, false)]
    [InlineData(-4, 1, false)]
    [InlineData(-3, 1, true)]
    [InlineData(10, 1, true)]
    [InlineData(11, 1, false)]
    [Trait("Promise", "P8")]
    public void A_stretch_has_a_length_and_lies_in_its_week_or_around_it(int day, int hours, bool isHeard)
    {
        var from = new DateTimeOffset(Week.AddDays(day), new(18, 0), TimeSpan.Zero);
        var proposed = Proposed(1) with { Blocks = [new("date", from, TimeSpan.FromHours(hours), BlockFor.Both)] };

        Replay(By(Some.Robin, proposed)).Proposals.Count.ShouldBe(isHeard ? 1 : 0);
    }

    [Theory]
    [InlineData(-1, false)]
    [InlineData(0, true)]
    [InlineData(168, true)]
    [InlineData(169, false)]
    [Trait("Promise", "P8")]
    public void An_amount_is_no_less_than_nothing_and_no_more_than_a_week(int hours, bool isHeard)
    {
        var amount = TimeSpan.FromHours(hours);
        TimeWish[] wishes = [Wish with { Least = amount }, Wish with { Good = amount }, Wish with { Most = amount }];

        wishes.SelectMany(OffersOf).Select(offer => Replay(By(Some.Robin, Given(1) with { Offer = offer })).Given.Count)
            .Distinct().ShouldBe([isHeard ? 1 : 0]);
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(1 << 21)]
    public void A_week_has_twenty_one_parts(int bits)
    {
        var json = System.Text.Encoding.UTF8.GetString(
            EventJson.Write(new WeekThoughtOut(Some.Id(1), Week, WeekThoughts.None with { Cannot = new(7) })));

        EventJson.Read(System.Text.Encoding.UTF8.GetBytes(json.Replace(":7", $":{bits}", StringComparison.Ordinal)))
            .ShouldBeOfType<EventReading.Foreign>();
    }

    private static WeeksState Settled() =>
        Replay(By(Some.Robin, Proposed(1)), By(Some.Kim, new WeekAnswered(Some.Id(2), Some.Id(1), true)));

    private static WeekProposed Proposed(int id, int? instead = null) => new(
        Some.Id(id),
        Week,
        new("UTC", TimeSpan.Zero, []),
        [],
        [Block(BlockFor.Both), Block(BlockFor.Proposer), Block(BlockFor.Asked)],
        string.Empty,
        instead is { } other ? Some.Id(other) : null);

    private static PlannedBlock Block(BlockFor who) =>
        new("0", new(2026, 3, 17, 18, 0, 0, TimeSpan.Zero), TimeSpan.FromHours(1), who);

    private static TimeWish Wish { get; } = TimeWish.Once(TimeSpan.FromHours(1));

    private static IEnumerable<WeekOffer> OffersOf(TimeWish wish) =>
        [new([new(new("date", false), wish)], [], []), new([], [wish], []), new([], [], [], wish), new([], [], [], null, wish)];

    private static WeekGiven Given(int id) => new(Some.Id(id), Week, new([], [], []));

    private static WeeksState Replay(params Recorded[] log) => log.Aggregate(WeeksState.Empty, (state, e) => state.Apply(e));

    private static Recorded By(PersonId author, Event happened) => new(author, "e1", happened);
}
