namespace Dosado.Planning.Calendars;

/// <summary>What is wrong with a calendar, or an entry of it.</summary>
public enum CalendarCause
{
    /// <summary>No calendar begins in it.</summary>
    NotACalendar,

    /// <summary>It is longer than <see cref="CalendarLimits.Characters"/>.</summary>
    TooLong,

    /// <summary>A line is longer than <see cref="CalendarLimits.LineLength"/>.</summary>
    LineTooLong,

    /// <summary>Components lie in one another deeper than <see cref="CalendarLimits.Depth"/>.</summary>
    TooDeep,

    /// <summary>A component ends that never began, or another one than began.</summary>
    WrongEnd,

    /// <summary>The file ends inside a component.</summary>
    Unfinished,

    /// <summary>A line has no name and value.</summary>
    NotALine,

    /// <summary>An entry has no start.</summary>
    NoStart,

    /// <summary>A date or time cannot be read.</summary>
    NotADate,

    /// <summary>A length of time cannot be read.</summary>
    NotADuration,

    /// <summary>An entry ends before it begins.</summary>
    EndsBeforeItBegins,

    /// <summary>A rule of recurrence cannot be read.</summary>
    NotARule,

    /// <summary>The zone is neither known nor described in the file; the time was read in the zone asked for.</summary>
    UnknownZone,

    /// <summary>Recurring entries need more steps than <see cref="CalendarLimits.Steps"/>.</summary>
    TooManySteps,

    /// <summary>There are more busy stretches than <see cref="CalendarLimits.Busy"/>.</summary>
    TooMuchBusy,
}

/// <summary>One thing that is wrong with a calendar.</summary>
/// <param name="Line">The line, from 1, as an editor counts.</param>
/// <param name="Cause">What is wrong.</param>
/// <param name="Value">What stands there, cut to a few dozen characters.</param>
public sealed record CalendarFault(int Line, CalendarCause Cause, string Value);

/// <summary>What a calendar file came to.</summary>
/// <param name="Busy">When its owner is busy: merged, in order.</param>
/// <param name="Faults">What could not be used, entry by entry; the rest was.</param>
public sealed record CalendarReading(IReadOnlyList<BusySpan> Busy, IReadOnlyList<CalendarFault> Faults);

/// <summary>A stretch in which someone is busy.</summary>
/// <param name="From">First moment.</param>
/// <param name="To">First moment after it.</param>
public readonly record struct BusySpan(DateTimeOffset From, DateTimeOffset To);

/// <summary>Thrown inside the reader where an entry cannot be used; never leaves it.</summary>
internal sealed class CalendarException(CalendarCause cause, int line, string value) : Exception($"{cause} in line {line}")
{
    private const int Longest = 60;

    public CalendarFault Fault { get; } = new(line, cause, value.Length > Longest ? value[..Longest] + "..." : value);
}
