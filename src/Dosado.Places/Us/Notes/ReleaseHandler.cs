using Dosado.App.Entries;
using Dosado.App.Homes;
using Dosado.App.Visits;
using Dosado.Bond;
using Dosado.Places.Reveals;

namespace Dosado.Places.Us.Notes;

/// <summary>Releasing an own note: a preview, then a seal that opens when the other has answered as well.</summary>
internal static class ReleaseHandler
{
    public static IReadOnlyList<Route> Routes { get; } =
    [
        new("GET", "/mine/notes/{}/release", r => NotesHandler.WithNoteAsync(r, note => Preview(r, note))),
        new("POST", "/mine/notes/{}/release", r => NotesHandler.WithNoteAsync(r, note => ReleaseAsync(r, note))),
        new("GET", "/us/together/{}", Together),
    ];

    private static Task<Outcome> Preview(Request request, NoteModel model) => Task.FromResult(
        CanRelease(request, model) && request.Home.Bond?.Other is { } other
            ? Outcome.Show<ReleasePage>(
                new ReleaseModel(model.Entry.Id, model.Form, Releases.Of(model.Entry.Note, model.Form), other.Name, request.Home.Profile),
                Keeping.ReadyToShare)
            : Outcome.Go($"/mine/notes/{model.Entry.Id}"));

    private static async Task<Outcome> ReleaseAsync(Request request, NoteModel model)
    {
        if (!CanRelease(request, model))
        {
            return Outcome.Go($"/mine/notes/{model.Entry.Id}");
        }

        var question = Releases.Now(request.Home, model.Form, model.Entry.Note.About);
        await MutualReveal.AnswerAsync(request.Home, question, NoteJson.Write(Releases.Of(model.Entry.Note, model.Form)));
        return Outcome.Go($"/us/together/{question}");
    }

    private static bool CanRelease(Request request, NoteModel model) =>
        model.Form.IsReleased && request.Home.Bond?.Other is not null && Releases.IsReady(model.Entry.Note, model.Form);

    private static Task<Outcome> Together(Request request)
    {
        var question = new QuestionId(request.Parts[0]);
        if (request.Home.IsNew || Releases.FindForm(question) is not { } form)
        {
            return Task.FromResult(Outcome.Go("/us"));
        }

        var seen = MutualReveal.Look(request.Home, question);
        return Task.FromResult(Outcome.Show<TogetherPage>(
            new TogetherModel(form, question, request.Visit.Path, seen),
            seen is Revealing.Both ? Keeping.Shared : Keeping.OnlyMine));
    }
}

/// <summary>A note before it is sealed: what would appear, once both have answered.</summary>
public sealed record ReleaseModel(EntryId Entry, ShelfForm Form, Note Preview, string Other, Profile Me);

/// <summary>What both answered, or my own answer and nothing else.</summary>
public sealed record TogetherModel(ShelfForm Form, QuestionId Question, string Path, Revealing Seen);
