using FsCheck;
using FsCheck.Fluent;

namespace Dosado.Bond.Tests;

public class BelongingsTests
{
    /// <summary>What one lets the other see of oneself: steps, inner world, hopes and fears, answers, signs, halves of a cycle.</summary>
    public static TheoryData<Event> Reflections { get; } =
    [
        new CheckInShared(Some.Id(1), Some.Day, Some.CheckIn("x")),
        new NoteShared(Some.Id(1), Some.Day, Some.Note("x")),
        new StepsShared(Some.Id(1), Some.Day, new("", Choices.Unknown, "", Choices.Unknown, "x", ""), LetterWish.Unsaid),
        new AboveLineShared(Some.Id(1), Some.Id(2), Some.Day, AboveLine.Unknown),
        new BelowLineShared(Some.Id(1), Some.Id(2), BelowLine.Unknown),
        new OtherWayShared(Some.Id(1), Some.Id(2), OtherWay.Unknown),
        new MeaningAdded(Some.Id(1), Some.Id(2), Some.Id(3), "x"),
        new HearingReleased(Some.Id(1), Some.Id(2), Heard.Partly),
    ];

    [Theory]
    [MemberData(nameof(Reflections))]
    public void What_the_other_lets_one_see_of_themselves_stays_theirs(Event reflection)
    {
        Recorded[] log = [new(Some.Kim, "e1", reflection)];

        Belongings.Of(log, Some.Robin).ShouldBeEmpty();
        Belongings.Of(log, Some.Kim).ShouldBe(log);
    }

    [Fact]
    public void Answers_of_a_mutual_reveal_stay_with_who_gave_them() => Prop.ForAll(
        Gen.ArrayOf(SomeReveals.BondEvents).ToArbitrary(),
        events => Belongings.Of(events.Select(e => new Recorded(Some.Kim, "e1", e)), Some.Robin).Count == 0)
        .QuickCheckThrowOnFailure();

    [Fact]
    public void Everything_of_the_others_that_goes_along_was_said_to_me() => Prop.ForAll(
        Some.Logs(Some.BondEvents).ToArbitrary(),
        log => Belongings.Of(log, Some.Robin).All(r => r.Author == Some.Robin || Belongings.BelongsToReceiver(r.Event)))
        .QuickCheckThrowOnFailure();

    [Fact]
    public void What_its_author_took_back_goes_along_with_nobody() => Prop.ForAll(
        (from log in Some.Logs(Some.BondEvents) from id in Some.Ids from author in Gen.Elements(Some.Robin, Some.Kim) select (log, id, author)).ToArbitrary(),
        c => Belongings.Of([.. c.log, new Recorded(c.author, "e2", new TakenBack(Some.Id(99), [c.id], []))], Some.Robin)
            .All(r => r.Author != c.author || r.Event.Id != c.id))
        .QuickCheckThrowOnFailure();

    [Fact]
    public void No_key_goes_along() => Prop.ForAll(
        Some.Logs(Gen.OneOf(Some.BondEvents, Some.OwnEvents)).ToArbitrary(),
        log => Belongings.Of(log, Some.Robin).All(r => r.Event is not (KeyEvent or MovedHere or CarriedAlong))
            && Belongings.OfOwn(log.Select(r => r.Event)).All(e => e is not (KeyEvent or MovedHere or CarriedAlong)))
        .QuickCheckThrowOnFailure();

    [Fact]
    public void Words_that_were_emptied_are_in_no_file()
    {
        Event[] all =
        [
            new OnlookerNoted(Some.Id(1), Some.Id(9), "hurt"), new TurnPartKept(Some.Id(2), Some.Id(8), "gone"),
            new OnlookerNoted(Some.Id(3), Some.Id(8), "stays"), new OnlookerNoted(Some.Id(4), Some.Id(9), ""),
            new TurnPartKept(Some.Id(5), Some.Id(8), ""),
        ];

        Belongings.OfOwn(all).ShouldBe([all[2]]);
    }

    [Fact]
    public void What_was_removed_is_in_no_file() => Prop.ForAll(
        (from log in Some.Logs(Some.OwnEvents) from id in Some.Ids select (log, id)).ToArbitrary(),
        c => OwnState.Replay(Belongings.OfOwn([.. c.log.Select(r => r.Event), new NoteRemoved(Some.Id(98), c.id), new CheckInRemoved(Some.Id(99), c.id)])
            .Select(e => new Recorded(Some.Robin, "e", e))) is { } state && !state.Entries.ContainsKey(c.id) && !state.Notes.ById.ContainsKey(c.id))
        .QuickCheckThrowOnFailure();

    [Fact]
    public void Nothing_that_opens_enters_leaves_or_takes_back_can_be_read_in() => Prop.ForAll(
        Gen.OneOf(Some.BondEvents, Some.OwnEvents).ToArbitrary(),
        e => !Belongings.CanBeReadIn(e) || e is not (KeyEvent or BondPutAway or DeviceAdded or TakenBack or SettingChosen or CalledMyself or NotedSharing or AnswerKept))
        .QuickCheckThrowOnFailure();
}
