namespace Dosado.Bond;

/// <summary>
/// What can be said of a week at all. What lies outside was written by no app of the two, and sums and dates made of it
/// would have no end: it changes nothing.
/// </summary>
internal static class WeekBounds
{
    private static readonly TimeSpan Day = TimeSpan.FromDays(1);
    private static readonly TimeSpan Week = TimeSpan.FromDays(7);

    /// <summary>The farthest that clocks lie from each other, as an instant with an offset can be written.</summary>
    private static readonly TimeSpan Farthest = TimeSpan.FromHours(14);

    /// <summary>Whether a week could be planned from this.</summary>
    public static bool Hold(WeekGiven given) =>
        given.Offer.Us.All(w => Hold(w.Wish)) && given.Offer.Mine.All(Hold)
        && Hold(given.Offer.UsInAll) && Hold(given.Offer.MineInAll)
        && given.Offer.Open.All(o => o.From < o.To && IsNear(o.From, given.Week) && IsNear(o.To, given.Week));

    /// <summary>Whether this could be a week.</summary>
    public static bool Hold(WeekProposed proposed) =>
        proposed.Blocks.All(b => IsLength(b.Length) && IsNear(b.From, proposed.Week))
        && IsOffset(proposed.Clocks.Offset)
        && proposed.Clocks.Changes.All(c => IsOffset(c.Offset) && IsNear(c.At, proposed.Week));

    /// <summary>Whether this could be the time of an agreement.</summary>
    public static bool Hold(StandingTime? time) => time is null || IsLength(time.Length);

    private static bool Hold(TimeWish? wish) => wish is null
        || (IsLength(wish.Length) && IsAmount(wish.Least) && IsAmount(wish.Good) && (wish.Most is not { } most || IsAmount(most)));

    private static bool IsLength(TimeSpan length) => length > TimeSpan.Zero && length <= Day;

    private static bool IsAmount(TimeSpan amount) => amount >= TimeSpan.Zero && amount <= Week;

    private static bool IsOffset(TimeSpan offset) => offset.Duration() <= Farthest && offset.Ticks % TimeSpan.TicksPerMinute == 0;

    /// <summary>In the week, or in the days around it that clocks far apart and a calendar's hours may need.</summary>
    private static bool IsNear(DateTimeOffset at, DateOnly week) =>
        DateOnly.FromDateTime(at.UtcDateTime).DayNumber - week.DayNumber is >= -3 and <= 10;
}
