using System.Collections.Immutable;
using Dosado.Bond;
using Dosado.Planning;

namespace Dosado.Places.Plan;

/// <summary>What the planner finds for a week, as pages show it.</summary>
internal static class FoundStages
{
    /// <summary>The week at a place among those found, or why there is none; nothing before anybody has said anything.</summary>
    public static async Task<IReadOnlyList<PlanStage>> OfAsync(WeekOnTable table, int at) => table.Ask() is not { } ask ? []
        : Planner.Check(ask.ToRequest(), ask.Zone) is { Count: > 0 } faults
            ? [new PlanStage.Unplannable([.. faults.Select(f => "plan.fault." + f.Cause).Distinct()])]
        : [StageOf(table, ask, await WeekSearch.OfAsync(table.Home, ask.ToRequest(), ask.Zone), at)];

    /// <summary>All weeks found so far, four at most.</summary>
    public static async Task<IReadOnlyList<PlanStage.Found>> AllAsync(WeekOnTable table)
    {
        if (table.Ask() is not { } ask || Planner.Check(ask.ToRequest(), ask.Zone).Count > 0)
        {
            return [];
        }

        var search = await WeekSearch.OfAsync(table.Home, ask.ToRequest(), ask.Zone);
        return [.. search.Weeks.Take(4).Select((_, i) => Found(table, ask, search, i))];
    }

    /// <summary>The week of this kind as it would be put before the other; null when it is not there any more.</summary>
    public static async Task<(WeekAsk Ask, PlannedWeek Week)?> FindAsync(WeekOnTable table, string rule)
    {
        if (table.Ask() is not { } ask || Planner.Check(ask.ToRequest(), ask.Zone).Count > 0)
        {
            return null;
        }

        var search = await WeekSearch.OfAsync(table.Home, ask.ToRequest(), ask.Zone);
        return search.Weeks.FirstOrDefault(w => w.Rule.ToString() == rule) is { } week ? (ask, week) : null;
    }

    public static ImmutableArray<PlannedBlock> Blocks(PlannedWeek week, Zone zone) =>
    [
        .. week.Blocks.Select(b => new PlannedBlock(b.Kind, zone.ToInstant(b.From), b.Length, b.Owner switch
        {
            null => BlockFor.Both,
            0 => BlockFor.Proposer,
            _ => BlockFor.Asked,
        })),
    ];

    private static PlanStage StageOf(WeekOnTable table, WeekAsk ask, WeekSearch search, int at) => search.Outcome switch
    {
        PlanningOutcome.Planned => Found(table, ask, search, Math.Clamp(at, 0, search.Weeks.Count - 1)),
        PlanningOutcome.NoWeek(var conflict) => new PlanStage.NoWeek(Conflicts.Of(conflict, table, ask), search.IsLooking),
        PlanningOutcome.Undecided => new PlanStage.Nothing(false),
        PlanningOutcome.Searching => new PlanStage.Nothing(search.IsLooking),
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    private static PlanStage.Found Found(WeekOnTable table, WeekAsk ask, WeekSearch search, int at)
    {
        var week = search.Weeks[at];
        var gap = at == 0 && search.Outcome is PlanningOutcome.Planned planned ? planned.Gap : 0;
        return new(
            table.Look(ask).Show(Blocks(week, ask.Zone), isMine: true),
            week.Rule.ToString(),
            at,
            search.Weeks.Count,
            search.IsLooking,
            table.TheirGiven is null ? null : Figures(week.Shares, gap, ask.Lean));
    }

    public static HowFound Figures(Shares shares, double gap, int lean) =>
        new(Hundredths(shares.First), Hundredths(shares.Second), (int)Math.Ceiling(100 * gap), lean);

    private static int Hundredths(double share) => (int)Math.Round(100 * share);
}
