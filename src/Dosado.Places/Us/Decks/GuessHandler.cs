using Dosado.App.Entries;
using Dosado.App.Homes;
using Dosado.App.Visits;
using Dosado.Bond;
using Dosado.Places.Reveals;

namespace Dosado.Places.Us.Decks;

/// <summary>
/// Guess, then reveal (M081): to a question about one of the two, that one answers and the other guesses, both sealed.
/// They appear side by side, and nothing is counted.
/// </summary>
internal static class GuessHandler
{
    private const int Longest = Note.MostWords;
    private const int Tail = 16;

    public static IReadOnlyList<Route> Routes { get; } =
    [
        new("GET", "/mine/guess/{}", r => WithGuessAsync(r, model => Task.FromResult(Show(model)))),
        new("POST", "/mine/guess/{}/{}", r => WithGuessAsync(r, model => SealAsync(r, model))),
    ];

    private static Outcome Show(GuessModel model) => Outcome.Show<GuessPage>(
        model,
        model.Sides.Any(s => s.Seen is Revealing.Both) ? Keeping.Shared : Keeping.OnlyMine,
        model.Problem is null ? 200 : 422);

    private static async Task<Outcome> SealAsync(Request request, GuessModel model)
    {
        var words = request.Text("words");
        var side = model.Sides.FirstOrDefault(s => s.Name == request.Parts[1]);
        if (words.Length > Longest)
        {
            return Show(model with { Problem = new(request.Parts[1], words.Length, Longest), Typed = words });
        }

        if (side is not null && words.Length > 0)
        {
            await MutualReveal.AnswerAsync(request.Home, side.Question, words);
        }

        return Outcome.Go($"/mine/guess/{model.Question.Id}");
    }

    private static Task<Outcome> WithGuessAsync(Request request, Func<GuessModel, Task<Outcome>> next) =>
        OnlyMine.WhenOpenAsync(request, _ =>
            DecksHandler.FindOpen(request.Home, request.Parts[0]) is { Deck: Deck.Guessing } question
            && request.Home.Bond is { Other: { } other } bond
                ? next(new(question, Sides(request.Home, bond, question), other.Name, null))
                : Task.FromResult(Outcome.Go("/us/questions")));

    private static List<GuessSide> Sides(Home home, BondSpace bond, DeckQuestion question)
    {
        GuessSide Side(string name, PersonId about)
        {
            var id = new QuestionId($"guess-{question.Id}-{about.Value[^Math.Min(Tail, about.Value.Length)..]}");
            return new(name, id, MutualReveal.Look(home, id));
        }

        return [Side("mine", bond.Me), Side("theirs", bond.State.People.Keys.First(p => p != bond.Me))];
    }
}

/// <summary>One question, asked about each of the two.</summary>
public sealed record GuessModel(DeckQuestion Question, IReadOnlyList<GuessSide> Sides, string Other, Problem? Problem)
{
    /// <summary>What was too long to be sealed.</summary>
    public string Typed { get; init; } = string.Empty;
}

/// <summary>The question about one of the two.</summary>
/// <param name="Name">"mine" where I answer, "theirs" where I guess.</param>
/// <param name="Question">What both seal.</param>
/// <param name="Seen">How it looks from here.</param>
public sealed record GuessSide(string Name, QuestionId Question, Revealing Seen);
