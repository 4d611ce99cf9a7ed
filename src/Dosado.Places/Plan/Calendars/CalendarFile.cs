using Dosado.App.Homes;
using Dosado.Bond;
using Dosado.Planning;
using Dosado.Planning.Calendars;

namespace Dosado.Places.Plan.Calendars;

/// <summary>A calendar file as this device reads it: busy times, and what could not be read.</summary>
/// <param name="Busy">The busy times, in order.</param>
/// <param name="Faults">The first few things that could not be read, each with its line.</param>
/// <param name="MoreFaults">How many more there are.</param>
/// <param name="IsLost">Whether it is no calendar that could be read at all.</param>
internal sealed record CalendarFile(
    IReadOnlyList<OpenStretch> Busy,
    IReadOnlyList<CalendarTrouble> Faults,
    int MoreFaults,
    bool IsLost)
{
    private const int MostFaults = 5;

    /// <summary>Reads a file for the busy times within a span.</summary>
    public static CalendarFile Read(Home home, string text, DateOnly week, OpenStretch span)
    {
        var zone = Clocks.ToZone(Clocks.Of(home, week, span.To));
        var reading = BusyReader.Read(text, span.From, span.To, zone, name => name == zone.Name ? zone : SystemZones.Find(name));
        var whole = reading.Faults.Where(f => f.Cause is CalendarCause.NotACalendar or CalendarCause.TooLong).ToList();
        var said = whole.Count > 0 ? whole : reading.Faults;
        return new(
            [.. reading.Busy.Select(b => new OpenStretch(b.From, b.To))],
            [.. said.Take(MostFaults).Select(f => new CalendarTrouble("plan.calendar.fault." + f.Cause, f.Line, f.Value))],
            Math.Max(0, said.Count - MostFaults),
            whole.Count > 0);
    }
}
