using Dosado.App.Visits;
using Dosado.Language;
using Dosado.Places.Talk;
using Dosado.Places.Us.Notes;

namespace Dosado.Places.Us.Needs;

/// <summary>After a sentence about one's trust was kept: a question where it reaches into the other's own life.</summary>
internal static class TrustHandler
{
    public static IReadOnlyList<Route> Routes { get; } =
    [
        new("GET", "/mine/notes/{}/look", LookAsync, Engine.Language),
    ];

    private static Task<Outcome> LookAsync(Request request) =>
        NotesHandler.WithNoteAsync(request, note => Task.FromResult(Look(request, note)));

    private static Outcome Look(Request request, NoteModel note) =>
        Outcome.Show<NotePage>(note with { Question = FindQuestion(request, note) }, Keeping.OnlyMine);

    /// <summary>Nothing is asked where no suggestion is wanted, and nothing of words about being hurt or threatened.</summary>
    private static string? FindQuestion(Request request, NoteModel note) => request.Home.MaySuggest
        ? Draft.Read(note.Entry.Note.Words("words"), SpokenRules.Of(request.Home))
            .Findings.FirstOrDefault(f => f.Kind == FindingKind.ReachingIn)?.Question
        : null;
}
