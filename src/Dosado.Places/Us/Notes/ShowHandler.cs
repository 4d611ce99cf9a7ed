using Dosado.App.Homes;
using Dosado.App.Visits;
using Dosado.Bond;

namespace Dosado.Places.Us.Notes;

/// <summary>Showing an own note: a preview of exactly what the other would see, then a deliberate tap; taking it back.</summary>
internal static class ShowHandler
{
    public static IReadOnlyList<Route> Routes { get; } =
    [
        new("GET", "/mine/notes/{}/share", r => NotesHandler.WithNoteAsync(r, note => Preview(r, note))),
        new("POST", "/mine/notes/{}/share", r => NotesHandler.WithNoteAsync(r, note => ShareAsync(r, note))),
        new("GET", "/mine/notes/{}/say", r => NotesHandler.WithNoteAsync(r, note => Say(r, note))),
        new("GET", "/bonds/{}/notes/{}/take-back", AskBack),
        new("POST", "/bonds/{}/notes/{}/take-back", TakeBackAsync),
    ];

    private static Task<Outcome> Preview(Request request, NoteModel model)
    {
        if (model.CanShareWith is not { } other)
        {
            return Task.FromResult(Outcome.Go($"/mine/notes/{model.Entry.Id}"));
        }

        var offered = NoteForm.Parts(model.Entry.Note, model.Form);
        var parts = Chosen(request, offered);
        return Task.FromResult(Outcome.Show<ShowNotePage>(
            new ShowNoteModel(
                model.Entry.Id,
                model.Form,
                offered,
                parts,
                NoteForm.Only(model.Entry.Note, parts),
                other,
                request.Home.Profile),
            Keeping.ReadyToShare));
    }

    private static async Task<Outcome> ShareAsync(Request request, NoteModel model)
    {
        var offered = NoteForm.Parts(model.Entry.Note, model.Form);
        var shared = NoteForm.Only(model.Entry.Note, [.. request.All("part").Where(offered.Contains)]);
        if (request.Home.Bond is not { } bond || model.CanShareWith is null || NoteForm.IsEmpty(shared))
        {
            return Outcome.Go($"/mine/notes/{model.Entry.Id}");
        }

        // What is shown anew stands once: the earlier wording goes.
        foreach (var before in model.SharedWith.Where(s => bond.Is(s.Bond)))
        {
            await bond.TakeBackAsync(before.Shared);
        }

        var id = request.Home.NewId();
        await request.Home.RecordOwnAsync(new NotedSharing(request.Home.NewId(), model.Entry.Id, bond.Id, id));
        await bond.RecordAsync(new NoteShared(id, request.Home.Now.Day, shared));
        return Outcome.Go($"/mine/notes/{model.Entry.Id}");
    }

    private static Task<Outcome> Say(Request request, NoteModel model)
    {
        var offered = NoteForm.Parts(model.Entry.Note, model.Form);
        var said = NoteForm.Only(model.Entry.Note, Chosen(request, offered));
        return Task.FromResult(Outcome.Show<SayNotePage>(new SayNoteModel(model.Entry.Id, model.Form, said), Keeping.OnlyMine));
    }

    private static Task<Outcome> AskBack(Request request) => Task.FromResult(
        FindMine(request) is { } mine && Bookcases.Find(mine.Note.Shelf) is { } form
            ? Outcome.Show<NoteBackPage>(new NoteBackModel(request.Visit.Path, form, mine), Keeping.Shared)
            : Outcome.Go("/us"));

    private static async Task<Outcome> TakeBackAsync(Request request)
    {
        if (FindMine(request) is { } mine && request.Home.FindBond(new(request.Parts[0])) is { } bond)
        {
            await bond.TakeBackAsync(mine.Id);
        }

        return Outcome.Go("/us/shown");
    }

    private static SharedNote? FindMine(Request request) =>
        request.Home.FindBond(new(request.Parts[0])) is { } bond
        && bond.State.Notes.Find(new(request.Parts[1])) is { } note
        && note.Author == bond.Me
            ? note
            : null;

    /// <summary>What was chosen; before that everything that can be shown, or nothing where nothing may be suggested (S4).</summary>
    private static IReadOnlyList<string> Chosen(Request request, IReadOnlyList<string> offered) =>
        request.Visit.Query.Any(f => f.Name == "chosen")
            ? [.. request.Visit.Query.Where(f => f.Name == "part").Select(f => f.Value).Intersect(offered)]
            : request.Home.MaySuggest ? offered : [];
}

/// <summary>A note in large type, to be read aloud or just to be read.</summary>
public sealed record SayNoteModel(EntryId Entry, ShelfForm Form, Note Note);

/// <summary>A shared note of one's own, before it is taken back.</summary>
public sealed record NoteBackModel(string Path, ShelfForm Form, SharedNote Note);
