using Dosado.App.Faults;
using Dosado.App.Homes;
using Dosado.App.Visits;
using Dosado.Bond;
using Dosado.Places.Talk.Answering;

namespace Dosado.Places.Talk.Steps;

/// <summary>What the other may say to shared steps: yes, something else, not now, own words, asking for time; or nothing.</summary>
internal static class StepsReplyHandler
{
    private const int Longest = FiveSteps.MostWords;

    public static IReadOnlyList<Route> Routes { get; } =
    [
        new("GET", "/talk/steps/shared/{}/answer", r => Task.FromResult(Answers.Begin(r, r.Visit.Path, "/talk/steps"))),
        new("POST", "/talk/steps/shared/{}/answer", r => ReplyAsync(r, Answer)) { Longest = Longest },
        new("POST", "/talk/steps/shared/{}/time", r => ReplyAsync(r, AskTime)) { Longest = Longest },
        new("POST", "/talk/steps/reply/{}/take-back", TakeBackAsync),
    ];

    private static StepsAnswered? Answer(Request request, SharedMoment shared)
    {
        AskAnswer? answer = request.Text("answer") switch
        {
            "accept" => AskAnswer.Accept,
            "counter" => AskAnswer.Counter,
            "not-now" => AskAnswer.NotNow,
            _ => null,
        };
        var words = request.Text("words");
        return answer is null or AskAnswer.Counter && words.Length == 0
            ? null
            : new(request.Home.NewId(), shared.Id, words, answer);
    }

    private static StepsTimeAsked? AskTime(Request request, SharedMoment shared) =>
        request.Text("until") is { Length: > 0 } until ? new(request.Home.NewId(), shared.Id, until) : null;

    private static async Task<Outcome> ReplyAsync(Request request, Func<Request, SharedMoment, Event?> make)
    {
        if (request.Home.Bond is not { } bond || bond.State.Steps.Find(new(request.Parts[0])) is not { } shared)
        {
            return NotThereModel.Show(request, "/talk/steps", "words", "until");
        }

        if (shared.Author != bond.Me && make(request, shared) is { } reply)
        {
            await bond.RecordAsync(reply);
        }

        return Outcome.Go("/talk/steps");
    }

    private static async Task<Outcome> TakeBackAsync(Request request)
    {
        if (request.Home.Bond is { } bond)
        {
            await bond.TakeBackAsync(new EntryId(request.Parts[0]));
        }

        return Outcome.Go("/talk/steps");
    }
}
