using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using Dosado.Cli.Plan;
using Dosado.Planning;
using Dosado.Planning.Checking;

namespace Dosado.Cli;

/// <summary>dosado plan verify: rechecks a plan and its certificate without the solver.</summary>
internal static class PlanVerifyCommand
{
    private static readonly Argument<string> Source = new("plan")
    {
        Description = "What 'plan --json' wrote, or - for standard input.",
    };

    public static Command Create()
    {
        var command = new Command("verify", "Recheck a planned week and what it claims, without the solver.") { Source };
        command.SetAction(args => Answers.Guarded(() => Run(args.GetValue(Source)!)));
        return command;
    }

    private static int Run(string source)
    {
        var (plan, lines) = PlanInput.Read(source, WeekJson.Default.PlanDocument);
        var zone = SystemZones.Find(plan.Request.Zone);
        var faults = Planner.Check(plan.Request, zone);
        if (faults.Count > 0) return Answers.Refuse(faults.Select(f => lines.Say(f, "request.")));
        var all = true;
        foreach (var week in plan.Alternatives is { } others ? [plan.Week, .. others] : new[] { plan.Week })
        {
            var verdict = CertificateCheck.Run(plan with { Week = week }, zone!);
            Console.Out.WriteLine(Text(week, verdict));
            all &= verdict.Holds;
        }

        return all ? Answers.Done : Answers.Negative;
    }

    private static string Text(PlannedWeek week, CertificateVerdict verdict)
    {
        var lines = new List<string> { $"{week.Rule}: {(verdict.Holds ? "holds" : "does not hold")}" };
        lines.AddRange(verdict.Breaches.Select(b => $"  {PlanSentences.Of(b)}"));
        if (!verdict.AreGainsRight) lines.Add("  the shares or gains are not those of this week");
        if (!verdict.AreBoundsRight) lines.Add("  the prices do not prove the bounds they claim");
        if (verdict is { Holds: true, Ceiling: { } ceiling })
        {
            lines.Add(string.Create(
                CultureInfo.InvariantCulture,
                $"  the smaller share is {100 * verdict.Smaller:F2} %; by the prices no week has more than {100 * ceiling:F2} %"));
        }

        return string.Join('\n', lines);
    }
}
