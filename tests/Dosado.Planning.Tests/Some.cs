namespace Dosado.Planning.Tests;

/// <summary>Small weeks in which only what a test is about stands out.</summary>
internal static class Some
{
    public static Zone Zone { get; } = SystemZones.Find("Europe/Berlin")!;

    public static DateOnly Monday { get; } = new(2027, 3, 15);

    public static TogetherKind Date { get; } = new("date", new(Hours(2), Hours(3)), [new(new(17, 0), new(23, 0))]);

    public static TogetherKind Quiet { get; } = new("quiet evening", new(Hours(1), Hours(2)), [new(new(17, 0), new(23, 0))]);

    public static TimeSpan Hours(double hours) => TimeSpan.FromHours(hours);

    public static Wish Wish(double least, double good, double? most = null, int weight = 3) =>
        new(Hours(least), Hours(good), most is { } m ? Hours(m) : null, weight);

    public static OwnKind Alone(Wish wish) => new("alone", wish, new(Hours(1), Hours(3)));

    /// <summary>Busy from seven until an hour, every day.</summary>
    public static Stretch[] WorkUntil(double hour, int days = 7) =>
        [.. Enumerable.Range(0, days).Select(d => new Stretch(At(d, 7), At(d, hour)))];

    public static DateTime At(int day, double hour) => Monday.AddDays(day).ToDateTime(TimeOnly.MinValue).AddHours(hour);

    public static Partner Mary(Wish date, Wish? quiet = null, Wish? alone = null, IReadOnlyList<Stretch>? busy = null) =>
        new("Mary", busy ?? WorkUntil(18), Wishes(date, quiet), [Alone(alone ?? Wish(0, 2))]);

    public static Partner John(Wish date, Wish? quiet = null, Wish? alone = null, IReadOnlyList<Stretch>? busy = null) =>
        new("John", busy ?? WorkUntil(19), Wishes(date, quiet), [Alone(alone ?? Wish(3, 6))]);

    public static WeekRequest Week(Partner mary, Partner john) => new("Europe/Berlin", Monday, [mary, john], [Date, Quiet]);

    public static WeekRequest Week() => Week(Mary(Wish(2, 6)), John(Wish(0, 3)));

    public static PlannedWeek Planned(WeekRequest request) =>
        Planner.Run(request, Zone).Outcome.ShouldBeOfType<PlanningOutcome.Planned>().Week;

    public static Conflict Conflict(WeekRequest request) =>
        Planner.Run(request, Zone).Outcome.ShouldBeOfType<PlanningOutcome.NoWeek>().Conflict;

    public static TimeSpan HoursOf(this PlannedWeek week, string kind, int? owner = null) =>
        week.Blocks.Where(b => b.Kind == kind && b.Owner == owner).Aggregate(TimeSpan.Zero, (sum, b) => sum + b.Length);

    private static TogetherWish[] Wishes(Wish date, Wish? quiet) =>
        quiet is null ? [new("date", date)] : [new("date", date), new("quiet evening", quiet)];
}
