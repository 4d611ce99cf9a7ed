using Dosado.App.Entries;
using Dosado.App.Homes;
using Dosado.App.Visits;
using Dosado.Bond;
using Dosado.Places.Reveals;

namespace Dosado.Places.Us.Notes;

/// <summary>Own notes: on their shelves, one by one, written, changed, put away, removed. All of it only mine.</summary>
internal static class NotesHandler
{
    public static IReadOnlyList<Route> Routes { get; } =
    [
        new("GET", "/mine/shelves/{}", r => OnlyMine.WhenOpenAsync(r, own => Bookcase(r, own))),
        new("GET", "/mine/new-note/{}", r => WithShelfAsync(r, (form, bookcase, own) => New(r, form, bookcase, own))),
        new("POST", "/mine/new-note/{}", r => WithShelfAsync(r, (form, bookcase, _) => KeepAsync(r, form, bookcase))),
        new("GET", "/mine/notes/{}", r => WithNoteAsync(r, Show)),
        new("POST", "/mine/notes/{}/change", r => WithNoteAsync(r, note => ChangeAsync(r, note))),
        new("POST", "/mine/notes/{}/remove", r => WithNoteAsync(r, note => RemoveAsync(r, note))),
        new("POST", "/mine/notes/{}/away", r => WithNoteAsync(r, note => PutAwayAsync(r, note))),
    ];

    /// <summary>Goes on with the note that the path names, or to Us when it is not there any more.</summary>
    public static Task<Outcome> WithNoteAsync(Request request, Func<NoteModel, Task<Outcome>> next) =>
        OnlyMine.WhenOpenAsync(request, own =>
            own.State.Notes.ById.TryGetValue(new(request.Parts[0]), out var entry)
            && Bookcases.FindOf(entry.Note.Shelf) is { } bookcase
                ? next(Model(request.Home, entry, bookcase))
                : Task.FromResult(Outcome.Go("/us")));

    private static Task<Outcome> WithShelfAsync(
        Request request,
        Func<ShelfForm, Bookcase, OwnSpace, Task<Outcome>> next) => OnlyMine.WhenOpenAsync(request, own =>
        Bookcases.FindOf(new(request.Parts[0])) is { } bookcase
            ? next(Bookcases.Find(new Shelf(request.Parts[0]))!, bookcase, own)
            : Task.FromResult(Outcome.Go("/us")));

    private static Task<Outcome> Bookcase(Request request, OwnSpace own) => Task.FromResult(
        Bookcases.Find(request.Parts[0]) is { } bookcase
            ? Outcome.Show<BookcasePage>(
                new BookcaseModel(
                    bookcase,
                    [.. bookcase.Shelves.Select(form => ShelfOf(own.State.Notes, form, request.Home))],
                    request.Home.Bond?.Other?.Name,
                    request.Home.MayInvite),
                Keeping.OnlyMine)
            : Outcome.Go("/us"));

    private static ShelfModel ShelfOf(OwnNotes notes, ShelfForm form, Home home)
    {
        var all = notes.AllOn(form.Shelf, home.BondNames);
        var ordered = form.OrderedBy is { } part ? all.OrderBy(n => n.Note.Words(part), StringComparer.Ordinal) : all;
        var byPlace = ordered.ToLookup(n => n.IsAway);
        return new(form, [.. byPlace[false]], [.. byPlace[true]], home.Now.Day);
    }

    private static Task<Outcome> New(Request request, ShelfForm form, Bookcase bookcase, OwnSpace own) => Task.FromResult(
        form.CareFirst is { } care && request.Visit.FindQuery("start") == care && request.Visit.FindQuery("read") is null
            ? Outcome.Go("/mine/care/" + form.Shelf)
        : form.HoldsOne && own.State.Notes.On(form.Shelf, request.Home.BondNames).FirstOrDefault() is { } only
            ? Outcome.Go($"/mine/notes/{only.Id}")
            : Blank(form, bookcase, NoteForm.Begin(form, request.Visit.FindQuery("start"), request.Home.Text), null));

    private static Outcome Blank(ShelfForm form, Bookcase bookcase, Note note, Problem? problem) =>
        Outcome.Show<NewNotePage>(
            new NewNoteModel(form, bookcase, note, problem),
            Keeping.OnlyMine,
            problem is null ? 200 : 422);

    private static async Task<Outcome> KeepAsync(Request request, ShelfForm form, Bookcase bookcase)
    {
        var note = NoteForm.Read(request, form);
        if (NoteForm.FindProblem(note, form) is { } problem)
        {
            return Blank(form, bookcase, note, problem);
        }

        if (NoteForm.IsEmpty(note))
        {
            return Outcome.Go(bookcase.Path);
        }

        var id = request.Home.NewId();
        await request.Home.RecordOwnAsync(new NoteWritten(id, request.Home.Now, note, form.IsAboutMyself ? null : request.Home.Bond?.Id));
        return Outcome.Go(form.LooksAt?.Invoke(id) ?? $"/mine/notes/{id}");
    }

    private static Task<Outcome> Show(NoteModel note) => Task.FromResult(Outcome.Show<NotePage>(
        note,
        Keeping.OnlyMine,
        note.Problem is null ? 200 : 422));

    private static async Task<Outcome> ChangeAsync(Request request, NoteModel model)
    {
        var note = NoteForm.Read(request, model.Form);
        if (NoteForm.FindProblem(note, model.Form) is { } problem)
        {
            return await Show(model with { Entry = model.Entry with { Note = note }, Problem = problem });
        }

        if (!NoteForm.IsEmpty(note))
        {
            await request.Home.RecordOwnAsync(new NoteChanged(request.Home.NewId(), model.Entry.Id, note));
        }

        return Outcome.Go(model.Form.LooksAt?.Invoke(model.Entry.Id) ?? $"/mine/notes/{model.Entry.Id}");
    }

    private static async Task<Outcome> RemoveAsync(Request request, NoteModel model)
    {
        await request.Home.RecordOwnAsync(new NoteRemoved(request.Home.NewId(), model.Entry.Id));
        return Outcome.Go(model.Bookcase.Path);
    }

    private static async Task<Outcome> PutAwayAsync(Request request, NoteModel model)
    {
        await request.Home.RecordOwnAsync(new NotePutAway(request.Home.NewId(), model.Entry.Id, request.Text("away") == "yes"));
        return Outcome.Go(model.Bookcase.Path);
    }

    private static NoteModel Model(Home home, OwnNote entry, Bookcase bookcase)
    {
        var form = Bookcases.Find(entry.Note.Shelf)!;
        QuestionId? question = form.IsReleased ? Releases.Now(home, form, entry.Note.About) : null;
        var seen = question is { } asked ? MutualReveal.Look(home, asked) : null;
        return new(
            entry,
            form,
            bookcase,
            [.. entry.Sharings.Select(s => FindShared(home, s)).OfType<SharedWithModel>()],
            form.CanShow(entry.Note) ? home.Bond?.Other?.Name : null,
            home.Now.Day)
        {
            CanRelease = seen is Revealing.Unanswered or Revealing.Kept && home.Bond?.Other is not null && Releases.IsReady(entry.Note, form),
            Together = seen is Revealing.Kept or Revealing.Both ? question : null,
        };
    }

    /// <summary>A showing that still stands, with the other's name; null when it was taken back.</summary>
    private static SharedWithModel? FindShared(Home home, Sharing sharing) =>
        home.FindBond(sharing.Bond) is { Other: { } other } bond && bond.State.Notes.Find(sharing.Shared) is not null
            ? new(other.Name, sharing.Bond, sharing.Shared)
            : null;
}
