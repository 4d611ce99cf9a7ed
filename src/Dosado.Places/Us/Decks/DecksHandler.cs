using System.Globalization;
using Dosado.App.Entries;
using Dosado.App.Homes;
using Dosado.App.Visits;
using Dosado.Bond;

namespace Dosado.Places.Us.Decks;

/// <summary>Questions: forty to begin with, the rest on request. How deep somebody went is a choice of this device.</summary>
internal static class DecksHandler
{
    private const string CloserName = "questions-more";

    public static IReadOnlyList<Route> Routes { get; } =
    [
        new("GET", "/us/questions", r => OnlyMine.WhenOpenAsync(r, _ => Task.FromResult(Decks(r.Home)))),
        new("POST", "/us/questions/more", r => OnlyMine.WhenOpenAsync(r, _ => OpenCloserAsync(r, "yes"))),
        new("POST", "/us/questions/fewer", r => OnlyMine.WhenOpenAsync(r, _ => OpenCloserAsync(r, "no"))),
        new("GET", "/us/questions/{}", r => WithDeckAsync(r, deck => Task.FromResult(Questions(r.Home, deck)))),
        new("POST", "/us/questions/{}/deeper", r => WithDeckAsync(r, deck => GoToAsync(r.Home, deck, LevelOf(r.Home, deck) + 1))),
        new("POST", "/us/questions/{}/lighter", r => WithDeckAsync(r, deck => GoToAsync(r.Home, deck, 1))),
        new("GET", "/mine/questions/{}", r => OnlyMine.WhenOpenAsync(r, own => Task.FromResult(Question(r, own)))),
    ];

    /// <summary>Whether a question may be shown here: the closer ones only where this person opened them.</summary>
    public static DeckQuestion? FindOpen(Home home, string id) =>
        Deck.FindQuestion(id) is { } question && IsOpen(home, question.Deck) ? question : null;

    private static Outcome Decks(Home home) => Outcome.Show<DecksPage>(
        new DecksModel(
            [.. Deck.All.Where(d => IsOpen(home, d.Number))],
            home.Bond?.Other is not null,
            BondKind.Of(home) == BondKind.Partners && !IsOpen(home, Deck.Closer)),
        Keeping.OnlyMine);

    private static Outcome Questions(Home home, Deck deck) =>
        Outcome.Show<DeckPage>(new DeckModel(deck, LevelOf(home, deck)), Keeping.OnlyMine);

    private static Outcome Question(Request request, OwnSpace own) => FindOpen(request.Home, request.Parts[0]) is { } question
        ? Outcome.Show<QuestionPage>(
            new QuestionModel(
                question,
                [.. own.State.Notes.On(new(DeckShelves.Name), request.Home.BondNames).Where(n => n.Note.About == question.Id)],
                question.Deck == Deck.Guessing ? request.Home.Bond?.Other?.Name : null),
            Keeping.OnlyMine)
        : Outcome.Go("/us/questions");

    /// <summary>Which decks somebody opened, and how deep they went, is seen behind the inner door only.</summary>
    private static Task<Outcome> WithDeckAsync(Request request, Func<Deck, Task<Outcome>> next) => OnlyMine.WhenOpenAsync(request, _ =>
        Deck.Find(request.Parts[0]) is { } deck && IsOpen(request.Home, deck.Number)
            ? next(deck)
            : Task.FromResult(Outcome.Go("/us/questions")));

    private static async Task<Outcome> GoToAsync(Home home, Deck deck, int level)
    {
        await home.ChooseAsync(LevelName(deck), Math.Min(level, Deck.Deepest).ToString(CultureInfo.InvariantCulture));
        return Outcome.Go($"/us/questions/{deck.Number}");
    }

    private static async Task<Outcome> OpenCloserAsync(Request request, string open)
    {
        await request.Home.ChooseHereAsync(CloserName, open);
        return Outcome.Go("/us/questions");
    }

    private static bool IsOpen(Home home, int deck) => deck != Deck.Closer
        || (BondKind.Of(home) == BondKind.Partners && home.ChoiceHere(CloserName) == "yes");

    private static int LevelOf(Home home, Deck deck) =>
        int.TryParse(home.Choice(LevelName(deck)), out var level) ? level : 1;

    private static string LevelName(Deck deck) => $"questions-{deck.Number}";
}

/// <summary>The decks that are open to somebody.</summary>
/// <param name="Decks">In order.</param>
/// <param name="IsPair">Whether there is somebody to answer with.</param>
/// <param name="OffersMore">Whether the closer deck can be opened here.</param>
public sealed record DecksModel(IReadOnlyList<Deck> Decks, bool IsPair, bool OffersMore);

/// <summary>A deck, down to a level.</summary>
public sealed record DeckModel(Deck Deck, int Level);

/// <summary>A question, what was written to it, and who can be guessed; null for nobody.</summary>
public sealed record QuestionModel(DeckQuestion Question, IReadOnlyList<OwnNote> Notes, string? Guessed);
