using Dosado.Places.Plan.Thinking;
using System.Text;
using Dosado.App.Homes;
using Dosado.Bond;

namespace Dosado.Places.Plan.Calendars;

/// <summary>
/// When somebody is busy in the weeks to come, from calendars that were brought: kept on this device behind the inner
/// door if they wish, so that they need not be brought again each week. Nothing else of a calendar is in it.
/// </summary>
/// <param name="Span">From when to when it is known.</param>
/// <param name="Busy">The busy stretches, in order.</param>
internal sealed record KeptBusy(OpenStretch Span, IReadOnlyList<OpenStretch> Busy)
{
    /// <summary>For how many weeks from the running one on busy times are kept.</summary>
    private const int Weeks = 26;

    private const string Name = "busy";

    /// <summary>What is kept here; null for nothing.</summary>
    public static async Task<KeptBusy?> FindAsync(Home home) =>
        await home.FindOnlyHereAsync(Name) is { } bytes
        && Encoding.ASCII.GetString(bytes).Split(' ').Select(StretchField.Find).OfType<OpenStretch>().ToList() is [var span, .. var busy]
            ? new(span, busy)
            : null;

    /// <summary>What there is to keep of calendars that can be read.</summary>
    public static KeptBusy Read(Home home, IReadOnlyList<string> texts)
    {
        var first = WeekDays.Monday(home.Now.Day);
        var span = WeekDays.Waking(home, first, Weeks * WeekDays.Days);
        return new(span, CalendarFile.Read(home, texts, first, span).Busy);
    }

    /// <summary>Keeps this beside what was kept before and is not over.</summary>
    public async Task KeepAsync(Home home)
    {
        var before = await FindAsync(home);
        var busy = Busy.Concat(before?.Busy ?? []).Where(b => b.To > Span.From).Distinct().OrderBy(b => b.From);
        var text = string.Join(' ', busy.Prepend(Span).Select(StretchField.Of));
        await home.KeepOnlyHereAsync(Name, Encoding.ASCII.GetBytes(text));
    }

    /// <summary>Forgets it.</summary>
    public static Task ForgetAsync(Home home) => home.KeepOnlyHereAsync(Name, null);

    /// <summary>Whether it says something about all of a week.</summary>
    public bool Knows(OpenStretch week) => Span.From <= week.From && Span.To >= week.To;
}
