using Dosado.App.Entries;
using Dosado.App.Homes;
using Dosado.App.Today;
using Dosado.App.Visits;
using Dosado.Bond;

namespace Dosado.Places.Talk.Steps;

/// <summary>Five steps from a recent moment to what was underneath: one page that grows by a line (M047-M054). All of it only mine.</summary>
internal static class StepsHandler
{
    public static IReadOnlyList<Route> Routes { get; } =
    [
        new("GET", "/talk/steps", r => OnlyMine.WhenOpenAsync(r, own => ListAsync(r, own))),
        new("GET", "/talk/steps/new", r => OnlyMine.WhenOpenAsync(r, _ => Shown(New(r))), Engine.Language),
        new("POST", "/talk/steps/keep", r => OnlyMine.WhenOpenAsync(r, own => KeepAsync(r, own)), Engine.Language),
        new("GET", "/talk/steps/{}", r => WithMomentAsync(r, m => Shown(Show(r, m))), Engine.Language),
        new("POST", "/talk/steps/{}/talked", r => WithMomentAsync(r, m => TalkAsync(r, m))),
        new("POST", "/talk/steps/{}/remove", r => WithMomentAsync(r, m => RemoveAsync(r, m))),
    ];

    /// <summary>Goes on with the moment that the path names, or to the list when it is not there any more.</summary>
    public static Task<Outcome> WithMomentAsync(Request request, Func<OwnMoment, Task<Outcome>> next) =>
        OnlyMine.WhenOpenAsync(request, own => own.State.Steps.Find(new(request.Parts[0])) is { } moment
            ? next(moment)
            : Task.FromResult(Outcome.Go("/talk/steps")));

    private static async Task<Outcome> ListAsync(Request request, OwnSpace own)
    {
        var home = request.Home;
        await OpenedHere.OpenAsync(home, request.Visit.Path);
        var moments = own.State.Steps.All;
        var model = new StepsModel(
            [.. moments.Reverse()],
            moments.Count(m => m.IsTalkedAbout),
            SharedStepsOf(home),
            home.Folded ? home.Bond?.Other?.Name : null,
            home.Now.Day);
        return Outcome.Show<StepsPage>(model, model.Shared.Count > 0 ? Keeping.Shared : Keeping.OnlyMine);
    }

    private static IReadOnlyList<SharedStepsModel> SharedStepsOf(Home home) =>
        home.Bond is { Other: { } other } bond
            ? [.. bond.State.Steps.All.Where(m => m.Author == bond.Me || !home.Folded).Reverse().Select(m => new SharedStepsModel(
                m,
                m.Author == bond.Me ? home.Profile : other,
                m.Author == bond.Me,
                other.Name,
                home.MaySuggest,
                home.Now.Day))]
            : [];

    private static Outcome New(Request request)
    {
        var from = request.Visit.FindQuery("from") is { } word && StepLists.Beginnings.Contains(word)
            ? word
            : string.Empty;
        var text = FiveSteps.From(from);
        return Outcome.Show<MomentPage>(
            new MomentModel(string.Empty, from, text, Open(request, FiveSteps.Empty), [], Prompts(request, text), false, false, null),
            Keeping.OnlyMine);
    }

    private static Outcome Show(Request request, OwnMoment moment) =>
        Show(request, moment.Id.Value, moment.Text, Open(request, moment.Text), moment, null);

    private static Outcome Show(Request request, string id, FiveSteps text, StepLines open, OwnMoment? moment, Problem? problem)
    {
        var questions = request.Home.MaySuggest
            ? StepQuestions.Find(request.Home, text, request.Home.Bond?.Other?.Name)
            : [];
        var isShared = moment?.Sharings.Any(s => request.Home.FindBond(s.Bond)?.State.Steps.Find(s.Shared) is not null);
        return Outcome.Show<MomentPage>(
            new MomentModel(
                id,
                request.Text("from"),
                text,
                open,
                questions,
                Prompts(request, text),
                isShared == false,
                moment?.IsTalkedAbout == true,
                problem),
            Keeping.OnlyMine,
            problem is null ? 200 : 422);
    }

    /// <summary>Lines with something in them, the one asked for, and at the very beginning the first.</summary>
    private static StepLines Open(Request request, FiveSteps text)
    {
        var asked = StepsForm.ReadLines(request.Visit.Query.Where(f => f.Name == "line").Select(f => f.Value));
        return text.Said | asked | (text.Said == StepLines.None && asked == StepLines.None ? StepLines.Happened : StepLines.None);
    }

    private static bool Prompts(Request request, FiveSteps text) =>
        request.Home.MaySuggest && !StepQuestions.AsksForQuiet(request.Home, text);

    private static async Task<Outcome> KeepAsync(Request request, OwnSpace own)
    {
        var moment = own.State.Steps.Find(new(request.Text("id")));
        var open = StepsForm.ReadLines(request.All("open"));
        var text = Act(request, StepsForm.Read(request, moment?.Text ?? FiveSteps.From(request.Text("from"))));
        if (StepsForm.FindProblem(text) is { } problem)
        {
            return Show(request, request.Text("id"), text, open, moment, problem);
        }

        if (moment is null && text == FiveSteps.From(request.Text("from")))
        {
            return Outcome.Go(request.Text("do") == "stop" ? "/talk/steps" : $"/talk/steps/new?{Onward(request, open, text)}");
        }

        var id = request.Home.NewId();
        var steps = moment?.Id ?? id;
        await request.Home.RecordOwnAsync(new StepsKept(id, steps, moment?.Day ?? request.Home.Now.Day, text));
        return Outcome.Go(request.Text("do") == "stop" ? "/talk/steps" : $"/talk/steps/{steps}?{Onward(request, open, text)}");
    }

    /// <summary>A question passed over, or a sentence moved up to what happened.</summary>
    private static FiveSteps Act(Request request, FiveSteps text) => request.Text("do") switch
    {
        "move" => Move(text, ActsOfOthers.Find(text.Did, request.Home.Bond?.Other?.Name)),
        ['p', 'a', 's', 's', '-', .. var line] => text with { Asked = text.Asked | StepsForm.ReadLines([line]) },
        _ => text,
    };

    private static FiveSteps Move(FiveSteps text, IReadOnlyList<string> sentences) => text with
    {
        Happened = string.Join(' ', sentences.Prepend(text.Happened).Where(s => s.Length > 0)),
        Did = ActsOfOthers.Without(text.Did, sentences),
    };

    /// <summary>The page keeps its lines and grows by one: the one that was asked for, or the next that is not there.</summary>
    private static string Onward(Request request, StepLines open, FiveSteps text)
    {
        var more = request.Text("do") switch
        {
            ['l', 'i', 'n', 'e', '-', .. var line] => StepsForm.ReadLines([line]),
            "next" => Next(open, text),
            _ => StepLines.None,
        };
        var from = request.Text("from") is { Length: > 0 } word && request.Text("id").Length == 0
            ? $"&from={Uri.EscapeDataString(word)}"
            : string.Empty;
        return string.Join('&', StepsForm.NamesOf(open | more).Select(n => $"line={n}")) + from;
    }

    private static StepLines Next(StepLines open, FiveSteps text)
    {
        var last = StepsForm.Lines.LastOrDefault(l => open.HasFlag(l.Line)).Line;
        return StepsForm.Lines.Select(l => l.Line).FirstOrDefault(l => l > last && !text.Said.HasFlag(l));
    }

    private static async Task<Outcome> TalkAsync(Request request, OwnMoment moment)
    {
        await request.Home.RecordOwnAsync(new StepsTalkedAbout(request.Home.NewId(), moment.Id, !moment.IsTalkedAbout));
        return Outcome.Go($"/talk/steps/{moment.Id}");
    }

    private static async Task<Outcome> RemoveAsync(Request request, OwnMoment moment)
    {
        await request.Home.TakeBackOwnAsync([moment.Id, .. moment.Keepings.Where(k => k != moment.Id)]);
        return Outcome.Go("/talk/steps");
    }

    private static Task<Outcome> Shown(Outcome outcome) => Task.FromResult(outcome);
}
