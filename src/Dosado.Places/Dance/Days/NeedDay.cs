using Dosado.Bond;

namespace Dosado.Places.Dance.Days;

/// <summary>What one person said of one need on one day, or in one week; several check-ins are averaged.</summary>
/// <param name="Day">The day, or the Monday of the week.</param>
/// <param name="Felt">0 to 10; null when it was not said.</param>
/// <param name="Wanted">0 to 10; null when it was not said.</param>
/// <param name="Leaning">The last one said; null when none was.</param>
public sealed record NeedDay(DateOnly Day, double? Felt, double? Wanted, Leaning? Leaning)
{
    /// <summary>The days on which something was said of a need, in order.</summary>
    public static IReadOnlyList<NeedDay> Of(IEnumerable<(DateOnly Day, Need Need)> said) =>
    [
        .. said.Where(s => !s.Need.IsUnsaid)
            .GroupBy(s => s.Day, s => s.Need)
            .Select(day => new NeedDay(
                day.Key,
                Average(day.Select(n => n.Felt)),
                Average(day.Select(n => n.Wanted)),
                day.LastOrDefault(n => n.Leaning is not null)?.Leaning))
            .OrderBy(day => day.Day),
    ];

    /// <summary>The same in weeks, for a long time: where a day is narrower than a hair.</summary>
    public static IReadOnlyList<NeedDay> ToWeeks(IReadOnlyList<NeedDay> days) =>
    [
        .. days.GroupBy(d => MondayOf(d.Day)).Select(week => new NeedDay(
            week.Key,
            week.Average(d => d.Felt),
            week.Average(d => d.Wanted),
            week.LastOrDefault(d => d.Leaning is not null)?.Leaning)),
    ];

    private static DateOnly MondayOf(DateOnly day) => day.AddDays(-(((int)day.DayOfWeek + 6) % 7));

    private static double? Average(IEnumerable<Amount?> amounts) => amounts.Average(a => (double?)a?.Value);
}
