using FsCheck;
using FsCheck.Fluent;

namespace Dosado.Bond.Tests;

public class MutualRevealTests
{
    private static readonly BondId Bond = new("5bace");
    private static readonly QuestionId Question = new("what-i-hope");
    private static readonly Answer Robins = new(Some.Robin, 1, "a summer by the sea");
    private static readonly Answer Kims = new(Some.Kim, 2, "less hurry");

    [Fact]
    [Trait("Promise", "P14")]
    public void Both_sealed_then_both_opened_is_revealed() =>
        Round(Robins.Seal, Kims.Seal, Robins.Open, Kims.Open).IsRevealed.ShouldBeTrue();

    [Fact]
    [Trait("Promise", "P14")]
    public void The_order_in_which_the_two_come_makes_no_difference() =>
        Round(Kims.Seal, Robins.Seal, Kims.Open, Robins.Open).Opened.Keys
            .ShouldBe(Round(Robins.Seal, Kims.Seal, Robins.Open, Kims.Open).Opened.Keys, ignoreOrder: true);

    [Fact]
    [Trait("Promise", "P14")]
    public void An_opening_that_says_something_else_than_was_sealed_is_not_shown()
    {
        var changed = Kims.Open with { Event = Kims.Opening with { Content = "just what you said" } };

        var round = Round(Robins.Seal, Kims.Seal, Robins.Open, changed);

        round.IsRevealed.ShouldBeFalse();
        round.Opened.Keys.ShouldBe([Some.Robin]);
    }

    [Fact]
    [Trait("Promise", "P14")]
    public void A_copied_commitment_opens_for_nobody_but_its_author()
    {
        var copied = new Recorded(Some.Kim, "e1", Robins.Sealing with { Id = Some.Id(7) });
        var replayed = new Recorded(Some.Kim, "e1", Robins.Opening with { Id = Some.Id(8), Sealed = Some.Id(7) });

        Round(Robins.Seal, copied, Robins.Open, replayed).Opened.Keys.ShouldBe([Some.Robin]);
    }

    [Theory]
    [InlineData("another-space", "what-i-hope")]
    [InlineData("5bace", "another-question")]
    [Trait("Promise", "P14")]
    public void A_commitment_from_elsewhere_serves_nowhere_else(string bond, string question)
    {
        var elsewhere = Kims.Sealing with
        {
            Commitment = Commitment.To(new(bond), new(question), Some.Kim, Kims.Salt, Kims.Content),
        };

        Round(Robins.Seal, new(Some.Kim, "e1", elsewhere), Robins.Open, Kims.Open).IsRevealed.ShouldBeFalse();
    }

    [Fact]
    [Trait("Promise", "P14")]
    public void Whoever_seals_after_an_opening_begins_a_new_round_in_which_the_other_has_not_answered()
    {
        var afterwards = new Answer(Some.Kim, 5, "what you said, and more");

        var round = Round(
            Robins.Seal, Kims.Seal, Robins.Open, Kims.TakeBack, afterwards.Seal, afterwards.Open);

        round.Sealed.Keys.ShouldBe([Some.Kim]);
        round.IsRevealed.ShouldBeFalse();
    }

    [Fact]
    [Trait("Promise", "P14")]
    public void An_answer_opened_too_early_is_never_shown_beside_one_that_came_after_it()
    {
        var round = Round(Robins.Seal, Robins.Open, Kims.Seal, Kims.Open);

        round.IsReady.ShouldBeFalse();
        round.IsRevealed.ShouldBeFalse();
    }

    [Fact]
    public void Before_anything_is_open_an_answer_can_be_given_better()
    {
        var better = new Answer(Some.Kim, 5, "much less hurry");

        var round = Round(Kims.Seal, Kims.TakeBack, better.Seal, Robins.Seal, Robins.Open, better.Open);

        round.Opened[Some.Kim].Content.ShouldBe("much less hurry");
    }

    [Fact]
    public void A_second_answer_does_not_replace_a_sealed_one()
    {
        var second = new Answer(Some.Kim, 5, "much less hurry");

        Round(Kims.Seal, second.Seal).Sealed[Some.Kim].ShouldBe(Kims.Sealing);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    [Trait("Promise", "P14")]
    public void Withdrawing_takes_the_answer_out_whichever_part_is_named(bool byItsSeal)
    {
        var gone = byItsSeal ? Kims.Sealing.Id : Kims.Opening.Id;

        var round = Round(
            Robins.Seal, Kims.Seal, Robins.Open, Kims.Open, new(Some.Kim, "e1", new TakenBack(Some.Id(9), [gone], [])));

        round.Opened.Keys.ShouldBe([Some.Robin]);
        round.IsRevealed.ShouldBeFalse();
    }

    [Fact]
    public void Nobody_withdraws_for_the_other() =>
        Round(Robins.Seal, Kims.Seal, new(Some.Robin, "e1", new TakenBack(Some.Id(9), [Kims.Sealing.Id], [])))
            .Sealed.Count.ShouldBe(2);

    [Fact]
    [Trait("Promise", "P14")]
    public void In_every_log_what_is_shown_was_sealed_by_both_before_either_opened() =>
        Prop.ForAll(
            Moves.ArrayOf().Select(Play).ToArbitrary(),
            log => Enumerable.Range(0, log.Length + 1).Select(n => Round(log[..n])).All(round =>
                !round.IsRevealed
                || round.Opened.Values.Max(o => Place(o.Sealed)) < round.Opened.Values.Min(o => Place(o.Id))))
            .QuickCheckThrowOnFailure();

    [Fact]
    public void An_opening_is_due_for_each_only_when_both_have_sealed()
    {
        Replay(Robins.Seal).DueFor(Some.Robin).ShouldBeEmpty();
        Replay(Robins.Seal, Kims.Seal).DueFor(Some.Robin).ShouldBe([Robins.Sealing]);
        Replay(Robins.Seal, Kims.Seal, Kims.Open).DueFor(Some.Robin).ShouldBe([Robins.Sealing]);
        Replay(Robins.Seal, Kims.Seal, Robins.Open).DueFor(Some.Robin).ShouldBeEmpty();
    }

    [Fact]
    public void A_commitment_is_the_hash_that_is_documented() =>
        Commitment.To(new("5bace"), new("what-i-hope"), new("a1"), new(new string('0', 64)), "ähm").Value
            .ShouldBe("cb5f7f892340ef242f3b4c62153bc14e8666a060a282852d24cb7bd32d675401");

    private static Gen<Move> Moves { get; } =
        from person in Gen.Elements(Some.Robin, Some.Kim)
        from kind in Gen.Elements("seal", "open", "take back")
        from back in Gen.Frequency((4, Gen.Constant(0)), (1, Gen.Choose(1, 3)))
        select new Move(person, kind, back);

    /// <summary>Each event is numbered by its place; opening and taking back name an earlier seal of the same person.</summary>
    private static Recorded[] Play(Move[] moves) => [.. moves.Select((move, place) => Play(moves, move, place))];

    private static Recorded Play(Move[] moves, Move move, int place)
    {
        var seals = Enumerable.Range(0, place).Where(i => moves[i].Person == move.Person && moves[i].Kind == "seal").Reverse();
        var named = new Answer(move.Person, move.Kind == "seal" ? place : seals.Skip(move.Back).FirstOrDefault(), "words");
        return new(move.Person, "e1", move.Kind switch
        {
            "seal" => named.Sealing,
            "open" => named.Opening with { Id = Some.Id(place) },
            _ => new TakenBack(Some.Id(place), [Some.Id(named.Number)], []),
        });
    }

    private static int Place(EntryId id) => int.Parse(id.Value, System.Globalization.NumberStyles.HexNumber, null);

    private static RevealRound Round(params Recorded[] log) => Replay(log).Of(Question);

    private static MutualReveals Replay(params Recorded[] log) =>
        log.Aggregate(BondState.In(Bond), (state, e) => state.Apply(e)).Reveals;

    private sealed record Move(PersonId Person, string Kind, int Back);

    private sealed record Answer(PersonId Person, int Number, string Content)
    {
        public Salt Salt => new(Number.ToString("x64", null));

        public AnswerSealed Sealing => new(
            Some.Id(Number), Question, Commitment.To(Bond, Question, Person, Salt, Content));

        public AnswerOpened Opening => new(Some.Id(Number + 100), Question, Some.Id(Number), Salt, Content);

        public Recorded Seal => new(Person, "e1", Sealing);

        public Recorded Open => new(Person, "e2", Opening);

        public Recorded TakeBack => new(Person, "e3", new TakenBack(Some.Id(Number + 200), [Some.Id(Number)], ["e1"]));
    }
}
