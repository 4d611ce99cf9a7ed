using Dosado.Planning;
using Dosado.Planning.Calendars;
using Dosado.Planning.Checking;

namespace Dosado.Cli.Plan;

/// <summary>Words for what the planner only states as facts.</summary>
internal static class PlanSentences
{
    public static string Of(Fault fault) => $"{fault.Path}: {Plain(Cause(fault))}";

    public static string Of(CalendarFault fault) =>
        $"line {fault.Line}: {Cause(fault.Cause)}{(fault.Value.Length == 0 ? string.Empty : $" ({Plain(fault.Value)})")}";

    /// <summary>Words of a file without what steers a terminal.</summary>
    public static string Plain(string words) => string.Concat(words.Select(c => char.IsControl(c) ? '\u00b7' : c));

    public static string PlainLines(string text) =>
        string.Join('\n', text.ReplaceLineEndings("\n").Split('\n').Select(Plain));

    public static string Of(BreachFound found) => $"{found.Subject}: {Cause(found.Breach)}";

    public static string Of(Rule rule) => rule switch
    {
        Rule.Even => "A week that holds something for each",
        Rule.GreatestTotal => "Most in all",
        Rule.LeaningToFirst or Rule.LeaningToSecond => "Leaning",
        Rule.Calmest => "Calmer: fewer blocks",
        _ => throw new ArgumentOutOfRangeException(nameof(rule)),
    };

    private static string Cause(Fault fault) => fault.Cause switch
    {
        FaultCause.NotTwoPartners => $"a week is planned for two, not for {fault.Value}",
        FaultCause.NothingWished => "there is no kind of time in it, neither together nor of one's own",
        FaultCause.TooMany => $"{fault.Value} is more than the planner takes",
        FaultCause.OutOfRange => $"{fault.Value} is outside what it may be{Range(fault.Allowed)}",
        FaultCause.UnknownKind => $"there is no kind called '{fault.Value}'",
        FaultCause.DuplicateName => $"the name '{fault.Value}' is there twice",
        FaultCause.EmptyName => "the name is empty",
        FaultCause.Empty when fault.Path.EndsWith(".longest", StringComparison.Ordinal) => $"the longest block, {fault.Value}, is shorter than the shortest",
        FaultCause.Empty => $"{fault.Value} has no length: it must end after it begins",
        FaultCause.LeastAboveGood => $"the least, {fault.Value}, is more than what would be good",
        FaultCause.GoodAboveMost => $"what would be good, {fault.Value}, is already too much",
        FaultCause.OffTheGrid => $"{fault.Value} is no multiple of slotMinutes",
        FaultCause.NeverFits => $"a block of {fault.Value} fits nowhere in its hours",
        FaultCause.UnknownZone => $"the zone '{fault.Value}' is not known here",
        FaultCause.OutsideTheWeek => $"{fault.Value} lies outside the week's waking hours or between its slots",
        FaultCause.Overlap => $"the block at {fault.Value} overlaps another one",
        _ => throw new ArgumentOutOfRangeException(nameof(fault)),
    };

    private static string Range(AllowedRange? allowed) => allowed switch
    {
        null => "",
        { MayBeZero: false } => $": {allowed.Least} to {allowed.Most}, and not 0",
        _ when allowed.Most - allowed.Least == allowed.Step => $": {allowed.Least} or {allowed.Most}",
        _ => $": {allowed.Least} to {allowed.Most}",
    };

    private static string Cause(CalendarCause cause) => cause switch
    {
        CalendarCause.NotACalendar => "no calendar begins here",
        CalendarCause.TooLong => "the file is too long to be read",
        CalendarCause.LineTooLong => "the line is too long and was left out",
        CalendarCause.TooDeep => "parts lie too deep in one another",
        CalendarCause.WrongEnd => "something ends here that did not begin, or was not finished",
        CalendarCause.Unfinished => "the file ends before this part does",
        CalendarCause.NotALine => "this is no line of a calendar and was left out",
        CalendarCause.NoStart => "the entry has no start and was left out",
        CalendarCause.NotADate => "the date cannot be read; the entry was left out",
        CalendarCause.NotADuration => "the duration cannot be read; the entry was left out",
        CalendarCause.EndsBeforeItBegins => "the entry ends before it begins and was left out",
        CalendarCause.NotARule => "the rule of recurrence cannot be read; only the first occurrence counts",
        CalendarCause.UnknownZone => "the zone is not known; the time was read in the zone asked for",
        CalendarCause.TooManySteps => "the entry recurs too often; only a part of it counts",
        CalendarCause.TooMuchBusy => "there are too many busy times; only a part of them counts",
        _ => throw new ArgumentOutOfRangeException(nameof(cause)),
    };

    private static string Cause(Breach breach) => breach switch
    {
        Breach.UnknownKind => "there is no such kind",
        Breach.OutsideTheDay => "lies outside the waking hours or between the slots",
        Breach.Busy => "someone is busy then",
        Breach.Overlap => "overlaps another block",
        Breach.OutsideItsHours => "may not lie at that time",
        Breach.Length => "has a length it may not have",
        Breach.TooManyADay => "comes too often on one day",
        Breach.FixedMissing => "was fixed and is missing",
        Breach.BelowLeast => "is less than somebody's least",
        Breach.AboveMost => "is more than somebody can bear",
        _ => throw new ArgumentOutOfRangeException(nameof(breach)),
    };
}
