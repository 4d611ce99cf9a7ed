using Dosado.Bond;
using Dosado.Planning;

namespace Dosado.Places.Plan.Changing;

/// <summary>A changed week planned anew: what was changed stays where it was put, the rest moves as little as it can.</summary>
internal static class WeekAround
{
    /// <summary>Slices between two rooms for everything else that the device is asked.</summary>
    private const int SlicesAtOnce = 2;

    /// <summary>Rooms after which the best so far is enough.</summary>
    private const int MostRooms = 600;

    /// <summary>The week around a change; null where the change leaves no week, or what was put somewhere cannot be there.</summary>
    /// <param name="ask">What both gave, the one who changes first.</param>
    /// <param name="before">The week before the change.</param>
    /// <param name="after">The week as it was changed.</param>
    public static async Task<IReadOnlyList<PlannedBlock>?> FindAsync(
        WeekAsk ask,
        IReadOnlyList<PlannedBlock> before,
        IReadOnlyList<PlannedBlock> after)
    {
        var zone = ask.Zone;
        var (was, now) = (Planned(before, zone), Planned(after, zone));
        var offer = new CounterOffer([.. was.Except(now)], [.. now.Except(was)]);
        var request = ask.ToRequest();
        if (Planner.Check(request with { Fixed = offer.With }, zone).Count > 0)
        {
            return null;
        }

        var replanning = WeekReplanning.Begin(request, zone, was, offer);
        for (var room = 0; room < MostRooms && Advance(replanning); room++)
        {
            await Task.Delay(1);
        }

        return replanning.Outcome is PlanningOutcome.Planned(var week, _)
            ? FoundStages.Blocks(Dealt(week, replanning.Request, was, zone), zone)
            : null;
    }

    /// <summary>What had to move is dealt out over the days; what stayed does not move for that.</summary>
    private static PlannedWeek Dealt(PlannedWeek week, WeekRequest request, IReadOnlyList<Block> was, Zone zone) =>
        Dealing.Of(week, request with { Fixed = [.. (request.Fixed ?? []).Concat(week.Blocks.Intersect(was)).Distinct()] }, zone);

    private static bool Advance(WeekReplanning replanning)
    {
        for (var slice = 0; slice < SlicesAtOnce; slice++)
        {
            if (!replanning.Advance()) return false;
        }

        return true;
    }

    private static List<Block> Planned(IReadOnlyList<PlannedBlock> blocks, Zone zone) =>
        [.. blocks.Select(b => ProposalStages.ToBlock(b, zone))];
}
