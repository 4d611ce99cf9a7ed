using Dosado.App.Homes;
using Dosado.Bond;

namespace Dosado.Places.Plan;

/// <summary>A week of seven days from a Monday on, and its parts on this device's clocks.</summary>
internal static class WeekDays
{
    public const int Days = 7;

    /// <summary>Where the waking hours of a plan begin and end.</summary>
    public static readonly TimeOnly Wake = new(7, 0);
    public static readonly TimeOnly Sleep = new(23, 0);
    public static readonly TimeSpan Awake = Sleep - Wake;

    private static readonly (TimeOnly From, TimeOnly To)[] Hours =
        [(Wake, new(12, 0)), (new(12, 0), new(17, 0)), (new(17, 0), Sleep)];

    public static IReadOnlyList<string> Parts { get; } = ["morning", "afternoon", "evening"];

    /// <summary>The week that is asked for, or the one that is next to be planned: from Thursday on the coming one.</summary>
    public static DateOnly Read(string? asked, DateOnly today) =>
        DateOnly.TryParseExact(asked, "yyyy-MM-dd", out var day) && Math.Abs(day.DayNumber - today.DayNumber) < 400
            ? Monday(day)
            : Monday(today.AddDays(4));

    public static DateOnly Monday(DateOnly day) => day.AddDays(-(((int)day.DayOfWeek + 6) % Days));

    public static string Text(DateOnly week) => week.ToString("yyyy-MM-dd", null);

    public static (TimeOnly From, TimeOnly To) HoursOf(int part) => Hours[part];

    /// <summary>The hours of one part of one day, as instants.</summary>
    public static OpenStretch Stretch(Home home, DateOnly week, int day, int part) => new(
        home.At(week.AddDays(day), Hours[part].From).At,
        home.At(week.AddDays(day), Hours[part].To).At);

    /// <summary>From a day's waking to the sleep of the last of so many days, as instants.</summary>
    public static OpenStretch Waking(Home home, DateOnly day, int days = 1) =>
        new(home.At(day, Wake).At, home.At(day.AddDays(days - 1), Sleep).At);

    /// <summary>The place of an instant in the week: which day, and how many hours after midnight on this device's clocks.</summary>
    public static (int Day, double Hour) Place(Home home, DateOnly week, DateTimeOffset at)
    {
        var local = home.ToMoment(at).At.DateTime;
        return (DateOnly.FromDateTime(local).DayNumber - week.DayNumber, local.TimeOfDay.TotalHours);
    }
}
