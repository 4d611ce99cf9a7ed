using System.CommandLine;
using System.Diagnostics;
using System.Text.Json;
using Dosado.Cli.Plan;
using Dosado.Planning;
using Dosado.Planning.Calendars;

namespace Dosado.Cli;

/// <summary>
/// dosado plan: a week that serves both, or why there is none. Only the answer goes to standard output.
/// </summary>
internal static class PlanCommand
{
    private static readonly Argument<string> Source = new("week")
    {
        Description = "The week's wishes as JSON, or - for standard input.",
    };

    private static readonly Option<string[]> Calendar = new("--calendar")
    {
        Description = "A calendar (.ics) whose busy times count: the first for the first partner, the second for the second.",
    };

    private static readonly Option<bool> Json = new("--json")
    {
        Description = "The week with its request and certificate, for 'plan verify'.",
    };
    private static readonly Option<bool> Ics = new("--ics") { Description = "The week as a calendar file." };
    private static readonly Option<bool> Svg = new("--svg") { Description = "The week as a picture." };
    private static readonly Option<bool> Alternatives = new("--alternatives")
    {
        Description = "Other kinds of week too.",
    };
    private static readonly Option<string?> For = new("--for")
    {
        Description = "The name of the partner who reads: adds what only they may see.",
    };

    private static readonly Option<double> Patience = new("--patience")
    {
        Description = "Seconds after which the best week so far will do.",
        DefaultValueFactory = _ => 30,
    };

    public static Command Create()
    {
        var command = new Command("plan", "Plan a week that serves both, or say which few wishes collide.")
        {
            Source, Calendar, Json, Ics, Svg, Alternatives, For, Patience,
        };
        command.SetAction(args => Answers.Guarded(() => Run(args)));
        foreach (var below in new[] { PlanVerifyCommand.Create(), PlanFreeBusyCommand.Create() })
        {
            below.Add(HelpWithoutWeek.Option(Source));
            command.Add(below);
        }

        return command;
    }

    private static int Run(ParseResult args)
    {
        if (new[] { Json, Ics, Svg }.Count(args.GetValue) > 1) return Answers.Refuse("--json, --ics and --svg are different answers; choose one");
        if (args.GetValue(Patience) is not >= 0) return Answers.Refuse("--patience: a number of seconds, 0 or more");
        var (request, lines) = PlanInput.Read(args.GetValue(Source)!, WeekJson.Default.WeekRequest);
        var zone = SystemZones.Find(request.Zone);
        var calendars = args.GetValue(Calendar) ?? [];
        if (zone is not null && calendars.Length > 0) request = PlanInput.WithCalendars(request, zone, calendars);
        Fault[] faults = [.. Planner.Check(request, zone), .. PlanInput.CheckNames(request)];
        if (faults.Length > 0) return Answers.Refuse(faults.Select(f => lines.Say(f)));
        var reader = PlanInput.FindPartner(request, args.GetValue(For));
        var planning = Planner.Begin(request, zone!, args.GetValue(Alternatives));
        var clock = Stopwatch.StartNew();
        var isLooking = true;
        while (isLooking && clock.Elapsed.TotalSeconds < args.GetValue(Patience)) isLooking = planning.Advance();
        if (isLooking && planning.Outcome is PlanningOutcome.NoWeek) Console.Error.WriteLine("there may be other ways out; give it more time with --patience");

        return planning.Outcome switch
        {
            PlanningOutcome.Planned planned => Show(args, request, zone!, planned, planning.Alternatives, reader),
            PlanningOutcome.NoWeek none => Show(args, request, none.Conflict, reader),
            _ => Answers.CouldNot("neither a week nor a conflict was found in that time; give it more with --patience"),
        };
    }

    private static int Show(
        ParseResult args, WeekRequest request, Zone zone, PlanningOutcome.Planned planned, IReadOnlyList<PlannedWeek> others, int? reader)
    {
        var answer = args switch
        {
            _ when args.GetValue(Json) => JsonSerializer.Serialize(
                new PlanDocument(request, planned.Week, others.Count > 0 ? others : null), WeekJson.Default.PlanDocument),
            _ when args.GetValue(Ics) => CalendarWriter.Write(planned.Week.Blocks, zone, reader, "my time", TimeProvider.System.GetUtcNow()),
            _ when args.GetValue(Svg) => new PlanPicture(request, reader).Draw(planned.Week),
            _ => PlanSentences.PlainLines(new PlanTable(request, reader).Of(planned, others)),
        };
        Console.Out.Write(answer.EndsWith('\n') ? answer : answer + "\n");
        return Answers.Done;
    }

    private static int Show(ParseResult args, WeekRequest request, Conflict conflict, int? reader)
    {
        var visible = conflict with
        {
            OwnersOnly = [.. conflict.OwnersOnly.Select((changes, p) => p == reader ? changes : [])],
        };
        var isOfAWeek = args.GetValue(Ics) || args.GetValue(Svg);
        (isOfAWeek ? Console.Error : Console.Out).WriteLine(args.GetValue(Json)
            ? JsonSerializer.Serialize(visible, WeekJson.Default.Conflict)
            : PlanSentences.PlainLines(new ConflictText(request, reader).Of(visible)));
        return Answers.Negative;
    }
}
