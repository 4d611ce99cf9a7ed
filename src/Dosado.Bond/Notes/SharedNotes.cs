using System.Collections.Immutable;

namespace Dosado.Bond;

/// <summary>Notes that either of the two shows the other and has not taken back.</summary>
public sealed record SharedNotes
{
    /// <summary>Nothing shown.</summary>
    public static SharedNotes Empty { get; } = new();

    /// <summary>The notes in the order in which they were shown.</summary>
    public ImmutableList<SharedNote> All { get; init; } = [];

    /// <summary>The note with this id, or null when it was taken back or never was.</summary>
    public SharedNote? Find(EntryId id) => All.Find(n => n.Id == id);

    /// <summary>The notes after one more event. What does not fit them changes nothing.</summary>
    public SharedNotes Apply(Recorded recorded) => recorded.Event switch
    {
        NoteShared e when Find(e.Id) is null => this with { All = All.Add(new(e.Id, recorded.Author, e.Day, e.Note, [])) },
        NoteAnswered e => Answer(recorded.Author, e),
        TakenBack e => Without(recorded.Author, e.Entries),
        _ => this,
    };

    private SharedNotes Answer(PersonId author, NoteAnswered answer) => this with
    {
        All = All.ConvertAll(n => n.Id == answer.Shared && n.Author != author
            ? n with { Answers = n.Answers.Add(new(answer.Id, answer.Words)) }
            : n),
    };

    /// <summary>A note goes with its author's word; an answer to it with the word of who answered.</summary>
    private SharedNotes Without(PersonId author, ImmutableArray<EntryId> gone) => this with
    {
        All = All
            .RemoveAll(n => n.Author == author && gone.Contains(n.Id))
            .ConvertAll(n => n.Author == author ? n : n with { Answers = n.Answers.RemoveAll(a => gone.Contains(a.Id)) }),
    };
}

/// <summary>A note that its author shows the other.</summary>
/// <param name="Id">Its id in the bond.</param>
/// <param name="Author">Who shows it; nobody else changes it.</param>
/// <param name="Day">The author's day of showing it.</param>
/// <param name="Note">What it says.</param>
/// <param name="Answers">What the other answered; empty is nothing to remark on.</param>
public sealed record SharedNote(EntryId Id, PersonId Author, DateOnly Day, Note Note, ImmutableList<NoteAnswer> Answers);

/// <summary>An answer to a note.</summary>
/// <param name="Id">Its id, by which it is taken back.</param>
/// <param name="Words">The words.</param>
public sealed record NoteAnswer(EntryId Id, string Words);
