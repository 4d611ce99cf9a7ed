using Dosado.Relay.Bells;
using Dosado.Relay.Storage;
using FsCheck;
using FsCheck.Fluent;

namespace Dosado.Relay.Tests.Bells;

/// <summary>When a bell may ring.</summary>
public class Hours
{
    private static readonly Config Many = Config.QuickThrowOnFailure.WithMaxTest(500);

    private static readonly Gen<BellHours> AnyHours =
        from opens in Gen.Choose(0, 1439)
        from length in Gen.Choose(60, 1439)
        select new BellHours(opens, (opens + length) % 1440);

    private static readonly Gen<DateTimeOffset> AnyMoment =
        Gen.Choose(0, 2_000_000_000).Select(seconds => DateTimeOffset.FromUnixTimeSeconds(seconds));

    private static readonly Arbitrary<(BellHours, DateTimeOffset)> Both = Arb.From(
        from hours in AnyHours
        from moment in AnyMoment
        select (hours, moment));

    [Fact]
    public void A_moment_that_is_drawn_lies_in_the_hours_and_within_two_days() => Check.One(Many, Prop.ForAll(Both, both =>
    {
        var (hours, moment) = both;
        var drawn = hours.DrawAfter(moment);
        return drawn > moment && drawn < moment.AddDays(2) && hours.LeftAt(drawn) is not null;
    }));

    [Fact]
    public void The_next_moment_of_a_bell_that_looked_is_never_in_the_same_hours() => Check.One(Many, Prop.ForAll(Both, both =>
    {
        var (hours, moment) = both;
        var first = hours.DrawAfter(moment);
        return hours.DrawAfter(first) > first + hours.LeftAt(first);
    }));

    [Fact]
    public void Changing_the_hours_never_brings_the_moment_forward() => Check.One(Many, Prop.ForAll(Both, both =>
    {
        var (hours, moment) = both;
        var known = new KnownBell(new(0, 60), moment.AddHours(5));
        return BellTurn.Hung(hours, known, moment) >= known.Next;
    }));

    [Fact]
    public void Hanging_a_bell_anew_with_its_hours_moves_nothing()
    {
        var known = new KnownBell(new(600, 900), DateTimeOffset.FromUnixTimeSeconds(1_000));

        BellTurn.Hung(known.Hours, known, DateTimeOffset.FromUnixTimeSeconds(2_000)).ShouldBe(known.Next);
    }

    [Fact]
    public void Moments_are_spread_over_the_hours()
    {
        var hours = new BellHours(22 * 60, 2 * 60);
        var start = new DateTimeOffset(2026, 3, 1, 12, 0, 0, TimeSpan.Zero);

        var minutes = Enumerable.Range(0, 400).Select(_ => (hours.DrawAfter(start) - start).TotalMinutes).ToList();

        minutes.ShouldAllBe(minute => minute >= 600 && minute < 840);
        minutes.Count(minute => minute < 720).ShouldBeInRange(120, 280);
    }

    [Theory]
    [InlineData(1080, 1200, true)]
    [InlineData(1380, 60, true)]
    [InlineData(1080, 1139, false)]
    [InlineData(1080, 1080, false)]
    [InlineData(-1, 200, false)]
    [InlineData(0, 1440, false)]
    public void Hours_last_an_hour_at_least(int opens, int closes, bool are) => new BellHours(opens, closes).Are.ShouldBe(are);
}
