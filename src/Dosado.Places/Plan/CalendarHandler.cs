using Dosado.App.Entries;
using Dosado.App.Homes;
using Dosado.App.Visits;
using Dosado.Bond;
using Dosado.Planning;
using Dosado.Planning.Calendars;

namespace Dosado.Places.Plan;

/// <summary>
/// Bringing a calendar: it is read on this device for when its owner is busy, and shows what it leaves free. Nothing of it
/// is kept but the free stretches that were tapped.
/// </summary>
internal static class CalendarHandler
{
    private const int MostFaults = 5;

    public static IReadOnlyList<Route> Routes { get; } =
    [
        new("GET", "/plan/calendar", ShowAsync),
        new("POST", "/plan/calendar/read", ReadAsync, Engine.Planning),
        new("POST", "/plan/calendar/keep", KeepAsync),
    ];

    private static Task<Outcome> ShowAsync(Request request) => OnlyMine.WhenOpenAsync(request, _ => Show(request));

    private static Task<Outcome> ReadAsync(Request request) => OnlyMine.WhenOpenAsync(request, _ => Read(request));

    private static Task<Outcome> KeepAsync(Request request) =>
        OnlyMine.WhenOpenAsync(request, own => KeepAsync(request, own));

    private static Task<Outcome> Show(Request request) =>
        Page(new(WeekDays.Read(request.Visit.FindQuery("week"), request.Home.Now.Day), null, [], 0), 200);

    private static Task<Outcome> Read(Request request)
    {
        var week = WeekDays.Read(request.Text("week"), request.Home.Now.Day);
        var text = string.Join('\n', request.All("calendar").Append(request.Text("pasted")).Where(t => t.Trim().Length > 0));
        if (text.Length == 0)
        {
            return Page(new(week, null, [new("plan.calendar.empty", 0, string.Empty)], 0), 422);
        }

        var zone = Clocks.ToZone(Clocks.Of(request.Home, week));
        var (from, to) = (request.Home.At(week, WeekDays.Wake).At, request.Home.At(week.AddDays(WeekDays.Days - 1), WeekDays.Sleep).At);
        var reading = BusyReader.Read(text, from, to, zone, name => name == zone.Name ? zone : SystemZones.Find(name));
        var faults = reading.Faults.Take(MostFaults).Select(f => new CalendarTrouble("plan.calendar.fault." + f.Cause, f.Line, f.Value)).ToList();
        var isLost = reading.Faults.Any(f => f.Cause is CalendarCause.NotACalendar or CalendarCause.TooLong);
        var free = isLost ? null : FreeDays(request.Home, week, reading.Busy);
        return Page(new(week, free, faults, Math.Max(0, reading.Faults.Count - MostFaults)), isLost ? 422 : 200);
    }

    /// <summary>What the calendar leaves free of each day's waking hours, in stretches of half an hour and more.</summary>
    private static List<FreeDay> FreeDays(Home home, DateOnly week, IReadOnlyList<BusySpan> busy) =>
    [
        .. Enumerable.Range(0, WeekDays.Days).Select(day => new FreeDay(day,
        [
            .. Free(home.At(week.AddDays(day), WeekDays.Wake).At, home.At(week.AddDays(day), WeekDays.Sleep).At, busy)
                .Select(s => new FreeStretch(s, Clock(home, s.From), Clock(home, s.To))),
        ])),
    ];

    private static IEnumerable<OpenStretch> Free(DateTimeOffset from, DateTimeOffset to, IReadOnlyList<BusySpan> busy)
    {
        var at = from;
        foreach (var span in busy.Where(b => b.To > from && b.From < to))
        {
            if (HalfBefore(span.From) - at >= Lengths.Step) yield return new(at, HalfBefore(span.From));
            at = span.To > at ? HalfAfter(span.To) : at;
        }

        if (to - at >= Lengths.Step) yield return new(at, to);
    }

    private static DateTimeOffset HalfBefore(DateTimeOffset at) => new(at.Ticks / Lengths.Step.Ticks * Lengths.Step.Ticks, at.Offset);

    private static DateTimeOffset HalfAfter(DateTimeOffset at) =>
        new((at.Ticks + Lengths.Step.Ticks - 1) / Lengths.Step.Ticks * Lengths.Step.Ticks, at.Offset);

    private static TimeOnly Clock(Home home, DateTimeOffset at) => TimeOnly.FromDateTime(home.ToMoment(at).At.DateTime);

    private static async Task<Outcome> KeepAsync(Request request, OwnSpace own)
    {
        var week = WeekDays.Read(request.Text("week"), request.Home.Now.Day);
        var tapped = request.All("stretch").Select(StretchField.Find).OfType<OpenStretch>().OrderBy(s => s.From).ToList();
        var thoughts = own.State.Weeks.Thoughts.GetValueOrDefault(week) ?? WeekThoughts.None;
        if (tapped.Count > 0)
        {
            var kept = thoughts with { Cannot = new((1 << WeekCells.Count) - 1), Stretches = [.. tapped] };
            await request.Home.RecordOwnAsync(new WeekThoughtOut(request.Home.NewId(), week, kept));
        }

        return Outcome.Go($"/plan/think?week={WeekDays.Text(week)}");
    }

    private static Task<Outcome> Page(CalendarModel model, int status) =>
        Task.FromResult(Outcome.Show<CalendarPage>(model, Keeping.OnlyMine, status));
}

/// <summary>A calendar being read.</summary>
/// <param name="Week">The week's first day.</param>
/// <param name="Free">What it leaves free; null before one was read.</param>
/// <param name="Faults">What could not be read, each with its line.</param>
/// <param name="MoreFaults">How many more there are.</param>
public sealed record CalendarModel(
    DateOnly Week,
    IReadOnlyList<FreeDay>? Free,
    IReadOnlyList<CalendarTrouble> Faults,
    int MoreFaults);

/// <summary>What a calendar leaves free of one day.</summary>
public sealed record FreeDay(int Day, IReadOnlyList<FreeStretch> Stretches);

/// <summary>A free stretch, with its times on this device's clocks.</summary>
public sealed record FreeStretch(OpenStretch Stretch, TimeOnly From, TimeOnly To);

/// <summary>Something in a calendar that could not be read.</summary>
/// <param name="Text">The key of the sentence that says what.</param>
/// <param name="Line">In which line; 0 for none.</param>
/// <param name="Value">What stands there.</param>
public sealed record CalendarTrouble(string Text, int Line, string Value);
