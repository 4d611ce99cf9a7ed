using System.Diagnostics;
using System.Globalization;
using Dosado.Planning.Bench.Corpus;
using Dosado.Planning.Solving;

namespace Dosado.Planning.Bench;

/// <summary>
/// The same weeks by another solver: COIN-OR CBC (Debian's coinor-cbc), given the mixed-integer programme. Compared are
/// what each partner's best week adds, and the even week's smaller share, each where both proved it. Where CBC did not,
/// the best it found must not be better than ours.
/// </summary>
internal static class Referee
{
    private const double Close = 1e-5;
    private static readonly string[] Asked = ["the first's best", "the second's best", "the smaller share"];

    public static int Run(int couples, int seconds)
    {
        var (ours, theirs, ratio) = (new Figures("ours, three solves", "ms"), new Figures("cbc, three solves", "ms"), new Figures("cbc / ours", "times"));
        var (bothProved, oursOnly, cbcOnly, mismatches) = (new int[Asked.Length], 0, 0, 0);
        foreach (var group in Enum.GetValues<Group>())
        {
            for (var couple = 0; couple < couples; couple++)
            {
                var request = Couples.Week(group, couple, couple % Couples.Weeks);
                var problem = new ProblemBuilder(request, new WeekGrid(request, SystemZones.Find(request.Zone)!)).Build();
                var mine = Ours(problem);
                var other = Theirs(problem, seconds);
                ours.Add(mine.Milliseconds);
                theirs.Add(other.Sum(a => a.Milliseconds));
                ratio.Add(other.Sum(a => a.Milliseconds) / mine.Milliseconds);
                Console.WriteLine($"{group} {couple}: ours {mine.Milliseconds:F0} ms {Text(mine.Values)}; cbc {other.Sum(a => a.Milliseconds):F0} ms {string.Join(", ", other.Select(a => a.Text))}");
                for (var i = 0; i < other.Length; i++)
                {
                    if (other[i].IsProven && mine.IsProven) bothProved[i]++;
                    else if (mine.IsProven) oursOnly++;
                    else if (other[i].IsProven) cbcOnly++;
                    if (!mine.IsProven || Agrees(mine.Values is [] ? null : mine.Values[i], other[i])) continue;
                    mismatches++;
                    Console.WriteLine($"MISMATCH {group} {couple}, {Asked[i]}: ours {Text(mine.Values)}, cbc {other[i].Text}");
                }
            }
        }

        Console.WriteLine($"both proved {string.Join(", ", Asked.Zip(bothProved, (name, count) => $"{name} {count}"))}; mismatches {mismatches}; only ours proved {oursOnly}, only cbc {cbcOnly}; {seconds} s a solve");
        Console.WriteLine(ours);
        Console.WriteLine(theirs);
        Console.WriteLine(ratio);
        return mismatches == 0 ? 0 : 1;
    }

    /// <summary>The same where CBC proved it; otherwise nothing better than ours. No value: there is no week.</summary>
    private static bool Agrees(double? mine, CbcAnswer other) => other.IsProven
        ? (mine is null && other.Value is null) || Math.Abs((mine ?? double.NaN) - (other.Value ?? double.NaN)) < Close
        : other.Value is not { } found || (mine is { } most && found <= most + Close);

    private static string Text(double[] values) => values is []
        ? "no week"
        : string.Join(" ", values.Select(v => v.ToString("F6", CultureInfo.InvariantCulture)));

    /// <summary>Both bests and the smaller share; empty where there is no week.</summary>
    private static (double[] Values, bool IsProven, double Milliseconds) Ours(WeekProblem problem)
    {
        var start = Cpu.Milliseconds;
        var planning = new EvenPlanning(problem, 0, Effort.Thorough);
        foreach (var _ in planning.First())
        {
        }

        if (planning.IsImpossible) return ([], true, Cpu.Milliseconds - start);
        foreach (var _ in planning.Prove())
        {
        }

        var time = Cpu.Milliseconds - start;
        if (planning.Even is not { IsProven: true, Best: { } best } || !planning.AreBestsProven) return ([], false, time);
        var smaller = Math.Min(planning.Goal!.First.Of(best.Gains.First), planning.Goal.Second.Of(best.Gains.Second));
        return ([planning.Bests[0], planning.Bests[1], smaller], true, time);
    }

    /// <summary>CBC's answers, as far as they can be asked for: shares need both bests.</summary>
    private static CbcAnswer[] Theirs(WeekProblem problem, int seconds)
    {
        var writer = new MipWriter(problem);
        if (problem.Totals.Any(t => t.Low > t.High)) return [new(true, null, 0)];
        var first = Cbc.Solve(writer.Write("a", []), seconds);
        if (first is { IsProven: true, Value: null }) return [first];
        var second = Cbc.Solve(writer.Write("b", []), seconds);
        if (first is not { IsProven: true, Value: { } a } || second is not { IsProven: true, Value: { } b }) return [first, second];
        return [first, second, Cbc.Solve(writer.Write("t", [Row("a", Math.Round(a)), Row("b", Math.Round(b))]), seconds)];
    }

    /// <summary>scale t is at most the gain plus what the share adds to it.</summary>
    private static string Row(string gain, double best)
    {
        var scale = Math.Max(best, 1);
        return string.Create(CultureInfo.InvariantCulture, $"{scale} t - {gain} <= {scale - best}");
    }
}

/// <summary>What CBC came to.</summary>
/// <param name="IsProven">Whether it is final.</param>
/// <param name="Value">The best it found; null for none.</param>
/// <param name="Milliseconds">Of processor time.</param>
internal sealed record CbcAnswer(bool IsProven, double? Value, double Milliseconds)
{
    public string Text => $"{Value?.ToString("F6", CultureInfo.InvariantCulture) ?? "nothing"}{(IsProven ? "" : " or more")}";
}

/// <summary>Runs the cbc command and reads what it proved.</summary>
internal static class Cbc
{
    public static CbcAnswer Solve(string programme, int seconds)
    {
        var file = Path.Combine(Path.GetTempPath(), $"dosado-{Environment.ProcessId}.lp");
        File.WriteAllText(file, programme);
        using var cbc = Process.Start(new ProcessStartInfo("cbc", [file, "-timeMode", "cpu", "-seconds", $"{seconds}", "-ratioGap", "0", "-allowableGap", "0.0000001", "-integerTolerance", "1e-7", "-solve"])
        {
            RedirectStandardOutput = true,
        })!;
        var output = cbc.StandardOutput.ReadToEnd();
        cbc.WaitForExit();
        File.Delete(file);
        var time = Seconds(output) * 1000;
        if (output.Contains("Result - Optimal solution found", StringComparison.Ordinal)) return new(true, Objective(output), time);
        var isInfeasible = output.Contains("infeasible", StringComparison.OrdinalIgnoreCase) && !output.Contains("Result - Stopped", StringComparison.Ordinal);
        return new(isInfeasible, isInfeasible ? null : Objective(output), time);
    }

    /// <summary>As in "Objective value:                0.92187500".</summary>
    private static double? Objective(string output) =>
        output.Split('\n').FirstOrDefault(l => l.StartsWith("Objective value:", StringComparison.Ordinal)) is { } line
            ? double.Parse(line[16..].Trim(), CultureInfo.InvariantCulture)
            : null;

    /// <summary>As in "Total time (CPU seconds):       0.42   (Wallclock seconds):       0.44".</summary>
    private static double Seconds(string output)
    {
        var line = output.Split('\n').FirstOrDefault(l => l.StartsWith("Total time (CPU seconds):", StringComparison.Ordinal));
        return line is null ? 0 : double.Parse(line[25..].TrimStart().Split(' ')[0], CultureInfo.InvariantCulture);
    }
}
