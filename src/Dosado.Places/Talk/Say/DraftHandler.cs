using Dosado.App.Entries;
using Dosado.App.Homes;
using Dosado.App.Visits;
using Dosado.Bond;

namespace Dosado.Places.Talk.Say;

/// <summary>A letter on its way, from what one carries to the written words. All of it only mine.</summary>
internal static class DraftHandler
{
    public static IReadOnlyList<Route> Routes { get; } =
    [
        new("GET", "/talk/say", r => OnlyMine.WhenOpenAsync(r, own => Shown(Begin(r, own)))),
        new("POST", "/talk/say/begin", r => OnlyMine.WhenOpenAsync(r, own => BeginAsync(r, own))),
        new("GET", "/talk/say/{}/before", r => WithDraftAsync(r, draft => Shown(Before(draft, null)))),
        new("POST", "/talk/say/{}/ticked", r => WithDraftAsync(r, draft => KeepBeforeAsync(r, draft))),
        new("GET", "/talk/say/{}", r => WithDraftAsync(r, draft => Shown(Write(draft, null)))),
        new("POST", "/talk/say/{}/keep", r => WithDraftAsync(r, draft => KeepAsync(r, draft))),
        new("POST", "/talk/say/{}/throw-away", r => WithDraftAsync(r, draft => ThrowAwayAsync(r, draft))),
    ];

    /// <summary>Goes on with the draft that the path names, or to where one begins when it is not there any more.</summary>
    public static Task<Outcome> WithDraftAsync(Request request, Func<DraftModel, Task<Outcome>> next) =>
        OnlyMine.WhenOpenAsync(request, own => own.State.Letters.Drafts.TryGetValue(new(request.Parts[0]), out var draft)
            ? next(new(new(request.Parts[0]), draft, request.Home.MaySuggest, request.Home.Bond?.Other?.Name))
            : Task.FromResult(Outcome.Go("/talk/say")));

    /// <summary>Keeps a draft in place of its earlier versions, which are erased.</summary>
    public static async Task KeepAsync(Home home, EntryId draft, LetterDraft text)
    {
        var id = home.NewId();
        await home.RecordOwnAsync(new DraftKept(id, draft, text));
        await home.EraseOwnAsync([], e => e is DraftKept kept && kept.Draft == draft && kept.Id != id);
    }

    /// <summary>Ends a draft that was sent, said or thrown away: all of its versions are erased.</summary>
    public static Task EraseAsync(Home home, EntryId draft) =>
        home.EraseOwnAsync([draft], e => e is DraftKept kept && kept.Draft == draft);

    private static Outcome Begin(Request request, OwnSpace own) => Outcome.Show<BeginPage>(
        new BeginModel(
            [.. own.State.Letters.Drafts.Where(d => !d.Value.SaysNothing).OrderBy(d => d.Key.Value, StringComparer.Ordinal)],
            own.State.Letters.Said,
            request.Home.MaySuggest,
            request.Home.Now.Day),
        Keeping.OnlyMine);

    private static async Task<Outcome> BeginAsync(Request request, OwnSpace own)
    {
        var carries = request.Text("carries") switch
        {
            "closeness" => (NeedKind?)NeedKind.Closeness,
            "space" => NeedKind.Space,
            _ => null,
        };
        var empty = LetterDraft.Empty with { Carries = carries };
        var begun = own.State.Letters.Drafts.FirstOrDefault(d => d.Value == empty).Key;
        var id = begun.Value is null ? request.Home.NewId() : begun;
        if (begun.Value is null)
        {
            await request.Home.RecordOwnAsync(new DraftKept(id, id, empty));
        }

        return Outcome.Go(carries is null ? $"/talk/say/{id}" : $"/talk/say/{id}/before");
    }

    private static Outcome Before(DraftModel draft, Problem? problem) => draft is { Text.Carries: null } or { Suggests: false }
        ? Outcome.Go($"/talk/say/{draft.Id}")
        : Outcome.Show<BeforePage>(draft with { Problem = problem }, Keeping.OnlyMine, problem is null ? 200 : 422);

    private static async Task<Outcome> KeepBeforeAsync(Request request, DraftModel draft)
    {
        var text = DraftForm.ReadBefore(request, draft.Text);
        if (DraftForm.FindProblem(text) is { } problem)
        {
            return Before(draft with { Text = text }, problem);
        }

        await KeepAsync(request.Home, draft.Id, text);
        return Outcome.Go($"/talk/say/{draft.Id}");
    }

    private static Outcome Write(DraftModel draft, Problem? problem) =>
        Outcome.Show<WritePage>(draft with { Problem = problem }, Keeping.OnlyMine, problem is null ? 200 : 422);

    private static async Task<Outcome> KeepAsync(Request request, DraftModel draft)
    {
        var text = DraftForm.ReadWritten(request, draft.Text);
        if (DraftForm.FindProblem(text) is { } problem)
        {
            return Write(draft with { Text = text }, problem);
        }

        if (text != draft.Text)
        {
            await KeepAsync(request.Home, draft.Id, text);
        }

        return Outcome.Go(request.Text("then") switch
        {
            "look" => $"/talk/say/{draft.Id}/look",
            "ends" => $"/talk/say/{draft.Id}/ends",
            _ => "/talk/say",
        });
    }

    private static async Task<Outcome> ThrowAwayAsync(Request request, DraftModel draft)
    {
        await EraseAsync(request.Home, draft.Id);
        return Outcome.Go("/talk/say");
    }

    private static Task<Outcome> Shown(Outcome outcome) => Task.FromResult(outcome);
}
