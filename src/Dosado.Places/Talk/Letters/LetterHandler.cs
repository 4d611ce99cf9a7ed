using Dosado.App.Entries;
using Dosado.App.Faults;
using Dosado.App.Homes;
using Dosado.App.Today;
using Dosado.App.Visits;
using Dosado.Bond;
using Dosado.Places.Talk.Answering;

namespace Dosado.Places.Talk.Letters;

/// <summary>Letters of either: reading them when one likes, and answering or not. Nobody learns what was opened.</summary>
internal static class LetterHandler
{
    private const int Longest = 4_000;

    public static IReadOnlyList<Route> Routes { get; } =
    [
        new("GET", "/talk/letters/{}", r => WithLetterAsync(r, l => OpenAsync(r, l))),
        new("GET", "/talk/letters/{}/answer", r => WithTheirsAsync(r, l => Shown(Answers.Begin(r, AnsweredOf(l), PathOf(l))))),
        new("POST", "/talk/letters/{}/answered", r => WithTheirsAsync(r, l => AnswerAsync(r, l))),
        new("POST", "/talk/letters/{}/time", r => WithTheirsAsync(r, l => AskForTimeAsync(r, l))) { Longest = Longest },
        new("POST", "/talk/letters/{}/ask", r => WithTheirsAsync(r, l => AnswerAskAsync(r, l))) { Longest = Longest },
        new("POST", "/talk/letters/{}/rest", _ => Shown(Outcome.Go("/talk"))),
        new("GET", "/talk/letters/{}/hearing", r => WithTheirsAsync(r, l => OnlyMine.WhenOpenAsync(r, own => Shown(Hearing(l, own))))),
        new("POST", "/talk/letters/{}/heard", r => WithTheirsAsync(r, l => NoteHearingAsync(r, l))),
        new("POST", "/talk/letters/{}/release", r => WithTheirsAsync(r, l => ReleaseAsync(r, l))),
        new("POST", "/talk/letters/{}/take-back/{}", TakeBackAsync),
    ];

    private static Task<Outcome> WithLetterAsync(Request request, Func<LetterModel, Task<Outcome>> next) =>
        Find(request) is { } letter ? next(letter) : Shown(Outcome.Go("/talk"));

    private static Task<Outcome> WithTheirsAsync(Request request, Func<LetterModel, Task<Outcome>> next) =>
        Find(request) is { IsMine: false } letter ? next(letter) : Shown(NotThereModel.Show(request, "/talk", "words", "until"));

    private static LetterModel? Find(Request request) =>
        request.Home.Bond is { Other: { } other } bond
        && bond.State.Letters.Find(new(request.Parts[0])) is { } letter
        && bond.State.People.TryGetValue(letter.Author, out var author)
            ? new(letter, letter.Author == bond.Me, author, other.Name, request.Home.MaySuggest, request.Home.Now.Day)
            : null;

    private static async Task<Outcome> OpenAsync(Request request, LetterModel letter)
    {
        await OpenedHere.OpenAsync(request.Home, request.Visit.Path);
        return Outcome.Show<LetterPage>(letter, Keeping.Shared);
    }

    private static string PathOf(LetterModel letter) => $"/talk/letters/{letter.Letter.Id}";

    private static string AnsweredOf(LetterModel letter) => PathOf(letter) + "/answered";

    private static async Task<Outcome> AnswerAsync(Request request, LetterModel letter)
    {
        var words = request.Text("words");
        if (words.Length > Longest)
        {
            return Outcome.Show<AnswerPage>(
                new AnswerModel(letter.Other, AnsweredOf(letter), PathOf(letter), null, words, new("words", words.Length, Longest)),
                Keeping.ReadyToShare,
                422);
        }

        return await SayAsync(request, letter, words.Length == 0 ? null : new LetterAnswered(request.Home.NewId(), letter.Letter.Id, words));
    }

    private static Task<Outcome> AskForTimeAsync(Request request, LetterModel letter) => SayAsync(
        request,
        letter,
        request.Text("until") is { Length: > 0 } until ? new LetterTimeAsked(request.Home.NewId(), letter.Letter.Id, until) : null);

    private static Task<Outcome> AnswerAskAsync(Request request, LetterModel letter) => SayAsync(
        request,
        letter,
        Enum.TryParse<AskAnswer>(request.Text("answer"), out var answer) && Enum.IsDefined(answer)
            ? new AskAnswered(request.Home.NewId(), letter.Letter.Id, answer, request.Text("words"))
            : null);

    private static async Task<Outcome> SayAsync(Request request, LetterModel letter, Event? said)
    {
        if (said is not null && request.Home.Bond is { } bond)
        {
            await bond.RecordAsync(said);
        }

        return Outcome.Go(PathOf(letter));
    }

    private static Outcome Hearing(LetterModel letter, OwnSpace own) => Outcome.Show<HearingPage>(
        new HearingModel(letter, own.State.Letters.Heard.TryGetValue(letter.Letter.Id, out var heard) ? heard : null),
        Keeping.OnlyMine);

    private static async Task<Outcome> NoteHearingAsync(Request request, LetterModel letter)
    {
        if (Enum.TryParse<Heard>(request.Text("heard"), out var heard) && Enum.IsDefined(heard))
        {
            await request.Home.RecordOwnAsync(new HearingNoted(request.Home.NewId(), letter.Letter.Id, heard));
        }

        return Outcome.Go($"/talk/letters/{letter.Letter.Id}/hearing");
    }

    /// <summary>The one act by which the private answer leaves (M014).</summary>
    private static Task<Outcome> ReleaseAsync(Request request, LetterModel letter) =>
        OnlyMine.WhenOpenAsync(request, own => SayAsync(
            request,
            letter,
            own.State.Letters.Heard.TryGetValue(letter.Letter.Id, out var heard)
                ? new HearingReleased(request.Home.NewId(), letter.Letter.Id, heard)
                : null));

    /// <summary>A letter, or something said to one: whatever it is, only its author's own goes.</summary>
    private static async Task<Outcome> TakeBackAsync(Request request)
    {
        if (Find(request) is { } letter && request.Home.Bond is { } bond)
        {
            await bond.TakeBackAsync(new EntryId(request.Parts[1]));
            return Outcome.Go(letter.Letter.Id.Value == request.Parts[1] ? "/talk" : $"/talk/letters/{letter.Letter.Id}");
        }

        return Outcome.Go("/talk");
    }

    private static Task<Outcome> Shown(Outcome outcome) => Task.FromResult(outcome);
}
