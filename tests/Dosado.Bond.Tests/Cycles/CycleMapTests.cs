using FsCheck;
using FsCheck.Fluent;
using static Dosado.Bond.Tests.CycleBook;

namespace Dosado.Bond.Tests;

public class CycleMapTests
{
    [Fact]
    [Trait("Mechanism", "M036")]
    public void Two_halves_are_a_cycle_only_when_each_has_said_what_reached_them()
    {
        var whole = Whole(1, Doing("criticise"), Doing("shut-down")).ToList();

        MapOf(whole).IsCycle.ShouldBeTrue();
        MapOf(whole.Where(r => r.Event is not CrossingConfirmed || r.Author == Some.Robin)).IsCycle.ShouldBeFalse();
        MapOf(whole.Where(r => r.Event is not CrossingConfirmed || r.Author == Some.Kim)).IsCycle.ShouldBeFalse();
    }

    [Fact]
    [Trait("Mechanism", "M036")]
    public void Nobody_says_for_the_other_what_reached_them()
    {
        var log = Halves(1, Doing("criticise"), Doing("shut-down"))
            .Append(By(Some.Robin, new CrossingConfirmed(Id(1, 4), Id(1, 0), Id(1, 1))));

        MapOf(log).Far.WasReached.ShouldBeFalse();
    }

    [Fact]
    public void A_half_that_was_changed_since_asks_again_what_reached_whom()
    {
        var log = Whole(1, Doing("criticise"), Doing("shut-down"))
            .Append(By(Some.Kim, new AboveLineShared(Id(1, 9), Id(1, 0), Some.Day, Doing("leave"))));

        MapOf(log).Near.WasReached.ShouldBeFalse();
    }

    [Fact]
    [Trait("Mechanism", "M037")]
    [Trait("Mechanism", "M132")]
    public void The_figure_reads_the_same_from_either()
    {
        var time = BondState.Replay(Whole(1, Doing("criticise"), Doing("shut-down"))).Cycles.Times[Id(1, 0)];

        CycleMap.Of(time, Some.Kim, Some.Robin).ShouldBe(CycleMap.Of(time, Some.Robin, Some.Kim).Swap());
    }

    [Fact]
    [Trait("Mechanism", "M037")]
    public void Nobody_fills_the_others_half() =>
        Prop.ForAll(
            Some.Logs(CycleGens.BondEvents).ToArbitrary(),
            log => Texts(BondState.Replay(log), Some.Robin) == Texts(BondState.Replay(log.Where(r => r.Author == Some.Robin)), Some.Robin))
            .QuickCheckThrowOnFailure();

    [Fact]
    [Trait("Mechanism", "M043")]
    public void What_lies_below_is_not_seen_before_what_stands_above() =>
        BondState.Replay([By(Some.Robin, new BelowLineShared(Id(1, 5), Id(1, 0), BelowLine.Unknown with { Need = "to matter" }))])
            .Cycles.Times[Id(1, 0)].FindHalf(Some.Robin).ShouldBeNull();

    [Fact]
    [Trait("Mechanism", "M040")]
    public void What_was_meant_stands_beside_what_was_concluded()
    {
        var log = Halves(1, Doing("criticise") with { Concluded = "you did it to punish me" }, Doing("shut-down"))
            .Append(By(Some.Kim, new MeaningAdded(Id(1, 5), Id(1, 0), Id(1, 1), "I did not know what to say")));

        MapOf(log).Near.Meant.ShouldBe("I did not know what to say");
        MapOf(log).Near.Above.Concluded.ShouldBe("you did it to punish me");
    }

    [Fact]
    public void A_half_taken_back_takes_its_place_in_the_figure_along()
    {
        var log = Whole(1, Doing("criticise"), Doing("shut-down")).Append(By(Some.Kim, new TakenBack(Some.Id(1), [Id(1, 2)], [])));

        MapOf(log).Far.Above.IsUnknown.ShouldBeTrue();
        MapOf(log).IsCycle.ShouldBeFalse();
    }

    [Fact]
    public void A_half_shown_anew_keeps_what_lies_below_it_also_when_the_log_is_read_again_without_the_old_one()
    {
        var below = By(Some.Robin, new BelowLineShared(Id(1, 5), Id(1, 0), BelowLine.Unknown with { Need = "to matter" }));
        var anew = By(Some.Robin, new AboveLineShared(Id(1, 6), Id(1, 0), Some.Day, Doing("leave")));

        MapOf([below, anew]).Near.Below.Need.ShouldBe("to matter");
    }

    [Theory]
    [InlineData("")]
    [InlineData("a name that is so long that it cannot be anybody's name for anything at all")]
    public void A_name_that_is_none_names_nothing(string name)
    {
        var log = Whole(1, Doing("criticise"), Doing("shut-down")).Append(By(Some.Kim, new CycleNamed(Id(1, 5), Id(1, 0), name)));

        BondState.Replay(log).Cycles.Names.ShouldBeEmpty();
    }

    [Fact]
    public void Keys_that_no_list_holds_are_no_steps() =>
        MapOf(Halves(1, Doing("criticise", "<b>", "levitate"), Doing())).Near.Above.Did.Picked.ShouldBe(["criticise"]);

    [Fact]
    [Trait("Mechanism", "M038")]
    [Trait("Mechanism", "M039")]
    [Trait("Mechanism", "M041")]
    [Trait("Mechanism", "M042")]
    public void The_lists_are_those_of_the_articles()
    {
        CycleLists.Underneath.ShouldBe(["sadness", "rejection", "shame", "fear"]);
        CycleLists.OnTop.ShouldBe(["anger", "contempt", "anxiety", "frozen", "numb", "detached"]);
        CycleLists.WithWorry.ShouldBe(["placate", "solve", "shut-down"]);
        CycleLists.WithAnger.ShouldBe(["criticise", "complain", "snark", "lash-out", "leave", "brush-off", "silence"]);
    }

    private static string Texts(BondState state, PersonId person) => string.Join('\n', state.Cycles.Times.Values
        .Select(t => (t.Id, Half: t.FindHalf(person))).Where(t => t.Half is not null).OrderBy(t => t.Id.Value)
        .Select(t => $"{t.Id}: {t.Half}"));
}
