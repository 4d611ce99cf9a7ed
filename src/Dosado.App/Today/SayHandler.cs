using Dosado.App.Faults;
using Dosado.App.Homes;
using Dosado.App.Visits;
using Dosado.Bond;

namespace Dosado.App.Today;

/// <summary>Signals, warm words, hands held out, and folding the other's messages away.</summary>
internal static class SayHandler
{
    private const int Longest = 2_000;

    private static readonly string[] AnswerLines = ["ready", "words", "closing"];

    public static IReadOnlyList<Route> Routes { get; } =
    [
        new("POST", "/today/signal", r => RecordAsync(r, Signal)) { Longest = Longest },
        new("POST", "/today/signal/{}/answer", r => AnswerAsync(r, IsSignal, AnswerSignal)) { Longest = Longest },
        new("POST", "/today/signal/{}/withdraw", WithdrawSignalAsync),
        new("POST", "/today/word", r => RecordAsync(r, (q, day) =>
            WithWords(q, words => new WarmWordSaid(q.Home.NewId(), day, words)))) { Longest = Longest },
        new("POST", "/today/hand", r => RecordAsync(r, (q, day) =>
            new HandHeldOut(q.Home.NewId(), day, q.Text("words")))) { Longest = Longest },
        new("POST", "/today/hand/{}/answer", r => AnswerAsync(r, IsHand, AnswerHand)) { Longest = Longest },
        new("POST", "/today/hand/{}/withdraw", r => WithdrawAsync(r, said => said is HandHeldOut)),
        new("POST", "/today/fold", r => FoldAsync(r, true)),
        new("POST", "/today/unfold", r => FoldAsync(r, false)),
    ];

    private static SignalGiven? Signal(Request request, DateOnly day) =>
        request.Text("kind") is "closeness" or "space"
            ? new(
                request.Home.NewId(),
                day,
                request.Text("kind") == "space" ? NeedKind.Space : NeedKind.Closeness,
                request.Text("words") is { Length: > 0 } words ? words : request.Text("rung"),
                request.Text("reassurance"),
                request.Text("time"),
                request.Text("kind") == "closeness" && request.IsTicked("nothing-further"))
            : null;

    /// <summary>Words from a calm hour, words of now, a closing: what is there, line by line.</summary>
    private static SignalAnswered? AnswerSignal(Request request)
    {
        var lines = AnswerLines.Select(request.Text).Where(line => line.Length > 0);
        var words = string.Join('\n', lines);
        return words.Length > 0 ? new(request.Home.NewId(), new(request.Parts[0]), words) : null;
    }

    private static HandAnswered? AnswerHand(Request request) => request.Text("choice") switch
    {
        "yes" or "soon" => new(
            request.Home.NewId(),
            new(request.Parts[0]),
            request.Home.Text("today.hand." + request.Text("choice"))),
        _ => WithWords(request, words => new HandAnswered(request.Home.NewId(), new(request.Parts[0]), words)),
    };

    private static bool IsSignal(BondState state, EntryId id) => state.Signals.Exists(s => s.Given.Id == id);

    private static bool IsHand(BondState state, EntryId id) => state.Hands.Exists(h => h.HeldOut.Id == id);

    private static Task<Outcome> AnswerAsync(Request request, Func<BondState, EntryId, bool> isThere, Func<Request, Event?> make) =>
        request.Home.Bond is { } bond && isThere(bond.State, new(request.Parts[0]))
            ? RecordAsync(request, (r, _) => make(r))
            : Task.FromResult(NotThereModel.Show(request, "/today", AnswerLines));

    private static T? WithWords<T>(Request request, Func<string, T> make)
        where T : class => request.Text("words") is { Length: > 0 } words ? make(words) : null;

    private static async Task<Outcome> RecordAsync(Request request, Func<Request, DateOnly, Event?> make)
    {
        if (request.Home.Bond is { } bond && make(request, request.Home.Now.Day) is { } happened)
        {
            await bond.RecordAsync(happened);
        }

        return Outcome.Go("/today");
    }

    private static Task<Outcome> WithdrawSignalAsync(Request request) =>
        request.Home.Bond?.State.Signals.Find(s => s.Given.Id.Value == request.Parts[0]) is { Given.Kind: var kind }
            ? WithdrawAsync(request, said => said is SignalGiven given && given.Kind == kind)
            : Task.FromResult(Outcome.Go("/today"));

    private static async Task<Outcome> WithdrawAsync(Request request, Func<Event, bool> isOfItsKind)
    {
        await (request.Home.Bond?.TakeBackAsync(new(request.Parts[0]), isOfItsKind) ?? Task.CompletedTask);
        return Outcome.Go("/today");
    }

    private static async Task<Outcome> FoldAsync(Request request, bool fold)
    {
        await request.Home.ChooseHereAsync("fold", fold ? "yes" : "no");
        return Outcome.Go("/today");
    }
}
