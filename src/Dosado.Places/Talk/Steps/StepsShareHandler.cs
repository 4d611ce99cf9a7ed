using Dosado.App.Homes;
using Dosado.App.Visits;
using Dosado.Bond;
using Dosado.Places.Talk.Saying;

namespace Dosado.Places.Talk.Steps;

/// <summary>Letting the other in on chosen lines: a preview of exactly what would go, or saying it oneself; taking it back (M055).</summary>
internal static class StepsShareHandler
{
    public static IReadOnlyList<Route> Routes { get; } =
    [
        new("GET", "/talk/steps/{}/share", r => StepsHandler.WithMomentAsync(r, m => Shown(Preview(r, m))), Engine.Language),
        new("POST", "/talk/steps/{}/send", r => StepsHandler.WithMomentAsync(r, m => SendAsync(r, m))),
        new("GET", "/talk/steps/{}/say/{}", r => StepsHandler.WithMomentAsync(r, m => Shown(Say(r, m)))),
        new("GET", "/talk/steps/{}/sofa/{}", r => StepsHandler.WithMomentAsync(r, m => Shown(Sofa(r, m)))),
        new("GET", "/talk/steps/shared/{}/back", r => Shown(AskBack(r))),
        new("POST", "/talk/steps/shared/{}/take-back", TakeBackAsync),
    ];

    private static Outcome Preview(Request request, OwnMoment moment)
    {
        var home = request.Home;
        var chosen = Chosen(request, moment);
        return Outcome.Show<StepsSharePage>(
            new StepsShareModel(
                moment.Id,
                moment.Text.Words,
                chosen,
                moment.Text.ToParts(chosen),
                ReadWish(request.Visit.FindQuery("wish")),
                home.Bond?.Other?.Name,
                home.Profile,
                home.Now.Day),
            Keeping.ReadyToShare);
    }

    /// <summary>What was chosen; until then what is below the divide, or nothing where the app suggests nothing (S4, S5).</summary>
    private static StepLines Chosen(Request request, OwnMoment moment) => moment.Text.Words & (
        request.Visit.FindQuery("chosen") is not null
            ? StepsForm.ReadLines(request.Visit.Query.Where(f => f.Name == "part").Select(f => f.Value))
        : request.Home.MaySuggest && !StepQuestions.AsksForQuiet(request.Home, moment.Text) ? StepLines.Deeper
        : StepLines.None);

    private static async Task<Outcome> SendAsync(Request request, OwnMoment moment)
    {
        var parts = moment.Text.ToParts(StepsForm.ReadLines(request.All("part")));
        if (request.Home.Bond is not { Other: not null } bond || parts.IsEmpty)
        {
            return Outcome.Go($"/talk/steps/{moment.Id}/share");
        }

        var id = request.Home.NewId();
        await request.Home.RecordOwnAsync(new NotedSharing(request.Home.NewId(), moment.Id, bond.Id, id));
        await bond.RecordAsync(new StepsShared(id, request.Home.Now.Day, parts, ReadWish(request.Text("wish"))));
        return Outcome.Go("/talk/steps");
    }

    private static LetterWish ReadWish(string? text) =>
        Enum.TryParse<LetterWish>(text, out var wish) && Enum.IsDefined(wish) ? wish : LetterWish.Unsaid;

    private static Outcome Say(Request request, OwnMoment moment) =>
        Outcome.Show<StepsSayPage>(Model(request, moment), Keeping.OnlyMine);

    private static Outcome Sofa(Request request, OwnMoment moment) =>
        Outcome.Show<StepsSofaPage>(Model(request, moment), Keeping.OnlyMine);

    private static StepsSayModel Model(Request request, OwnMoment moment) => new(
        moment.Id,
        moment.Text.ToParts(StepsForm.ReadLines(request.Parts[1].Split('+'))),
        SofaTurn.Of(request.Visit),
        request.Visit.Path,
        moment.IsTalkedAbout);

    private static Outcome AskBack(Request request) => FindMine(request) is { } mine
        ? Outcome.Show<StepsBackPage>(
            new StepsBackModel($"/talk/steps/shared/{mine.Id}/take-back", mine.Shared.Parts),
            Keeping.Shared)
        : Outcome.Go("/talk/steps");

    private static async Task<Outcome> TakeBackAsync(Request request)
    {
        if (FindMine(request) is { } mine && request.Home.Bond is { } bond)
        {
            await bond.TakeBackAsync(mine.Id);
        }

        return Outcome.Go("/talk/steps");
    }

    private static SharedMoment? FindMine(Request request) =>
        request.Home.Bond is { } bond && bond.State.Steps.Find(new(request.Parts[0])) is { } shared && shared.Author == bond.Me
            ? shared
            : null;

    private static Task<Outcome> Shown(Outcome outcome) => Task.FromResult(outcome);
}
