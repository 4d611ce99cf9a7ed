using FsCheck;
using FsCheck.Fluent;

namespace Dosado.Bond.Tests;

public class BondStateTests
{
    [Fact]
    [Trait("Mechanism", "M132")]
    public void Swapping_the_partners_mirrors_the_state() =>
        Prop.ForAll(
            Some.Logs(Some.BondEvents).ToArbitrary(),
            log => Same(BondState.Replay(log.Select(Swap)), Swap(BondState.Replay(log))))
            .QuickCheckThrowOnFailure();

    [Fact]
    public void A_replay_may_stop_and_go_on_anywhere() =>
        Prop.ForAll(
            Some.Logs(Some.BondEvents).ToArbitrary(),
            log => Enumerable.Range(0, log.Length + 1).All(n => Same(
                log.Skip(n).Aggregate(BondState.Replay(log.Take(n)), (s, e) => s.Apply(e)),
                BondState.Replay(log))))
            .QuickCheckThrowOnFailure();

    [Fact]
    public void The_newest_of_each_is_the_one_that_a_search_would_find() =>
        Prop.ForAll(
            Some.Logs(Some.BondEvents).ToArbitrary(),
            log => BondState.Replay(log) is var state && new[] { Some.Robin, Some.Kim }.All(person =>
                state.Newest.GetValueOrDefault(person)
                    == state.Entries.Values.Where(e => e.Author == person).MaxBy(e => (e.Day, e.Place))))
            .QuickCheckThrowOnFailure();

    [Fact]
    public void The_newest_goes_when_it_is_taken_back_and_the_one_before_it_comes()
    {
        var state = BondState.Replay(
        [
            By(Some.Robin, new CheckInShared(Some.Id(1), Some.Day, Some.CheckIn("first"))),
            By(Some.Robin, new CheckInShared(Some.Id(2), Some.Day.AddDays(1), Some.CheckIn("second"))),
            By(Some.Robin, new CheckInShared(Some.Id(3), Some.Day.AddDays(-1), Some.CheckIn("late"))),
            By(Some.Robin, new TakenBack(Some.Id(4), [Some.Id(2)], [])),
        ]);

        state.Newest[Some.Robin].Id.ShouldBe(Some.Id(1));
    }

    [Fact]
    public void Nobody_takes_back_what_is_not_theirs()
    {
        var state = BondState.Replay(
        [
            By(Some.Robin, new CheckInShared(Some.Id(1), Some.Day, Some.CheckIn("mine"))),
            By(Some.Robin, new WarmWordSaid(Some.Id(2), Some.Day, "mine too")),
            By(Some.Kim, new TakenBack(Some.Id(3), [Some.Id(1), Some.Id(2)], [])),
        ]);

        state.Entries.Keys.ShouldBe([Some.Id(1)]);
        state.WarmWords.Count.ShouldBe(1);
    }

    [Fact]
    [Trait("Mechanism", "M075")]
    public void What_its_author_takes_back_is_gone()
    {
        var state = BondState.Replay(
        [
            By(Some.Robin, new CheckInShared(Some.Id(1), Some.Day, Some.CheckIn("mine"))),
            By(Some.Robin, new TakenBack(Some.Id(2), [Some.Id(1)], ["e1"])),
        ]);

        state.Entries.ShouldBeEmpty();
    }

    [Fact]
    public void An_id_that_is_taken_is_not_taken_over()
    {
        var state = BondState.Replay(
        [
            By(Some.Robin, new CheckInShared(Some.Id(1), Some.Day, Some.CheckIn("mine"))),
            By(Some.Kim, new CheckInShared(Some.Id(1), Some.Day, Some.CheckIn("not yours any more"))),
        ]);

        state.Entries[Some.Id(1)].Author.ShouldBe(Some.Robin);
    }

    [Fact]
    [Trait("Mechanism", "M104")]
    public void Doubt_never_reaches_the_other()
    {
        var state = BondState.Replay(
            [By(Some.Robin, new CheckInShared(Some.Id(1), Some.Day, Some.CheckIn() with { Doubt = new Amount(9) }))]);

        state.Entries[Some.Id(1)].CheckIn.Doubt.ShouldBeNull();
    }

    [Fact]
    [Trait("Mechanism", "M100")]
    public void A_new_signal_replaces_only_the_old_one_of_its_kind_and_author()
    {
        var state = BondState.Replay(
        [
            By(Some.Robin, Signal(1, NeedKind.Closeness)),
            By(Some.Robin, Signal(2, NeedKind.Space)),
            By(Some.Kim, Signal(3, NeedKind.Closeness)),
            By(Some.Robin, Signal(4, NeedKind.Closeness)),
        ]);

        state.Signals.Select(s => s.Given.Id).ShouldBe([Some.Id(2), Some.Id(3), Some.Id(4)]);
    }

    [Fact]
    public void Only_the_other_can_answer_a_signal()
    {
        var state = BondState.Replay(
        [
            By(Some.Robin, Signal(1, NeedKind.Space)),
            By(Some.Robin, new SignalAnswered(Some.Id(2), Some.Id(1), "of course I may")),
            By(Some.Kim, new SignalAnswered(Some.Id(3), Some.Id(1), "take all the time")),
        ]);

        state.Signals.ShouldHaveSingleItem().Answers.ShouldBe(["take all the time"]);
    }

    [Fact]
    public void Nobody_wishes_or_unwishes_for_the_other()
    {
        var both = BondState.Replay(
        [
            By(Some.Robin, new OurDaysWished(Some.Id(1), true)),
            By(Some.Kim, new OurDaysWished(Some.Id(2), true)),
        ]);

        both.Apply(By(Some.Kim, new OurDaysWished(Some.Id(3), false))).OurDays.WishedBy.ShouldBe([Some.Robin]);
    }

    [Fact]
    [Trait("Mechanism", "M067")]
    public void Only_who_paused_ends_the_pause()
    {
        var state = BondState.Replay(
        [
            By(Some.Robin, new PauseTaken(Some.Id(1), Some.Day, "I need a break.", "")),
            By(Some.Kim, new CameBack(Some.Id(2), Some.Day, "")),
        ]);

        state.Pauses.ShouldHaveSingleItem().Author.ShouldBe(Some.Robin);
        state.Apply(By(Some.Robin, new CameBack(Some.Id(3), Some.Day, ""))).Pauses.ShouldBeEmpty();
    }

    private static Recorded By(PersonId author, Event happened) => new(author, "e1", happened);

    private static SignalGiven Signal(int id, NeedKind kind) => new(Some.Id(id), Some.Day, kind, "", "", "");

    private static PersonId Swap(PersonId person) => person == Some.Robin ? Some.Kim : Some.Robin;

    private static Recorded Swap(Recorded recorded) => recorded with
    {
        Author = Swap(recorded.Author),
        Event = recorded.Event is AnswerSealed e ? SomeReveals.Swap(e) : recorded.Event,
    };

    private static BondState Swap(BondState state) => state with
    {
        People = state.People.ToDictionary(p => Swap(p.Key), p => p.Value).ToImmutable(),
        Entries = state.Entries.ToDictionary(e => e.Key, e => e.Value with { Author = Swap(e.Value.Author) }).ToImmutable(),
        Signals = state.Signals.ConvertAll(s => s with { Author = Swap(s.Author) }),
        WarmWords = state.WarmWords.ConvertAll(w => w with { Author = Swap(w.Author) }),
        Hands = state.Hands.ConvertAll(h => h with { Author = Swap(h.Author) }),
        Pauses = state.Pauses.ConvertAll(p => p with { Author = Swap(p.Author) }),
        Goodbyes = state.Goodbyes.ToDictionary(g => Swap(g.Key), g => g.Value).ToImmutable(),
        Returns = state.Returns.ToDictionary(r => Swap(r.Key), r => r.Value).ToImmutable(),
        Weeks = WeeksMirror.Swap(state.Weeks, Swap),
        Agreements = WeeksMirror.Swap(state.Agreements, Swap),
        Cycles = CycleGens.Swap(state.Cycles, Swap),
        OurDays = state.OurDays with { WishedBy = [.. state.OurDays.WishedBy.Select(Swap)] },
        Notes = new() { All = state.Notes.All.ConvertAll(n => n with { Author = Swap(n.Author) }) },
        Letters = new() { All = state.Letters.All.ConvertAll(l => l with { Author = Swap(l.Author) }) },
        Benches = new()
        {
            Now = state.Benches.Now.ToDictionary(b => Swap(b.Key), b => b.Value).ToImmutable(),
            Back = state.Benches.Back.ToDictionary(b => Swap(b.Key), b => b.Value).ToImmutable(),
        },
        Steps = new() { All = state.Steps.All.ConvertAll(m => m with { Author = Swap(m.Author) }) },
        Turns = SomePausing.Swap(state.Turns, Swap),
        Reveals = SomeReveals.Swap(state.Reveals, Swap),
    };

    private static bool Same(BondState one, BondState other) =>
        Sorted(one.People) == Sorted(other.People)
        && Sorted(one.Entries) == Sorted(other.Entries)
        && Sorted(one.Goodbyes) == Sorted(other.Goodbyes)
        && Sorted(one.Returns) == Sorted(other.Returns)
        && Sorted(one.Benches.Now) == Sorted(other.Benches.Now)
        && Sorted(one.Benches.Back) == Sorted(other.Benches.Back)
        && one.Notes.All.Select(Flat).SequenceEqual(other.Notes.All.Select(Flat))
        && one.Letters.All.Select(Flat).SequenceEqual(other.Letters.All.Select(Flat))
        && one.Signals.Select(Flat).SequenceEqual(other.Signals.Select(Flat))
        && one.WarmWords.SequenceEqual(other.WarmWords)
        && one.Hands.SequenceEqual(other.Hands)
        && one.Pauses.SequenceEqual(other.Pauses)
        && WeeksMirror.Same(one.Weeks, other.Weeks)
        && WeeksMirror.Same(one.Agreements, other.Agreements)
        && CycleGens.Flat(one.Cycles) == CycleGens.Flat(other.Cycles)
        && one.OurDays.WishedBy.SetEquals(other.OurDays.WishedBy)
        && SomeSteps.Flat(one.Steps) == SomeSteps.Flat(other.Steps)
        && SomePausing.Flat(one.Turns) == SomePausing.Flat(other.Turns)
        && SomeReveals.Flat(one.Reveals) == SomeReveals.Flat(other.Reveals);

    private static string Flat(Signal signal) => $"{signal.Given}|{signal.Author}|{string.Join('|', signal.Answers)}";

    private static string Flat(Letter letter) => $"{letter.Sent}|{letter.Author}|{string.Join('|', letter.Replies)}";

    private static string Flat(SharedNote note) =>
        $"{note.Id}|{note.Author}|{note.Note.Words("words")}|{string.Join('|', note.Answers)}";

    private static string Sorted<TKey, TValue>(IEnumerable<KeyValuePair<TKey, TValue>> pairs) =>
        string.Join('\n', pairs.Select(p => $"{p.Key}={p.Value}|{(p.Value as SharedEntry)?.CheckIn.GetHashCode()}").Order());
}
