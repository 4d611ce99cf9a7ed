using Dosado.App.Entries;
using Dosado.App.Homes;
using Dosado.App.Visits;
using Dosado.Bond;

namespace Dosado.Places.Talk.Softening;

/// <summary>
/// Words from before, heard once more: begun by who got them, alone, and never suggested. The text stays as it was, and the first
/// answer is "I heard it rightly then" (M060). What is noted is only one's own.
/// </summary>
internal static class EarlierHandler
{
    public static IReadOnlyList<Route> Routes { get; } =
    [
        new("GET", "/talk/before", r => OnlyMine.WhenOpenAsync(r, _ => List(r)), Engine.Language),
        new("GET", "/talk/before/{}", r => WithWordsAsync(r, model => Shown(Show(model, 200))), Engine.Language),
        new("POST", "/talk/before/{}/rightly", r => WithWordsAsync(r, model => HearAsync(r, model, true)), Engine.Language),
        new("POST", "/talk/before/{}/heard", r => WithWordsAsync(r, model => HearAsync(r, model, false)), Engine.Language),
        new("POST", "/talk/before/{}/distance", r => WithWordsAsync(r, model => SeeDistanceAsync(r, model)), Engine.Language),
        new("GET", "/talk/before/{}/say", r => WithWordsAsync(r, Say), Engine.Language),
    ];

    private static IReadOnlyList<EarlierWords> AllOf(Home home) => home.Bond is { } bond
        ? [.. EarlierWords.Of(bond.State, bond.Me).Where(e => Reading.CanBeReadKindly(home, e.Words))]
        : [];

    private static Task<Outcome> List(Request request) => Shown(Outcome.Show<EarlierPage>(
        new EarlierModel(AllOf(request.Home), request.Home.Bond?.Other?.Name, request.Home.Now.Day),
        Keeping.OnlyMine));

    private static Task<Outcome> WithWordsAsync(Request request, Func<EarlierWordsModel, Task<Outcome>> next) =>
        OnlyMine.WhenOpenAsync(request, own =>
            request.Home.Bond?.Other is { } other && AllOf(request.Home).FirstOrDefault(e => e.Id.Value == request.Parts[0]) is { } earlier
                ? next(new(
                    earlier,
                    other,
                    own.State.Approaches.Heard.GetValueOrDefault(earlier.Id),
                    own.State.Approaches.Distances.GetValueOrDefault(earlier.Id),
                    request.Home.Now.Day))
                : Shown(Outcome.Go("/talk/before")));

    private static Outcome Show(EarlierWordsModel model, int status) =>
        Outcome.Show<EarlierWordsPage>(model, Keeping.OnlyMine, status);

    private static Task<Outcome> HearAsync(Request request, EarlierWordsModel model, bool rightly) => NoteAsync(
        request,
        model,
        "heard",
        words => rightly || words.Length > 0
            ? new HeardAnew(request.Home.NewId(), model.Earlier.Id, rightly, rightly ? string.Empty : words)
            : null);

    private static Task<Outcome> SeeDistanceAsync(Request request, EarlierWordsModel model) => NoteAsync(
        request,
        model,
        "distance",
        words => new DistanceSeen(request.Home.NewId(), model.Earlier.Id, words));

    private static async Task<Outcome> NoteAsync(Request request, EarlierWordsModel model, string field, Func<string, Event?> note)
    {
        var words = request.Text(field);
        if (words.Length > Approach.MostWords)
        {
            return Show(model with { Problem = new(field, words.Length, Approach.MostWords), Typed = words }, 422);
        }

        if (note(words) is { } noted)
        {
            await request.Home.RecordOwnAsync(noted);
        }

        return Outcome.Go($"/talk/before/{model.Earlier.Id}");
    }

    private static Task<Outcome> Say(EarlierWordsModel model) => Shown(Outcome.Show<SayApproachPage>(
        new SayApproachModel(
            [.. new[] { model.Heard?.Words, model.Distance?.Words }.OfType<string>().Where(w => w.Length > 0)],
            $"/talk/before/{model.Earlier.Id}"),
        Keeping.OnlyMine));

    private static Task<Outcome> Shown(Outcome outcome) => Task.FromResult(outcome);
}
