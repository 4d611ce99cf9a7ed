using System.Diagnostics;
using System.Globalization;
using Dosado.Planning.Bench.Corpus;
using Dosado.Planning.Solving;

namespace Dosado.Planning.Bench;

/// <summary>
/// The same weeks by another solver: COIN-OR CBC (Debian's coinor-cbc), given the mixed-integer programme. Compared are
/// what each partner's best week adds, and the even week's smaller share.
/// </summary>
internal static class Referee
{
    private const double Close = 1e-5;

    public static int Run(int couples, int seconds)
    {
        var (ours, theirs, ratio) = (new Figures("ours, three solves", "ms"), new Figures("cbc, three solves", "ms"), new Figures("cbc / ours", "times"));
        int both = 0, mismatches = 0, oursOnly = 0, theirsOnly = 0, neither = 0;
        foreach (var group in Enum.GetValues<Group>())
        {
            for (var couple = 0; couple < couples; couple++)
            {
                var request = Couples.Week(group, couple, couple % Couples.Weeks);
                var problem = new ProblemBuilder(request, new WeekGrid(request, SystemZones.Find(request.Zone)!)).Build();
                var mine = Ours(problem);
                var other = Theirs(problem, seconds);
                ours.Add(mine.Milliseconds);
                theirs.Add(other.Milliseconds);
                ratio.Add(other.Milliseconds / mine.Milliseconds);
                Console.WriteLine($"{group} {couple}: ours {mine.Milliseconds:F0} ms {Text(mine.Values ?? [])}; cbc {other.Milliseconds:F0} ms {Text(other.Values ?? [])}");
                var (isMine, isTheirs) = (mine.Values is not null, other.Values is not null);
                if (isMine && isTheirs) both++;
                else if (isMine) oursOnly++;
                else if (isTheirs) theirsOnly++;
                else neither++;
                if (!isMine || !isTheirs || Agree(mine.Values!, other.Values!)) continue;
                mismatches++;
                Console.WriteLine($"MISMATCH {group} {couple}: ours {Text(mine.Values!)}, cbc {Text(other.Values!)}");
            }
        }

        Console.WriteLine($"both proved {both}, mismatches {mismatches}; only ours proved {oursOnly}, only cbc {theirsOnly}, neither {neither}; {seconds} s a solve");
        Console.WriteLine(ours);
        Console.WriteLine(theirs);
        Console.WriteLine(ratio);
        return mismatches == 0 ? 0 : 1;
    }

    private static bool Agree(double[] a, double[] b) => a.Length == b.Length && a.Zip(b).All(p => Math.Abs(p.First - p.Second) < Close);

    private static string Text(double[] values) => string.Join(" ", values.Select(v => v.ToString("F6", CultureInfo.InvariantCulture)));

    /// <summary>Both bests and the smaller share; empty where there is no week; null where it was not proven.</summary>
    private static (double[]? Values, double Milliseconds) Ours(WeekProblem problem)
    {
        var start = Cpu.Milliseconds;
        var planning = new EvenPlanning(problem, 0, Effort.Thorough);
        foreach (var _ in planning.First())
        {
        }

        if (planning.IsImpossible) return ([], Cpu.Milliseconds - start);
        foreach (var _ in planning.Prove())
        {
        }

        var time = Cpu.Milliseconds - start;
        if (planning.Even is not { IsProven: true, Best: { } best } || !planning.AreBestsProven) return (null, time);
        var smaller = Math.Min(planning.Goal!.First.Of(best.Gains.First), planning.Goal.Second.Of(best.Gains.Second));
        return ([planning.Bests[0], planning.Bests[1], smaller], time);
    }

    private static (double[]? Values, double Milliseconds) Theirs(WeekProblem problem, int seconds)
    {
        var writer = new MipWriter(problem);
        if (problem.Totals.Any(t => t.Low > t.High)) return ([], 0);
        var first = Cbc.Solve(writer.Write("a", []), seconds);
        if (first.IsInfeasible) return ([], first.Milliseconds);
        var second = Cbc.Solve(writer.Write("b", []), seconds);
        if (first.Value is not { } a || second.Value is not { } b) return (null, first.Milliseconds + second.Milliseconds);
        var even = Cbc.Solve(writer.Write("t", [Row("a", Math.Round(a)), Row("b", Math.Round(b))]), seconds);
        var time = first.Milliseconds + second.Milliseconds + even.Milliseconds;
        return even.Value is { } t ? ([Math.Round(a), Math.Round(b), t], time) : (null, time);
    }

    /// <summary>scale t is at most the gain plus what the share adds to it.</summary>
    private static string Row(string gain, double best)
    {
        var scale = Math.Max(best, 1);
        return string.Create(CultureInfo.InvariantCulture, $"{scale} t - {gain} <= {scale - best}");
    }
}

/// <summary>Runs the cbc command and reads what it proved.</summary>
internal static class Cbc
{
    public static (double? Value, bool IsInfeasible, double Milliseconds) Solve(string programme, int seconds)
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
        if (output.Contains("infeasible", StringComparison.OrdinalIgnoreCase) && !output.Contains("Optimal solution found", StringComparison.Ordinal)) return (null, true, time);
        if (!output.Contains("Result - Optimal solution found", StringComparison.Ordinal)) return (null, false, time);
        var line = output.Split('\n').First(l => l.StartsWith("Objective value:", StringComparison.Ordinal));
        return (double.Parse(line[16..].Trim(), CultureInfo.InvariantCulture), false, time);
    }

    /// <summary>As in "Total time (CPU seconds):       0.42   (Wallclock seconds):       0.44".</summary>
    private static double Seconds(string output)
    {
        var line = output.Split('\n').FirstOrDefault(l => l.StartsWith("Total time (CPU seconds):", StringComparison.Ordinal));
        return line is null ? 0 : double.Parse(line[25..].TrimStart().Split(' ')[0], CultureInfo.InvariantCulture);
    }
}
