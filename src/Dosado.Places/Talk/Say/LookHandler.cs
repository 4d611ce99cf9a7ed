using Dosado.App.Visits;
using Dosado.Bond;

namespace Dosado.Places.Talk.Say;

/// <summary>Looking at a draft together: the same marks as while typing, on a page of their own.</summary>
internal static class LookHandler
{
    public static IReadOnlyList<Route> Routes { get; } =
    [
        new("GET", "/talk/say/{}/look", r => DraftHandler.WithDraftAsync(r, d => Task.FromResult(Look(r, d))), Engine.Language),
        new("POST", "/talk/say/{}/fine", r => DraftHandler.WithDraftAsync(r, draft => FineAsync(r, draft))),
    ];

    /// <summary>What a draft holds; silent where nothing may be suggested.</summary>
    public static DraftReading Read(Request request, DraftModel draft) => draft.Suggests
        ? DraftMarks.Read(request.Home, PartsOf(draft.Text))
        : DraftReading.Silent;

    /// <summary>The parts in the order in which the page shows them.</summary>
    private static IReadOnlyList<string> PartsOf(LetterDraft text) =>
        [text.Soft, text.Wanting, text.Happened, text.Ask, text.Beside];

    private static Outcome Look(Request request, DraftModel draft) =>
        Outcome.Show<WritePage>(draft with { Reading = Read(request, draft) }, Keeping.OnlyMine);

    private static async Task<Outcome> FineAsync(Request request, DraftModel draft)
    {
        await FineWordings.Of(request.Home).AddAsync(request.Home, request.Text("fine"));
        return Outcome.Go($"/talk/say/{draft.Id}/look");
    }
}
