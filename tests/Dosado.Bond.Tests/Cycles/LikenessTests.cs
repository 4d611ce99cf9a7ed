using FsCheck;
using FsCheck.Fluent;
using static Dosado.Bond.Tests.CycleBook;

namespace Dosado.Bond.Tests;

/// <summary>Whether a cycle that came by is the one that came by before: cases made to confuse.</summary>
public class LikenessTests
{
    [Fact]
    [Trait("Mechanism", "M035")]
    public void The_same_moves_on_another_day_are_the_same_cycle() =>
        Compare((Doing("criticise"), Doing("shut-down")), (Doing("criticise"), Doing("shut-down"))).ShouldBe(Likeness.Same);

    [Theory]
    [InlineData("snark", "leave")]
    [InlineData("complain", "silence")]
    [InlineData("lash-out", "brush-off")]
    public void Moves_of_the_same_kind_are_the_same_cycle(string robin, string kim) =>
        Compare((Doing("criticise"), Doing("shut-down")), (Doing(robin), Doing(kim))).ShouldBe(Likeness.Same);

    [Theory]
    [InlineData("criticise", "solve")]
    [InlineData("criticise", "placate")]
    [InlineData("criticise", "criticise")]
    [InlineData("shut-down", "shut-down")]
    [InlineData("solve", "shut-down")]
    public void The_same_feelings_with_other_moves_are_another_cycle(string robin, string kim)
    {
        var angry = Doing("criticise") with { TurnedInto = new(["anger"], "") };
        var numb = Doing("shut-down") with { TurnedInto = new(["numb"], "") };

        Compare((angry, numb), (angry with { Did = new([robin], "") }, numb with { Did = new([kim], "") }))
            .ShouldNotBe(Likeness.Same);
    }

    [Fact]
    [Trait("Mechanism", "M039")]
    public void Other_feelings_with_the_same_moves_are_the_same_cycle() =>
        Compare(
            (Doing("criticise") with { TurnedInto = new(["anger"], "") }, Doing("shut-down")),
            (Doing("criticise") with { TurnedInto = new(["anxiety"], ""), Concluded = "it will end" }, Doing("shut-down")))
            .ShouldBe(Likeness.Same);

    [Fact]
    public void Exchanged_places_are_told_as_such_and_not_taken_for_the_same() =>
        Compare((Doing("criticise"), Doing("shut-down")), (Doing("leave"), Doing("snark"))).ShouldBe(Likeness.PlacesExchanged);

    [Fact]
    public void Of_a_time_that_is_not_whole_nothing_can_be_said()
    {
        var whole = MapOf(Whole(1, Doing("criticise"), Doing("shut-down")));
        var halves = MapOf(Halves(2, Doing("criticise"), Doing("shut-down")), 2);
        var oneHalf = MapOf(Halves(3, Doing("criticise"), AboveLine.Unknown), 3);

        CycleLikeness.Compare(whole, halves).ShouldBe(Likeness.TooLittle);
        CycleLikeness.Compare(oneHalf, whole).ShouldBe(Likeness.TooLittle);
    }

    [Theory]
    [InlineData("walked out of the room", "leave")]
    [InlineData("I stormed off", "leave")]
    [InlineData("went quiet", "shut-down")]
    [InlineData("I just said nothing", "shut-down")]
    [InlineData("pulled back into myself", "shut-down")]
    [InlineData("shouted", "lash-out")]
    [InlineData("rolled my eyes", "snark")]
    [InlineData("gave in so that it stops", "placate")]
    [InlineData("explained how to fix it", "solve")]
    [InlineData("gave them the silent treatment", "silence")]
    public void Own_words_are_held_beside_the_list(string words, string key) =>
        Compare((InOwnWords(words), Doing("complain")), (Doing(key), Doing("complain"))).ShouldBe(Likeness.Same);

    [Theory]
    [InlineData("I left the dishes for later and hummed", "put the radio on and hummed louder")]
    [InlineData("counted the tiles aloud", "counting tiles")]
    public void Own_words_that_no_list_knows_are_held_beside_each_other(string one, string other) =>
        Compare((InOwnWords(one), Doing("complain")), (InOwnWords(other), Doing("complain")))
            .ShouldBe(one.StartsWith("counted", StringComparison.Ordinal) ? Likeness.Same : Likeness.Other);

    [Theory]
    [InlineData("Ich habe gekocht", "Ich habe gesungen", Likeness.Other)]
    [InlineData("Ich habe die Fliesen gezählt", "habe Fliesen gezählt", Likeness.Same)]
    [InlineData("Me he sentado en la terraza", "He cocinado en la cazuela", Likeness.Other)]
    [InlineData("He contado las baldosas", "contado baldosas", Likeness.Same)]
    public void In_each_language_words_without_meaning_make_no_two_moves_alike(string one, string other, Likeness likeness) =>
        Compare((InOwnWords(one), InOwnWords(one)), (InOwnWords(other), InOwnWords(other))).ShouldBe(likeness);

    [Fact]
    public void A_mixed_time_does_not_chain_two_cycles_into_one()
    {
        var cycles = CyclesOf(
            Whole(1, Doing("criticise"), Doing("solve")),
            Whole(2, Doing("criticise", "placate"), Doing("solve")),
            Whole(3, Doing("placate"), Doing("solve")));

        cycles.Count.ShouldBe(2);
        cycles[0].Times.Select(t => t.Time).ShouldBe([Id(1, 0), Id(2, 0)]);
    }

    [Fact]
    [Trait("Mechanism", "M132")]
    public void Likeness_is_the_same_from_both_sides_and_for_both_people() =>
        Prop.ForAll(
            (from a in CycleGens.Aboves from b in CycleGens.Aboves from c in CycleGens.Aboves from d in CycleGens.Aboves
             select (a, b, c, d)).ToArbitrary(),
            t => Compare((t.a, t.b), (t.c, t.d)) == Compare((t.c, t.d), (t.a, t.b))
                && Compare((t.a, t.b), (t.c, t.d)) == Compare((t.b, t.a), (t.d, t.c)))
            .QuickCheckThrowOnFailure();

    [Fact]
    [Trait("Mechanism", "M035")]
    public void A_name_given_to_one_time_is_the_name_of_the_cycle()
    {
        var cycles = CyclesOf(
            Whole(1, Doing("criticise"), Doing("shut-down")),
            Whole(2, Doing("criticise"), Doing("leave")),
            Whole(3, Doing("solve"), Doing("solve")),
            [By(Some.Kim, new CycleNamed(Some.Id(1), Id(2, 0), "our merry-go-round"))]);

        cycles[0].Name.ShouldBe("our merry-go-round");
        cycles[0].Times.Count.ShouldBe(2);
        cycles[1].Name.ShouldBeNull();
    }

    [Fact]
    [Trait("Mechanism", "M132")]
    public void What_differed_says_what_and_not_on_whose_side()
    {
        var first = MapOf(Whole(1, Doing("criticise"), Doing("shut-down")));
        var later = MapOf(Whole(2, Doing("criticise"), Doing("leave")), 2);

        Difference.Between(later, first).ShouldBe([new(StepKind.Move, "leave", false)]);
        Difference.Between(later.Swap(), first).ShouldBe(Difference.Between(later, first));
    }

    private static Likeness Compare((AboveLine Robin, AboveLine Kim) one, (AboveLine Robin, AboveLine Kim) other) =>
        CycleLikeness.Compare(MapOf(Whole(1, one.Robin, one.Kim)), MapOf(Whole(2, other.Robin, other.Kim), 2));
}
