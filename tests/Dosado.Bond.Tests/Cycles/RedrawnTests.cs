using static Dosado.Bond.Tests.CycleBook;

namespace Dosado.Bond.Tests;

public class RedrawnTests
{
    [Fact]
    [Trait("Mechanism", "M045")]
    public void A_loop_is_redrawn_from_the_different_step_on()
    {
        var redrawn = Redrawn.Of(With(Some.Robin, OtherWay.Unknown with { Shown = "I say that I am sad" }))!;

        redrawn.Near.Select(s => s.Redrawing)
            .ShouldBe([Redrawing.AsItWas, Redrawing.Different, Redrawing.Open, Redrawing.Open]);
        redrawn.Far.ShouldAllBe(s => s.Redrawing == Redrawing.Open);
    }

    [Fact]
    [Trait("Mechanism", "M045")]
    public void Nothing_is_redrawn_while_nobody_steps_differently() =>
        Redrawn.Of(MapOf(Whole(1, Doing("criticise"), Doing("shut-down")))).ShouldBeNull();

    [Fact]
    [Trait("Mechanism", "M132")]
    public void It_does_not_matter_who_of_the_two_steps_differently()
    {
        var way = OtherWay.Unknown with { Deed = "I stay in the room" };

        Redrawn.Of(With(Some.Robin, way))!.Near.ShouldBe(Redrawn.Of(With(Some.Kim, way))!.Far);
    }

    private static CycleMap With(PersonId person, OtherWay way) => MapOf(
    [
        .. Whole(1, Doing("criticise"), Doing("shut-down")),
        By(person, new OtherWayShared(Id(1, 7), Id(1, 0), way)),
    ]);
}
