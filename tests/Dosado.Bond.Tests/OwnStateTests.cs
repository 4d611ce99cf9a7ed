using FsCheck;
using FsCheck.Fluent;

namespace Dosado.Bond.Tests;

public class OwnStateTests
{
    [Fact]
    [Trait("Mechanism", "M001")]
    public void Both_needs_can_be_high_at_once_and_neither_moves_the_other() =>
        Prop.ForAll(
            (from closeness in Some.Needs from space in Some.Needs select (closeness, space)).ToArbitrary(),
            needs =>
            {
                var checkIn = Some.CheckIn() with { Closeness = needs.closeness, Space = needs.space };
                var entry = Replay(new CheckedIn(Some.Id(1), Some.Moment, checkIn)).Entries[Some.Id(1)];
                return entry.CheckIn.Closeness == needs.closeness && entry.CheckIn.Space == needs.space;
            })
            .QuickCheckThrowOnFailure();

    [Fact]
    [Trait("Mechanism", "M005")]
    public void A_check_in_is_a_dated_state()
    {
        var state = Replay(new CheckedIn(Some.Id(1), Some.Moment, Some.CheckIn("late")));

        state.Entries[Some.Id(1)].Moment.Day.ShouldBe(new DateOnly(2026, 3, 14));
    }

    [Fact]
    public void A_correction_replaces_what_was_said()
    {
        var state = Replay(
            new CheckedIn(Some.Id(1), Some.Moment, Some.CheckIn("first")),
            new CheckInCorrected(Some.Id(2), Some.Id(1), Some.CheckIn("better")));

        state.Entries[Some.Id(1)].CheckIn.Words.ShouldBe("better");
    }

    [Fact]
    public void A_removed_check_in_is_gone() =>
        Replay(
            new CheckedIn(Some.Id(1), Some.Moment, Some.CheckIn()),
            new CheckInRemoved(Some.Id(2), Some.Id(1))).Entries.ShouldBeEmpty();

    [Fact]
    public void The_newest_day_is_that_of_the_entries_that_are_left()
    {
        var later = Some.Moment with { At = Some.Moment.At.AddDays(2) };
        var both = Replay(
            new CheckedIn(Some.Id(1), later, Some.CheckIn()),
            new CheckedIn(Some.Id(2), Some.Moment, Some.CheckIn()));

        both.NewestDay.ShouldBe(later.Day);
        both.Apply(new(Some.Robin, "e1", new CheckInRemoved(Some.Id(3), Some.Id(1)))).NewestDay.ShouldBe(Some.Moment.Day);
        Replay().NewestDay.ShouldBeNull();
    }

    [Fact]
    public void A_check_in_more_than_a_day_before_the_one_written_before_it_is_marked()
    {
        var state = Replay(
            new CheckedIn(Some.Id(1), Some.Moment, Some.CheckIn()),
            new CheckedIn(Some.Id(2), Some.Moment with { At = Some.Moment.At.AddHours(-23) }, Some.CheckIn()),
            new CheckedIn(Some.Id(3), Some.Moment with { At = Some.Moment.At.AddHours(-48) }, Some.CheckIn()),
            new CheckedIn(Some.Id(4), Some.Moment, Some.CheckIn()));

        state.Entries.Values.Where(e => e.ClockLooksOff).Select(e => e.Id).ShouldBe([Some.Id(3)]);
    }

    [Fact]
    [Trait("Mechanism", "M109")]
    public void A_bond_put_away_takes_no_other_with_it()
    {
        var state = Replay(
            new BondKept(Some.Id(1), new("one"), "s", "k", "http://localhost/"),
            new BondKept(Some.Id(2), new("two"), "s", "k", "http://localhost/"),
            new BondPutAway(Some.Id(3), new("one")));

        state.Bonds.Select(b => b.Bond).ShouldBe([new BondId("two")]);
    }

    [Fact]
    public void A_replay_may_stop_and_go_on_anywhere() =>
        Prop.ForAll(
            Some.Logs(Some.OwnEvents).ToArbitrary(),
            log => Enumerable.Range(0, log.Length + 1).All(n => Same(
                log.Skip(n).Aggregate(OwnState.Replay(log.Take(n)), (s, e) => s.Apply(e)),
                OwnState.Replay(log))))
            .QuickCheckThrowOnFailure();

    private static OwnState Replay(params Event[] events) =>
        OwnState.Replay(events.Select(e => new Recorded(Some.Robin, "e1", e)));

    private static bool Same(OwnState one, OwnState other) =>
        one.Profile == other.Profile
        && one.Halves.Kept.Count == other.Halves.Kept.Count
        && one.Halves.Kept.All(h => other.Halves.Kept[h.Key] == h.Value)
        && one.Approaches.Kept.Count == other.Approaches.Kept.Count
        && one.Approaches.Kept.All(a => other.Approaches.Kept[a.Key] == a.Value)
        && one.Approaches.Heard.All(h => other.Approaches.Heard[h.Key] == h.Value)
        && SomeSteps.Flat(one.Steps) == SomeSteps.Flat(other.Steps)
        && SomePausing.Flat(one.Pausing) == SomePausing.Flat(other.Pausing)
        && one.Answers.Order.SequenceEqual(other.Answers.Order)
        && one.Answers.Order.All(id => one.Answers.All[id] == other.Answers.All[id])
        && one.Bonds.SequenceEqual(other.Bonds)
        && one.Settings.Count == other.Settings.Count && one.Settings.All(s => other.Settings[s.Key] == s.Value)
        && one.Notes.ById.Count == other.Notes.ById.Count
        && one.Notes.ById.All(n => other.Notes.ById[n.Key].Note.Equals(n.Value.Note) && other.Notes.ById[n.Key].IsAway == n.Value.IsAway)
        && one.Entries.Count == other.Entries.Count
        && one.Entries.All(e => other.Entries[e.Key].CheckIn.Equals(e.Value.CheckIn));
}
