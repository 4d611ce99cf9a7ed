using Dosado.App.Entries;
using Dosado.App.Homes;
using Dosado.App.Visits;
using Dosado.Bond;
using Dosado.Places.Talk.Saying;

namespace Dosado.Places.Talk.Softening;

/// <summary>
/// "Say what is under it" and "Come back in": two moves out of a cycle, each open to either, each made by oneself alone. They end in
/// keep, say, sofa or send; what is sent is a letter.
/// </summary>
internal static class SofteningHandler
{
    public static IReadOnlyList<Route> Routes { get; } =
    [
        new("GET", "/talk/under", r => OnlyMine.WhenOpenAsync(r, own => Ways(r, own))),
        new("GET", "/talk/under/new/{}", r => OnlyMine.WhenOpenAsync(r, _ => New(r))),
        new("POST", "/talk/under/keep", r => OnlyMine.WhenOpenAsync(r, _ => KeepAsync(r))),
        new("GET", "/talk/under/{}", r => WithKeptAsync(r, kept => Show(r, kept)), Engine.Language),
        new("GET", "/talk/under/{}/send", r => WithKeptAsync(r, kept => Preview(r, kept))),
        new("POST", "/talk/under/{}/send", r => WithKeptAsync(r, kept => SendAsync(r, kept))),
        new("GET", "/talk/under/{}/say", r => WithKeptAsync(r, kept => Say(kept))),
        new("GET", "/talk/under/{}/sofa", r => WithKeptAsync(r, kept => Sofa(r, kept))),
        new("POST", "/talk/under/{}/remove", r => WithKeptAsync(r, kept => RemoveAsync(r, kept))),
    ];

    private static Task<Outcome> WithKeptAsync(Request request, Func<ApproachKept, Task<Outcome>> next) =>
        OnlyMine.WhenOpenAsync(request, own => own.State.Approaches.Kept.TryGetValue(new(request.Parts[0]), out var kept)
            ? next(kept)
            : Shown(Outcome.Go("/talk/under")));

    private static Task<Outcome> Ways(Request request, OwnSpace own) => Shown(Outcome.Show<WaysPage>(
        new WaysModel(
            [.. own.State.Approaches.Kept.Values.OrderByDescending(k => k.Day).ThenBy(k => k.Draft.Value)],
            request.Home.MaySuggest,
            request.Home.Now.Day),
        Keeping.OnlyMine));

    private static Task<Outcome> New(Request request) => Shown(ApproachForm.FindEmpty(request.Parts[0]) is { } empty
        ? Outcome.Show<ApproachPage>(new ApproachModel(string.Empty, empty, request.Home.Bond?.Other?.Name), Keeping.OnlyMine)
        : Outcome.Go("/talk/under"));

    private static Task<Outcome> Show(Request request, ApproachKept kept) => Shown(Outcome.Show<ApproachPage>(
        new ApproachModel(kept.Draft.Value, kept.Approach, request.Home.Bond?.Other?.Name)
        {
            Question = request.Home.MaySuggest ? Reading.FindQuestion(request.Home, kept.Approach) : null,
        },
        Keeping.OnlyMine));

    private static async Task<Outcome> KeepAsync(Request request)
    {
        if (ApproachForm.Read(request) is not { } approach)
        {
            return Outcome.Go("/talk/under");
        }

        var home = request.Home;
        if (ApproachForm.FindProblem(approach) is { } problem)
        {
            return Outcome.Show<ApproachPage>(
                new ApproachModel(request.Text("draft"), approach, home.Bond?.Other?.Name) { Problem = problem },
                Keeping.OnlyMine,
                422);
        }

        var draft = request.Text("draft") is { Length: > 0 } known ? new EntryId(known) : home.NewId();
        await home.RecordOwnAsync(new ApproachKept(home.NewId(), draft, home.Now.Day, approach));
        return Outcome.Go($"/talk/under/{draft}");
    }

    private static Task<Outcome> Preview(Request request, ApproachKept kept) => Shown(
        request.Home.Bond?.Other is { } other && kept.Approach.ToWords() is { Length: > 0 } words
            ? Outcome.Show<SendPage>(
                new SendModel(kept.Draft.Value, words, request.Home.Profile, other.Name, request.Home.Now.Day),
                Keeping.ReadyToShare)
            : Outcome.Go($"/talk/under/{kept.Draft}"));

    private static async Task<Outcome> SendAsync(Request request, ApproachKept kept)
    {
        if (request.Home.Bond is not { Other: not null } bond || kept.Approach.ToWords() is not { Length: > 0 } words)
        {
            return Outcome.Go($"/talk/under/{kept.Draft}");
        }

        var id = request.Home.NewId();
        await bond.RecordAsync(new LetterSent(id, request.Home.Now.Day, words, string.Empty, LetterWish.Unsaid));
        return Outcome.Go($"/talk/letters/{id}");
    }

    private static Task<Outcome> Say(ApproachKept kept) => Shown(Outcome.Show<SayApproachPage>(
        new SayApproachModel([.. kept.Approach.Slots.Where(s => s.Length > 0)], $"/talk/under/{kept.Draft}"),
        Keeping.OnlyMine));

    private static Task<Outcome> Sofa(Request request, ApproachKept kept) => Shown(SofaHandler.Show(
        request.Visit,
        [.. kept.Approach.Slots.Where(s => s.Length > 0)],
        request.Visit.Path,
        $"/talk/under/{kept.Draft}"));

    private static async Task<Outcome> RemoveAsync(Request request, ApproachKept kept)
    {
        await request.Home.RecordOwnAsync(new ApproachRemoved(request.Home.NewId(), kept.Draft));
        return Outcome.Go("/talk/under");
    }

    private static Task<Outcome> Shown(Outcome outcome) => Task.FromResult(outcome);
}
