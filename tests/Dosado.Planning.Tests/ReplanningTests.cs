using Dosado.Planning.Checking;

namespace Dosado.Planning.Tests;

public class ReplanningTests
{
    [Fact]
    public void After_a_counter_offer_all_else_that_can_stays()
    {
        var request = Some.Week();
        var before = Some.Planned(request).Blocks;
        var date = before.First(b => b.Kind == "date");
        var moved = date with { From = new DateOnly(2027, 3, date.From.Day == 18 ? 19 : 18).ToDateTime(new(20, 0)) };

        var (after, checkedBy) = Replan(request, before, new([date], [moved]));

        after.Blocks.ShouldContain(moved);
        after.Blocks.ShouldNotContain(date);
        before.Except(after.Blocks).Count().ShouldBeLessThanOrEqualTo(3);
        WeekCheck.Run(checkedBy, Some.Zone, after.Blocks).ShouldBeEmpty();
    }

    [Fact]
    public void What_both_had_accepted_never_moves()
    {
        var agreed = new Block("date", Some.At(3, 19), Some.Hours(2));
        var request = Some.Week() with { Fixed = [agreed] };
        var before = Some.Planned(request).Blocks;
        var own = before.First(b => b.Owner == 1);

        Replan(request, before, new([own], [])).After.Blocks.ShouldContain(agreed);
    }

    [Fact]
    public void A_block_that_is_not_wanted_there_does_not_come_back_there()
    {
        var request = Some.Week();
        var before = Some.Planned(request).Blocks;
        var date = before.First(b => b.Kind == "date");

        var after = Replan(request, before, new([date], [])).After;

        after.Blocks.ShouldNotContain(b => b.Kind == "date" && b.From < date.From + date.Length && date.From < b.From + b.Length);
    }

    [Fact]
    public void A_counter_offer_that_does_not_fit_is_refused_at_the_door()
    {
        var offer = new CounterOffer([], [new Block("date", Some.At(1, 4), Some.Hours(2))]);

        Should.Throw<ArgumentException>(() => WeekReplanning.Begin(Some.Week(), Some.Zone, [], offer)).Message.ShouldContain("fixed[0].from");
    }

    private static (PlannedWeek After, WeekRequest CheckedBy) Replan(WeekRequest request, IReadOnlyList<Block> before, CounterOffer offer)
    {
        var replanning = WeekReplanning.Begin(request, Some.Zone, before, offer);
        while (replanning.Advance())
        {
        }

        return (replanning.Outcome.ShouldBeOfType<PlanningOutcome.Planned>().Week, replanning.Request);
    }
}
