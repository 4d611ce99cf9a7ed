using Dosado.Planning.Bench.Corpus;
using Dosado.Planning.Checking;
using Dosado.Planning.Solving;

namespace Dosado.Planning.Bench;

/// <summary>How long a first plan, its proof, and the other kinds of week take, in processor time.</summary>
internal static class Latency
{
    public static void Run(int couples)
    {
        for (var warm = 0; warm < 10; warm++) Planner.Run(Couples.Week((Group)(warm % 5), 150 + warm, 0), Zones(Couples.Week((Group)(warm % 5), 150 + warm, 0)));
        var all = new Tally("all");
        foreach (var group in Enum.GetValues<Group>())
        {
            var tally = new Tally($"{group}");
            for (var couple = 0; couple < couples; couple++) Measure(Couples.Week(group, couple, couple % Couples.Weeks), tally, all);
            Console.WriteLine(tally);
        }

        Console.WriteLine(all);
    }

    private static Zone Zones(WeekRequest request) => SystemZones.Find(request.Zone)!;

    private static void Measure(WeekRequest request, params Tally[] tallies)
    {
        var zone = Zones(request);
        var grid = new WeekGrid(request, zone);
        var start = Cpu.Milliseconds;
        var problem = new ProblemBuilder(request, grid).Build();
        var planning = new EvenPlanning(problem, 0, Effort.Thorough);
        foreach (var _ in planning.First())
        {
        }

        var first = Cpu.Milliseconds - start;
        foreach (var tally in tallies) tally.First.Add(first);
        if (planning.IsImpossible)
        {
            foreach (var tally in tallies) tally.Impossible++;
            return;
        }

        var gap = planning.Even!.Best is { } week ? 100 * (planning.Even.Ceiling - Smaller(planning, week)) : double.PositiveInfinity;
        start = Cpu.Milliseconds;
        foreach (var _ in planning.Prove())
        {
        }

        var prove = Cpu.Milliseconds - start;
        var (nash, isNashProven) = Nash(planning);
        var breaches = Breaches(request, grid, zone, problem, planning);
        foreach (var tally in tallies)
        {
            tally.Gap.Add(gap);
            tally.Proof.Add(first + prove);
            tally.Nash.Add(nash);
            if (!planning.Even.IsProven || !planning.AreBestsProven) tally.Unproven++;
            if (!isNashProven) tally.NashUnproven++;
            tally.Breaches += breaches;
        }
    }

    private static double Smaller(EvenPlanning planning, FoundWeek week) =>
        Math.Min(planning.Goal!.First.Of(week.Gains.First), planning.Goal.Second.Of(week.Gains.Second));

    private static (double Milliseconds, bool IsProven) Nash(EvenPlanning planning)
    {
        if (planning.Even!.Best is not { Gains: { First: > 0, Second: > 0 } }) return (0, true);
        var start = Cpu.Milliseconds;
        var search = planning.Search(new GreatestProduct());
        search.Consider(planning.Even.Best);
        foreach (var _ in search.Bound().Concat(search.FirstWeek()).Concat(search.Prove()))
        {
        }

        return (Cpu.Milliseconds - start, search.IsProven);
    }

    private static int Breaches(WeekRequest request, WeekGrid grid, Zone zone, WeekProblem problem, EvenPlanning planning)
    {
        if (planning.Even!.Best is not { } best) return 0;
        var week = new WeekWriter(request, grid, problem).Write(Rule.Even, best, planning, planning.Even, 0, true);
        return WeekCheck.Run(request, zone, week.Blocks).Count;
    }

    private sealed class Tally(string name)
    {
        public Figures First { get; } = new("first plan", "ms");

        public Figures Gap { get; } = new("gap of the first plan", "share points");

        public Figures Proof { get; } = new("proven, default rule", "ms");

        public Figures Nash { get; } = new("greatest total, after that", "ms");

        public int Impossible { get; set; }

        public int Unproven { get; set; }

        public int NashUnproven { get; set; }

        public int Breaches { get; set; }

        public override string ToString() =>
            $"{name}: {Impossible} without a week, {Unproven} not proven, {NashUnproven} greatest totals not proven, {Breaches} breaches\n  {First}\n  {Gap}\n  {Proof}\n  {Nash}";
    }
}
