using Dosado.Planning.Bench.Corpus;

namespace Dosado.Planning.Bench;

/// <summary>Counter-offers against planned weeks: one block of time together is not wanted where it is.</summary>
internal static class Counter
{
    public static void Run(int couples)
    {
        var (moved, time) = (new Figures("other blocks that move", "blocks"), new Figures("replanning", "ms"));
        foreach (var group in Enum.GetValues<Group>())
        {
            for (var couple = 0; couple < couples; couple++)
            {
                var request = Couples.Week(group, couple, couple % Couples.Weeks);
                var zone = SystemZones.Find(request.Zone)!;
                if (Planner.Run(request, zone).Outcome is not PlanningOutcome.Planned planned) continue;
                var together = planned.Week.Blocks.Where(b => b.Owner is null).ToArray();
                if (together.Length == 0) continue;
                var unwanted = together[couple % together.Length];
                var start = Cpu.Milliseconds;
                var replanning = WeekReplanning.Begin(request, zone, planned.Week.Blocks, new([unwanted], []));
                while (replanning.Advance())
                {
                }

                time.Add(Cpu.Milliseconds - start);
                if (replanning.Outcome is not PlanningOutcome.Planned after) continue;
                moved.Add(planned.Week.Blocks.Except([unwanted]).Except(after.Week.Blocks).Count());
            }
        }

        Console.WriteLine(moved);
        Console.WriteLine(time);
    }
}
