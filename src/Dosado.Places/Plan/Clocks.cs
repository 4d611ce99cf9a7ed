using System.Collections.Immutable;
using Dosado.App.Homes;
using Dosado.Bond;
using Dosado.Planning;

namespace Dosado.Places.Plan;

/// <summary>The clocks of a week: read from this device, carried in a proposal, handed to the planner.</summary>
internal static class Clocks
{
    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);

    /// <summary>This device's clocks from the day before a week to the day after it.</summary>
    public static WeekClocks Of(Home home, DateOnly week) =>
        Of(home, week, home.At(week.AddDays(WeekDays.Days + 2), new(12, 0)).At);

    /// <summary>The same as far as an instant.</summary>
    public static WeekClocks Of(Home home, DateOnly week, DateTimeOffset to)
    {
        var from = home.At(week.AddDays(-2), new(12, 0)).At;
        var changes = ImmutableArray.CreateBuilder<ClockChange>();
        var at = from;
        while (at < to)
        {
            var next = at.AddHours(12);
            if (OffsetAt(home, next) is var offset && offset != OffsetAt(home, at))
            {
                changes.Add(new(Change(home, at, next), offset));
            }

            at = next;
        }

        return new(home.Now.Zone, from.Offset, changes.ToImmutable());
    }

    public static Zone ToZone(WeekClocks clocks) =>
        new(clocks.Zone, clocks.Offset, clocks.Changes.Select(c => new ZoneTransition(c.At, c.Offset)));

    /// <summary>The first minute with the later offset.</summary>
    private static DateTimeOffset Change(Home home, DateTimeOffset before, DateTimeOffset after)
    {
        var offset = OffsetAt(home, before);
        while (after - before > Minute)
        {
            var middle = before + (Minute * (int)((after - before).TotalMinutes / 2));
            (before, after) = OffsetAt(home, middle) == offset ? (middle, after) : (before, middle);
        }

        return after.ToUniversalTime();
    }

    private static TimeSpan OffsetAt(Home home, DateTimeOffset at) => home.ToMoment(at).At.Offset;
}
