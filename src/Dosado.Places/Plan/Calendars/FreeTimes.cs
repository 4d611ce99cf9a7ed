using Dosado.App.Homes;
using Dosado.Bond;

namespace Dosado.Places.Plan.Calendars;

/// <summary>What busy times leave free of a week's waking hours, in stretches of half an hour and more.</summary>
internal static class FreeTimes
{
    /// <summary>Day by day.</summary>
    /// <param name="home">Whose clocks.</param>
    /// <param name="week">The week's first day.</param>
    /// <param name="busy">Busy stretches, by their beginning; they may overlap.</param>
    public static IReadOnlyList<FreeDay> Of(Home home, DateOnly week, IReadOnlyList<OpenStretch> busy) =>
    [
        .. Enumerable.Range(0, WeekDays.Days).Select(day => new FreeDay(
            day,
            [.. Between(WeekDays.Waking(home, week.AddDays(day)), busy).Select(s => new FreeStretch(s, Clock(home, s.From), Clock(home, s.To)))])),
    ];

    private static IEnumerable<OpenStretch> Between(OpenStretch day, IReadOnlyList<OpenStretch> busy)
    {
        var at = day.From;
        foreach (var span in busy.Where(b => b.To > day.From && b.From < day.To))
        {
            if (HalfBefore(span.From) - at >= Lengths.Step) yield return new(at, HalfBefore(span.From));
            at = span.To > at ? HalfAfter(span.To) : at;
        }

        if (day.To - at >= Lengths.Step) yield return new(at, day.To);
    }

    private static DateTimeOffset HalfBefore(DateTimeOffset at) =>
        new(at.Ticks / Lengths.Step.Ticks * Lengths.Step.Ticks, at.Offset);

    private static DateTimeOffset HalfAfter(DateTimeOffset at) => HalfBefore(at + Lengths.Step - TimeSpan.FromTicks(1));

    private static TimeOnly Clock(Home home, DateTimeOffset at) => TimeOnly.FromDateTime(home.ToMoment(at).At.DateTime);
}
