using Dosado.App.Visits;
using Dosado.Bond;
using Dosado.Places.Talk.Saying;

namespace Dosado.Places.Talk.Say;

/// <summary>What can be done with a written letter: keep it, say it, say it in turns, or send it. All of one size.</summary>
internal static class EndsHandler
{
    public static IReadOnlyList<Route> Routes { get; } =
    [
        new("GET", "/talk/say/{}/ends", r => DraftHandler.WithDraftAsync(r, d => Task.FromResult(Ends(r, d))), Engine.Language),
        new("GET", "/talk/say/{}/aloud", r => DraftHandler.WithDraftAsync(r, d => Task.FromResult(Aloud(d)))),
        new("GET", "/talk/say/{}/sofa", r => DraftHandler.WithDraftAsync(r, d => Task.FromResult(Sofa(r, d)))),
        new("POST", "/talk/say/{}/said", r => DraftHandler.WithDraftAsync(r, draft => KeepAsSaidAsync(r, draft))),
        new("POST", "/talk/say/{}/send", r => DraftHandler.WithDraftAsync(r, draft => SendAsync(r, draft))),
        new("POST", "/talk/said/{}/remove", RemoveSaidAsync),
    ];

    private static Outcome Ends(Request request, DraftModel draft) => draft.Text.SaysNothing
        ? Outcome.Go($"/talk/say/{draft.Id}")
        : Outcome.Show<EndsPage>(
            draft with { Reading = LookHandler.Read(request, draft) },
            draft.Other is null ? Keeping.OnlyMine : Keeping.ReadyToShare);

    private static Outcome Aloud(DraftModel draft) => Outcome.Show<AloudPage>(draft, Keeping.OnlyMine);

    private static Outcome Sofa(Request request, DraftModel draft) => SofaHandler.Show(
        request.Visit,
        Words(draft.Text),
        $"/talk/say/{draft.Id}/sofa",
        $"/talk/say/{draft.Id}/ends");

    private static async Task<Outcome> KeepAsSaidAsync(Request request, DraftModel draft)
    {
        var home = request.Home;
        await home.RecordOwnAsync(new SaidKept(home.NewId(), home.Now.Day, string.Join("\n\n", Words(draft.Text))));
        await DraftHandler.EraseAsync(home, draft.Id);
        return Outcome.Go("/talk/say");
    }

    /// <summary>Sends exactly what the preview shows. The draft and everything thought beside it are erased.</summary>
    private static async Task<Outcome> SendAsync(Request request, DraftModel draft)
    {
        if (request.Home.Bond is not { Other: not null } bond || draft.Text.SaysNothing)
        {
            return Outcome.Go($"/talk/say/{draft.Id}");
        }

        var letter = draft.Text.ToLetter(request.Home.NewId(), request.Home.Now.Day);
        await bond.RecordAsync(letter);
        await DraftHandler.EraseAsync(request.Home, draft.Id);
        return Outcome.Go($"/talk/letters/{letter.Id}");
    }

    private static async Task<Outcome> RemoveSaidAsync(Request request)
    {
        var id = new EntryId(request.Parts[0]);
        if (request.Home.Own is not null)
        {
            await request.Home.EraseOwnAsync([id], e => e is SaidKept && e.Id == id);
        }

        return Outcome.Go("/talk/say");
    }

    /// <summary>The letter as it is read aloud.</summary>
    internal static IReadOnlyList<string> Words(LetterDraft text) =>
        [.. new[] { text.ToWords(), text.ToAsk() }.Where(w => w.Length > 0)];
}
