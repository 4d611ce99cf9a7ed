using Dosado.App.Entries;
using Dosado.App.Visits;
using Dosado.Bond;

namespace Dosado.Places.Us.Notes;

/// <summary>A bookcase with what stands in it.</summary>
public sealed record BookcaseModel(Bookcase Bookcase, IReadOnlyList<ShelfModel> Shelves, string? Other, bool MayInvite)
{
    /// <summary>What can be written at once where nothing stands yet and nothing has to be chosen first; null elsewhere.</summary>
    public ShelfForm? Begun => Shelves is [{ Notes.Count: 0, Away.Count: 0, Form: { Starters.Count: 0, BeginsAt: null } form }] ? form : null;
}

/// <summary>A shelf with its notes, those put away apart.</summary>
public sealed record ShelfModel(
    ShelfForm Form,
    IReadOnlyList<OwnNote> Notes,
    IReadOnlyList<OwnNote> Away,
    DateOnly Today);

/// <summary>A note that is being written for the first time.</summary>
public sealed record NewNoteModel(ShelfForm Form, Bookcase Bookcase, Note Note, Problem? Problem);

/// <summary>One own note with what can become of it.</summary>
/// <param name="Entry">The note.</param>
/// <param name="Form">Its shelf.</param>
/// <param name="Bookcase">The page it stands on.</param>
/// <param name="SharedWith">With whom it is shared.</param>
/// <param name="CanShareWith">The other of the current bond; null for one alone and for what is never shown.</param>
/// <param name="Today">The person's day.</param>
public sealed record NoteModel(
    OwnNote Entry,
    ShelfForm Form,
    Bookcase Bookcase,
    IReadOnlyList<SharedWithModel> SharedWith,
    string? CanShareWith,
    DateOnly Today)
{
    /// <summary>Whether it can be sealed until the other has answered as well.</summary>
    public bool CanRelease { get; init; }

    /// <summary>The question that it answers, where it was sealed or both have appeared; null before that.</summary>
    public QuestionId? Together { get; init; }

    /// <summary>What the page asks about the words, in a friendly question; null for nothing.</summary>
    public string? Question { get; init; }

    /// <summary>What of a change could not be kept.</summary>
    public Problem? Problem { get; init; }
}

/// <summary>A showing that has not happened: exactly what would go.</summary>
public sealed record ShowNoteModel(
    EntryId Entry,
    ShelfForm Form,
    IReadOnlyList<string> Offered,
    IReadOnlyList<string> Chosen,
    Note Preview,
    string Other,
    Profile Me);
