using Dosado.App.Entries;
using Dosado.App.Homes;
using Dosado.App.Visits;
using Dosado.Bond;
using Dosado.Places.Plan.Thinking;

namespace Dosado.Places.Plan.Calendars;

/// <summary>
/// Bringing a calendar: it is read on this device for when its owner is busy, and shows what it leaves free. Nothing of it
/// is kept but the free stretches that were tapped and, if its owner wishes, the busy times, on this device.
/// </summary>
internal static class CalendarHandler
{
    /// <summary>Characters of pasted text that stand in the field again where some of it could not be read.</summary>
    private const int MostShownAgain = 200_000;

    public static IReadOnlyList<Route> Routes { get; } =
    [
        new("GET", "/plan/calendar", r => OnlyMine.WhenOpenAsync(r, _ => ShowAsync(r))),
        new("POST", "/plan/calendar/read", r => OnlyMine.WhenOpenAsync(r, _ => ReadAsync(r)), Engine.Planning),
        new("POST", "/plan/calendar/keep", r => OnlyMine.WhenOpenAsync(r, own => KeepAsync(r, own))),
        new("POST", "/plan/calendar/forget", r => OnlyMine.WhenOpenAsync(r, _ => ForgetAsync(r))),
    ];

    private static async Task<Outcome> ShowAsync(Request request)
    {
        var week = WeekDays.Read(request.Visit.FindQuery("week"), request.Home.Now.Day);
        var kept = await KeptBusy.FindAsync(request.Home);
        var free = kept?.Knows(WeekDays.Waking(request.Home, week, WeekDays.Days)) is true
            ? FreeTimes.Of(request.Home, week, kept.Busy)
            : null;
        return Page(new(week, free, [], 0, kept is not null, string.Empty, false), 200);
    }

    private static async Task<Outcome> ReadAsync(Request request)
    {
        var (home, week) = (request.Home, WeekDays.Read(request.Text("week"), request.Home.Now.Day));
        var pasted = request.Text("pasted");
        var texts = request.All("calendar").Append(pasted).Where(t => t.Trim().Length > 0).ToList();
        var isKept = await KeptBusy.FindAsync(home) is not null;
        var isToStay = request.IsTicked("stay");
        if (texts.Count == 0)
        {
            return Page(new(week, null, [new("plan.calendar.empty", 0, string.Empty)], 0, isKept, string.Empty, isToStay), 422);
        }

        var file = CalendarFile.Read(home, texts, week, WeekDays.Waking(home, week, WeekDays.Days));
        var toMend = file.Faults.Count > 0 && pasted.Length <= MostShownAgain ? pasted : string.Empty;
        if (file.IsLost)
        {
            return Page(new(week, null, file.Faults, file.MoreFaults, isKept, toMend, isToStay), 422);
        }

        if (isToStay)
        {
            await KeptBusy.Read(home, texts).KeepAsync(home);
        }

        var busy = (await KeptBusy.FindAsync(home))?.Busy.Concat(file.Busy).OrderBy(b => b.From).ToList() ?? file.Busy;
        return Page(new(week, FreeTimes.Of(home, week, busy), file.Faults, file.MoreFaults, isKept || isToStay, toMend, isToStay && toMend.Length > 0), 200);
    }

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

    private static async Task<Outcome> ForgetAsync(Request request)
    {
        await KeptBusy.ForgetAsync(request.Home);
        return Outcome.Go($"/plan/calendar?week={WeekDays.Text(WeekDays.Read(request.Text("week"), request.Home.Now.Day))}");
    }

    private static Outcome Page(CalendarModel model, int status) =>
        Outcome.Show<CalendarPage>(model, Keeping.OnlyMine, status);
}

/// <summary>A calendar being read.</summary>
/// <param name="Week">The week's first day.</param>
/// <param name="Free">What it leaves free; null before one was read.</param>
/// <param name="Faults">What could not be read, each with its line.</param>
/// <param name="MoreFaults">How many more there are.</param>
/// <param name="IsKept">Whether busy times are kept on this device.</param>
/// <param name="Pasted">What was pasted, to be mended; empty where nothing in it is wrong.</param>
/// <param name="IsToStay">Whether what is read next is to stay, as its owner ticked.</param>
public sealed record CalendarModel(
    DateOnly Week,
    IReadOnlyList<FreeDay>? Free,
    IReadOnlyList<CalendarTrouble> Faults,
    int MoreFaults,
    bool IsKept,
    string Pasted,
    bool IsToStay);

/// <summary>What a calendar leaves free of one day.</summary>
public sealed record FreeDay(int Day, IReadOnlyList<FreeStretch> Stretches);

/// <summary>A free stretch, with its times on this device's clocks.</summary>
public sealed record FreeStretch(OpenStretch Stretch, TimeOnly From, TimeOnly To);

/// <summary>Something in a calendar that could not be read.</summary>
/// <param name="Text">The key of the sentence that says what.</param>
/// <param name="Line">In which line; 0 for none.</param>
/// <param name="Value">What stands there.</param>
public sealed record CalendarTrouble(string Text, int Line, string Value);
