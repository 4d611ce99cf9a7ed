using NodaTime;
using NodaTime.TimeZones;

namespace Dosado.Planning.Tests.Calendars;

/// <summary>Our clocks against NodaTime's, hour by hour around every change.</summary>
public class ZoneTests
{
    private static readonly string[] Names = ["Europe/Berlin", "America/New_York", "Australia/Sydney", "Asia/Kolkata", "America/St_Johns"];

    [Fact]
    public void Moments_and_clocks_agree_with_NodaTime()
    {
        foreach (var name in Names)
        {
            var (ours, theirs) = (SystemZones.Find(name)!, DateTimeZoneProviders.Tzdb[name]);
            for (var at = new DateTimeOffset(2015, 1, 1, 0, 0, 0, TimeSpan.Zero); at.Year < 2025; at = at.AddHours(5))
            {
                var instant = NodaTime.Instant.FromDateTimeOffset(at);
                ours.OffsetAt(at).ShouldBe(theirs.GetUtcOffset(instant).ToTimeSpan(), $"{name} {at}");
                var local = ours.ToLocal(at);
                var expected = LocalDateTime.FromDateTime(local).InZone(theirs, Resolver).ToDateTimeOffset();
                ours.ToInstant(local).ShouldBe(expected, $"{name} {local}");
            }
        }
    }

    [Fact]
    public void A_time_that_the_clocks_leave_out_is_read_with_the_offset_before()
    {
        SystemZones.Find("Europe/Berlin")!.ToInstant(new(2027, 3, 28, 2, 30, 0)).UtcDateTime.ShouldBe(new(2027, 3, 28, 1, 30, 0));
    }

    [Fact]
    public void A_time_that_occurs_twice_is_the_first_of_the_two()
    {
        SystemZones.Find("Europe/Berlin")!.ToInstant(new(2027, 10, 31, 2, 30, 0)).UtcDateTime.ShouldBe(new(2027, 10, 31, 0, 30, 0));
    }

    [Fact]
    public void An_unknown_zone_is_not_found()
    {
        SystemZones.Find("Atlantis/Capital").ShouldBeNull();
    }

    private static ZoneLocalMappingResolver Resolver { get; } =
        Resolvers.CreateMappingResolver(Resolvers.ReturnEarlier, Resolvers.ReturnForwardShifted);
}
