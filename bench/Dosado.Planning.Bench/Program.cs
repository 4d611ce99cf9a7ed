using System.Diagnostics;
using Dosado.Planning;
using Dosado.Planning.Bench;
using Dosado.Planning.Bench.Corpus;
using Dosado.Planning.Solving;

var n = int.Parse(args[0]);
var first = new List<double>(); var prove = new List<double>(); var gaps = new List<double>();
int infeasible = 0, unproven = 0, mid = 0;
foreach (var group in Enum.GetValues<Group>())
for (var c = args.Length > 1 ? int.Parse(args[1]) : 0; c < n; c++)
{
    var request = Couples.Week(group, c, c % 8);
    var zone = SystemZones.Find(request.Zone)!;
    var faults = new RequestCheck(request, zone).Run();
    foreach (var f in faults) Console.WriteLine(f);
    var t0 = Cpu.Milliseconds;
    var grid = new WeekGrid(request, zone);
    var problem = new ProblemBuilder(request, grid).Build();
    var plan = new EvenPlanning(problem, 0, Effort.Thorough);
    foreach (var _ in plan.First()) { }
    var t1 = Cpu.Milliseconds - t0; first.Add(t1);
    if (plan.IsImpossible) { infeasible++; Console.WriteLine($"{group} {c} infeasible {t1:F0} ms"); continue; }
    var gap = plan.Even!.Best is { } b ? plan.Even.Ceiling - Math.Min(plan.Goal!.First.Of(b.Gains.First), plan.Goal.Second.Of(b.Gains.Second)) : double.NaN;
    if (double.IsNaN(gap)) mid++; else gaps.Add(gap);
    t0 = Cpu.Milliseconds;
    foreach (var _ in plan.Prove()) { }
    var t2 = Cpu.Milliseconds - t0; prove.Add(t2);
    var e = plan.Even!;
    if (!e.IsProven || !plan.AreBestsProven) unproven++;
    Console.WriteLine($"{group} {c} first {t1:F0} gap {100*gap:F2} prove {t2:F0} {(e.IsProven ? "" : "UNPROVEN")} bests {string.Join(",", plan.BestSearches.Select(s => $"{s.Best?.Gains} <= {s.Ceiling:F2} {s.IsProven} s{s.Slack:F1} r{s.Rounds}"))} even {e.Best?.Gains} ceil {e.Ceiling:F4} slack {e.Slack:F2} r{e.Rounds}");
}
double Q(List<double> l, double q) { l.Sort(); return l.Count == 0 ? 0 : l[Math.Min(l.Count - 1, (int)(q * l.Count))]; }
Console.WriteLine($"first p50 {Q(first, .5):F1} p99 {Q(first, .99):F1}; gap p50 {100 * Q(gaps, .5):F2} p99 {100 * Q(gaps, .99):F2} nofirst {mid}; prove p50 {Q(prove, .5):F1} p90 {Q(prove, .9):F1} p99 {Q(prove, .99):F1}; infeasible {infeasible} unproven {unproven}");
