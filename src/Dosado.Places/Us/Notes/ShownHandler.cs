using Dosado.App.Faults;
using Dosado.App.Homes;
using Dosado.App.Today;
using Dosado.App.Visits;
using Dosado.Bond;
using Dosado.Places.Talk.Answering;

namespace Dosado.Places.Us.Notes;

/// <summary>What the two have shown each other, and receiving: presence first, or nothing at all.</summary>
internal static class ShownHandler
{
    private const int Longest = Note.MostWords;

    public static IReadOnlyList<Route> Routes { get; } =
    [
        new("GET", "/us/shown", All),
        new("GET", "/us/shown/{}", r => WithNoteAsync(r, (bond, note, form) => OneAsync(r, bond, note, form))),
        new("GET", "/us/shown/{}/answer", r => WithNoteAsync(r, (_, note, _) =>
            Task.FromResult(Answers.Begin(r, r.Visit.Path, $"/us/shown/{note.Id}")))),
        new("POST", "/us/shown/{}/answer", r => WithNoteAsync(r, (bond, note, form) => AnswerAsync(r, bond, note, form))),
        new("POST", "/us/shown/{}/answers/{}/take-back", TakeBackAsync),
    ];

    private static Task<Outcome> All(Request request) => Task.FromResult(
        request.Home.Bond is { Other: { } other } bond
            ? Outcome.Show<ShownPage>(
                new ShownModel(
                    [.. bond.State.Notes.All.Where(n => !request.Home.Folded || n.Author == bond.Me)
                        .Select(n => Model(request.Home, bond, n)).OfType<ShownNoteModel>().Reverse()],
                    [.. bond.State.Reveals.Rounds.Where(r => r.Value.IsRevealed && Releases.FindForm(r.Key) is not null)
                        .Select(r => new BothModel(r.Key, Releases.FindForm(r.Key)!)).OrderBy(b => b.Question.Value, StringComparer.Ordinal)],
                    other.Name,
                    request.Home.Folded),
                Keeping.Shared)
            : Outcome.Go("/us"));

    private static async Task<Outcome> OneAsync(Request request, BondSpace bond, SharedNote note, ShelfForm form)
    {
        await OpenedHere.OpenAsync(request.Home, request.Visit.Path);
        return Model(request.Home, bond, note) is { } model
            ? Outcome.Show<ShownNotePage>(model with { Suggests = request.Home.MaySuggest }, Keeping.Shared)
            : Outcome.Go("/us/shown");
    }

    private static async Task<Outcome> AnswerAsync(Request request, BondSpace bond, SharedNote note, ShelfForm form)
    {
        var words = form.QuickAnswers.Contains(request.Text("choice"))
            ? request.Home.Text("shown.answer." + request.Text("choice"))
            : request.Text("words");
        if (words.Length > Longest)
        {
            var again = Model(request.Home, bond, note)! with { Draft = words, Problem = new("words", words.Length, Longest) };
            return Outcome.Show<ShownNotePage>(again with { Suggests = request.Home.MaySuggest }, Keeping.Shared, 422);
        }

        if (words.Length > 0 && note.Author != bond.Me)
        {
            await bond.RecordAsync(new NoteAnswered(request.Home.NewId(), note.Id, words));
        }

        return Outcome.Go($"/us/shown/{note.Id}");
    }

    private static async Task<Outcome> TakeBackAsync(Request request)
    {
        if (request.Home.Bond is { } bond)
        {
            await bond.TakeBackAsync(new EntryId(request.Parts[1]));
        }

        return Outcome.Go($"/us/shown/{request.Parts[0]}");
    }

    private static Task<Outcome> WithNoteAsync(Request request, Func<BondSpace, SharedNote, ShelfForm, Task<Outcome>> next) =>
        request.Home.Bond is { } bond && bond.State.Notes.Find(new(request.Parts[0])) is { } note
        && Bookcases.Find(note.Note.Shelf) is { } form
            ? next(bond, note, form)
            : Task.FromResult(NotThereModel.Show(request, "/us/shown", "words"));

    private static ShownNoteModel? Model(Home home, BondSpace bond, SharedNote note) =>
        Bookcases.Find(note.Note.Shelf) is { } form && bond.State.People.TryGetValue(note.Author, out var author)
            ? new(bond.Id, note, form, author, note.Author == bond.Me, bond.Other?.Name ?? string.Empty, home.Now.Day)
            : null;
}

/// <summary>Everything that the two have shown each other, the last first.</summary>
public sealed record ShownModel(
    IReadOnlyList<ShownNoteModel> Notes,
    IReadOnlyList<BothModel> Both,
    string Other,
    bool IsFolded);

/// <summary>A question that both have answered.</summary>
public sealed record BothModel(QuestionId Question, ShelfForm Form)
{
    /// <summary>What of the question's name says which one of its shelf it is.</summary>
    public string About => Releases.AboutOf(Question, Form);
}

/// <summary>A note that is shown, as either of the two sees it.</summary>
public sealed record ShownNoteModel(
    BondId Bond,
    SharedNote Shared,
    ShelfForm Form,
    Profile Author,
    bool IsMine,
    string Other,
    DateOnly Today)
{
    /// <summary>Whether the page may offer words to answer with.</summary>
    public bool Suggests { get; init; }

    /// <summary>An answer that could not be sent as it is.</summary>
    public string Draft { get; init; } = string.Empty;

    /// <summary>Why.</summary>
    public Problem? Problem { get; init; }
}
