namespace Dosado.Bond.Tests;

public class NoteTests
{
    [Fact]
    [Trait("Mechanism", "M098")]
    public void A_note_put_away_is_kept_and_can_be_taken_out_again()
    {
        var away = Own(new NoteWritten(Some.Id(1), Some.Moment, Some.Note()), new NotePutAway(Some.Id(2), Some.Id(1), true));

        away.On(new("hopes"), BondNames.None).ShouldBeEmpty();
        away.AllOn(new("hopes"), BondNames.None).ShouldHaveSingleItem();
        away.Apply(By(Some.Robin, new NotePutAway(Some.Id(3), Some.Id(1), false))).On(new("hopes"), BondNames.None).ShouldHaveSingleItem();
    }

    [Fact]
    [Trait("Mechanism", "M109")]
    public void A_note_about_one_bond_does_not_stand_on_the_shelf_of_another()
    {
        var notes = Own(
            new NoteWritten(Some.Id(1), Some.Moment, Some.Note("about one"), new BondId("one")),
            new NoteWritten(Some.Id(2), Some.Moment, Some.Note("about myself")));

        notes.On(new("hopes"), new BondNames(new BondId("one"))).Count().ShouldBe(2);
        notes.On(new("hopes"), new BondNames(new BondId("two"))).ShouldHaveSingleItem().Note.Words("words").ShouldBe("about myself");
    }

    [Fact]
    public void A_changed_note_keeps_its_day_and_its_sharings()
    {
        var note = Own(
            new NoteWritten(Some.Id(1), Some.Moment, Some.Note("first")),
            new NotedSharing(Some.Id(2), Some.Id(1), new("bond"), Some.Id(9)),
            new NoteChanged(Some.Id(3), Some.Id(1), Some.Note("better"))).ById[Some.Id(1)];

        note.Note.Words("words").ShouldBe("better");
        note.Moment.ShouldBe(Some.Moment);
        note.Sharings.ShouldHaveSingleItem().Shared.ShouldBe(Some.Id(9));
    }

    [Fact]
    public void Notes_stand_in_the_order_of_their_moments_and_those_of_one_moment_as_they_were_written()
    {
        var later = Some.Moment with { At = Some.Moment.At.AddMinutes(1) };
        var notes = Own(
            new NoteWritten(Some.Id(1), later, Some.Note("third")),
            new NoteWritten(Some.Id(5), Some.Moment, Some.Note("first")),
            new NoteWritten(Some.Id(4), Some.Moment, Some.Note("gone")),
            new NoteRemoved(Some.Id(6), Some.Id(4)),
            new NoteWritten(Some.Id(3), Some.Moment, Some.Note("second")));

        notes.AllOn(new("hopes"), BondNames.None).Select(n => n.Note.Words("words")).ShouldBe(["first", "second", "third"]);
    }

    [Fact]
    public void Every_sharing_of_a_note_is_known_once()
    {
        var note = Own(
            new NoteWritten(Some.Id(1), Some.Moment, Some.Note()),
            new NotedSharing(Some.Id(2), Some.Id(1), new("bond"), Some.Id(8)),
            new NotedSharing(Some.Id(3), Some.Id(1), new("bond"), Some.Id(9)),
            new NotedSharing(Some.Id(4), Some.Id(1), new("bond"), Some.Id(8))).ById[Some.Id(1)];

        note.Sharings.Select(s => s.Shared).ShouldBe([Some.Id(8), Some.Id(9)]);
    }

    [Fact]
    [Trait("Mechanism", "M075")]
    public void A_shared_note_goes_when_its_author_takes_it_back_and_only_then()
    {
        var shown = Shared(By(Some.Robin, new NoteShared(Some.Id(1), Some.Day, Some.Note("mine"))));

        shown.Apply(By(Some.Kim, new TakenBack(Some.Id(2), [Some.Id(1)], []))).All.ShouldHaveSingleItem();
        shown.Apply(By(Some.Robin, new TakenBack(Some.Id(3), [Some.Id(1)], []))).All.ShouldBeEmpty();
    }

    [Fact]
    [Trait("Mechanism", "M074")]
    public void Only_the_other_answers_a_note_and_takes_the_answer_back()
    {
        var shown = Shared(
            By(Some.Robin, new NoteShared(Some.Id(1), Some.Day, Some.Note("mine"))),
            By(Some.Robin, new NoteAnswered(Some.Id(2), Some.Id(1), "I answer myself")),
            By(Some.Kim, new NoteAnswered(Some.Id(3), Some.Id(1), "I am here")));

        shown.Find(Some.Id(1))!.Answers.ShouldHaveSingleItem().Words.ShouldBe("I am here");
        shown.Apply(By(Some.Kim, new TakenBack(Some.Id(4), [Some.Id(3)], []))).Find(Some.Id(1))!.Answers.ShouldBeEmpty();
    }

    private static OwnNotes Own(params Event[] events) =>
        events.Aggregate(OwnNotes.Empty, (notes, e) => notes.Apply(By(Some.Robin, e)));

    private static SharedNotes Shared(params Recorded[] log) =>
        log.Aggregate(SharedNotes.Empty, (notes, recorded) => notes.Apply(recorded));

    private static Recorded By(PersonId author, Event happened) => new(author, "e1", happened);
}
