using System.CommandLine;
using Dosado.Cli.Plan;
using Dosado.Planning;
using Dosado.Planning.Calendars;

namespace Dosado.Cli;

/// <summary>dosado plan freebusy: when the owner of a calendar is busy, and nothing else of it.</summary>
internal static class PlanFreeBusyCommand
{
    private const int MostDays = 800;

    private static readonly Argument<string> Source = new("calendar")
    {
        Description = "A calendar file (.ics), or - for standard input.",
    };
    private static readonly Option<DateOnly> From = new("--from") { Description = "The first day.", Required = true };
    private static readonly Option<DateOnly> To = new("--to")
    {
        Description = "The day after the last.",
        Required = true,
    };
    private static readonly Option<string> InZone = new("--zone")
    {
        Description = "The zone of the answer, as in Europe/Berlin.",
        Required = true,
    };

    public static Command Create()
    {
        var command = new Command("freebusy", "Print the busy times of a calendar, in order, one stretch a line.") { Source, From, To, InZone };
        command.SetAction(args => Answers.Guarded(() =>
            Run(args.GetValue(Source)!, args.GetValue(From), args.GetValue(To), args.GetValue(InZone)!)));
        return command;
    }

    private static int Run(string source, DateOnly from, DateOnly to, string zoneName)
    {
        if (SystemZones.Find(zoneName) is not { } zone) return Answers.Refuse($"--zone: the zone '{zoneName}' is not known here");
        if (to <= from) return Answers.Refuse($"--to: {to:yyyy-MM-dd} is not after {from:yyyy-MM-dd}");
        if (to.DayNumber - from.DayNumber > MostDays) return Answers.Refuse($"--to: at most {MostDays} days at a time");
        var reading = PlanInput.ReadCalendar(source, zone, from, to);
        PlanInput.Tell(source, reading.Faults);
        foreach (var span in reading.Busy) Console.Out.WriteLine($"{zone.ToLocal(span.From):yyyy-MM-ddTHH:mm} {zone.ToLocal(span.To):yyyy-MM-ddTHH:mm}");
        return reading.Faults.Any(PlanInput.IsWholeFile) ? Answers.BadInput : Answers.Done;
    }
}
