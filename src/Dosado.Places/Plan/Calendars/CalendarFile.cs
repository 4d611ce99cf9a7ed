using Dosado.App.Homes;
using Dosado.Bond;
using Dosado.Planning;
using Dosado.Planning.Calendars;

namespace Dosado.Places.Plan.Calendars;

/// <summary>Calendars as this device reads them: busy times, and what could not be read.</summary>
/// <param name="Busy">The busy times, in order.</param>
/// <param name="Faults">The first few things that could not be read, each with its line.</param>
/// <param name="MoreFaults">How many more there are.</param>
/// <param name="IsLost">Whether there is no calendar in it that could be read at all.</param>
internal sealed record CalendarFile(
    IReadOnlyList<OpenStretch> Busy,
    IReadOnlyList<CalendarTrouble> Faults,
    int MoreFaults,
    bool IsLost)
{
    private const int MostFaults = 5;

    /// <summary>Reads texts, a file and what was pasted, each for itself, for the busy times within a span.</summary>
    public static CalendarFile Read(Home home, IReadOnlyList<string> texts, DateOnly week, OpenStretch span)
    {
        var zone = Clocks.ToZone(Clocks.Of(home, week, span.To));
        var readings = texts
            .Select(t => BusyReader.Read(t, span.From, span.To, zone, name => name == zone.Name ? zone : SystemZones.Find(name)))
            .ToList();
        var said = readings.SelectMany(r => IsLostIn(r) ? r.Faults.Where(IsOfAll) : r.Faults).ToList();
        return new(
            [.. readings.SelectMany(r => r.Busy).OrderBy(b => b.From).Select(b => new OpenStretch(b.From, b.To))],
            [.. said.Take(MostFaults).Select(f => new CalendarTrouble("plan.calendar.fault." + f.Cause, f.Line, f.Value))],
            Math.Max(0, said.Count - MostFaults),
            readings.TrueForAll(IsLostIn));
    }

    private static bool IsLostIn(CalendarReading reading) => reading.Faults.Any(IsOfAll);

    private static bool IsOfAll(CalendarFault fault) => fault.Cause is CalendarCause.NotACalendar or CalendarCause.TooLong;
}
