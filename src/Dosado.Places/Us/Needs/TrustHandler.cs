using Dosado.App.Visits;
using Dosado.Language;
using Dosado.Places.Agreements;
using Dosado.Places.Talk;
using Dosado.Places.Us.Notes;

namespace Dosado.Places.Us.Needs;

/// <summary>
/// After a sentence about one's trust was kept: a question where it reaches into the other's own life, and the way to an
/// agreement of both.
/// </summary>
internal static class TrustHandler
{
    public static IReadOnlyList<Route> Routes { get; } =
    [
        new("GET", "/mine/notes/{}/look", LookAsync, Engine.Language),
        new("GET", "/mine/notes/{}/agreement", OfferAsync),
    ];

    private static Task<Outcome> LookAsync(Request request) =>
        NotesHandler.WithNoteAsync(request, note => Task.FromResult(Look(request, note)));

    /// <summary>Its words in the form of an agreement, to be said otherwise or left: nothing goes before it is offered there.</summary>
    private static Task<Outcome> OfferAsync(Request request) => NotesHandler.WithNoteAsync(request, note =>
        Task.FromResult(note.Form.OffersAsAgreement is null
            ? Outcome.Go($"/mine/notes/{note.Entry.Id}")
            : AgreementsHandler.Begin(request, string.Join('\n', note.Entry.Note.Parts.Select(p => p.Words)))));

    private static Outcome Look(Request request, NoteModel note) =>
        Outcome.Show<NotePage>(note with { Question = FindQuestion(request, note) }, Keeping.OnlyMine);

    /// <summary>Nothing is asked where no suggestion is wanted, and nothing of words about being hurt or threatened.</summary>
    private static string? FindQuestion(Request request, NoteModel note) => request.Home.MaySuggest
        ? SpokenRules.Of(request.Home).Read(note.Entry.Note.Words("words"))
            .Findings.FirstOrDefault(f => f.Kind == FindingKind.ReachingIn)?.Question
        : null;
}
