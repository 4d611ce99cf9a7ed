using Dosado.Bond;
using Dosado.Cli.Example;

namespace Dosado.Cli.Tests.Example;

/// <summary>What a visitor of the example finds, from either side of the invented pair.</summary>
public class TogetherTests
{
    private static readonly PersonId Ash = new("ash");
    private static readonly PersonId Sky = new("sky");

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void One_cycle_came_by_twice_and_is_whole_from_either_side(bool fromAsh)
    {
        var cycles = Cycle.AllOf(StateOn(new(2026, 3, 18)).Cycles, fromAsh ? Ash : Sky, fromAsh ? Sky : Ash);

        cycles.ShouldHaveSingleItem().Times.Count.ShouldBe(2);
        cycles[0].Name.ShouldBe("The revolving door");
        cycles[0].Times.ShouldAllBe(t => t.IsCycle);
    }

    [Fact]
    public void What_one_of_them_offered_to_try_out_holds_since_the_other_said_yes() =>
        StateOn(new(2026, 3, 18)).Agreements.All.ShouldHaveSingleItem().Holds.ShouldNotBeNull().Text.IsTryOut.ShouldBeTrue();

    private static BondState StateOn(DateOnly today)
    {
        var made = 0;
        return BondState.Replay(new Together(today, () => new($"id-{made++}"))
            .Acts.Select(a => new Recorded(a.IsByAsh ? Ash : Sky, $"envelope-{a.Event.Id}", a.Event)));
    }
}
