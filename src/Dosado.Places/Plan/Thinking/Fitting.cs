using Dosado.App.Homes;
using Dosado.Bond;

namespace Dosado.Places.Plan.Thinking;

/// <summary>Where in a week a wish would fit, as far as its owner has said: the other's week is not read for it.</summary>
internal static class Fitting
{
    /// <summary>The parts of the week in which one such stretch could begin, at an hour that is good for it.</summary>
    public static WeekCells Of(Home home, DateOnly week, WeekThoughts thoughts, TimeWish wish)
    {
        var open = Offers.Of(home, week, thoughts).Open;
        return Enumerable.Range(0, WeekCells.Count)
            .Select(i => (Day: i / WeekCells.PartsADay, Part: i % WeekCells.PartsADay))
            .Where(c => IsGood(wish, c.Part))
            .Where(c => open.Any(o => HasRoom(o, WeekDays.Stretch(home, week, c.Day, c.Part), Lengths.Shortest(wish.Length))))
            .Aggregate(WeekCells.None, (cells, c) => cells.With(c.Day, c.Part));
    }

    private static bool IsGood(TimeWish wish, int part) =>
        wish.Liked.HasFlag((DayParts)(1 << part))
        || (wish.Liked == DayParts.None && (!Lengths.IsEvening(wish.Length) || part == WeekCells.PartsADay - 1));

    private static bool HasRoom(OpenStretch open, OpenStretch part, TimeSpan length)
    {
        var from = open.From > part.From ? open.From : part.From;
        return from < part.To && from + length <= open.To;
    }
}
