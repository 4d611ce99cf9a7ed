using Dosado.App.Faults;
using Dosado.App.Homes;
using Dosado.App.Today;
using Dosado.App.Visits;
using Dosado.Bond;

namespace Dosado.Places.Talk.Cycle;

/// <summary>Our cycle: a third thing between two people, drawn from both sides.</summary>
internal static class CycleHandler
{
    /// <summary>"Often": after this many times outside help is named, once. A judgement, not a measured number.</summary>
    private const int Often = 4;

    private const string HelpChoice = "cycle-help";

    public static IReadOnlyList<Route> Routes { get; } =
    [
        new("GET", "/talk/cycle", r => Task.FromResult(List(r))),
        new("GET", "/talk/cycle/{}", ShowAsync),
        new("POST", "/talk/cycle/{}/crossing", r => OnMapAsync(r, ConfirmAsync)),
        new("POST", "/talk/cycle/{}/crossing/back", r => OnMapAsync(r, UnconfirmAsync)),
        new("POST", "/talk/cycle/{}/meant", r => OnMapAsync(r, SayMeaningAsync)),
        new("POST", "/talk/cycle/{}/name", r => OnMapAsync(r, NameAsync)),
        new("POST", "/talk/cycle/{}/back", r => OnMapAsync(r, TakeBackAsync)),
        new("POST", "/talk/cycle/{}/help", r => OnMapAsync(r, PutHelpAwayAsync)),
    ];

    private static Outcome List(Request request)
    {
        if (request.Home.IsNew)
        {
            return Outcome.Go("/today");
        }

        var all = CyclePlace.AllOf(request.Home);
        var pair = CyclePlace.FindPair(request.Home);
        return Outcome.Show<CyclesPage>(
            new CyclesModel(
                [.. all.Where(c => c.Times[0].IsCycle)],
                [.. all.SelectMany(c => c.Times).Where(t => !t.IsCycle && (t.Near.Shared ?? t.Far.Shared) is not null)],
                pair,
                request.Home.Now.Day),
            pair is null ? Keeping.OnlyMine : Keeping.Shared);
    }

    private static async Task<Outcome> ShowAsync(Request request)
    {
        if (FindModel(request) is not { } model)
        {
            return Outcome.Go("/talk/cycle");
        }

        await OpenedHere.OpenAsync(request.Home, request.Visit.Path);
        return Outcome.Show<TimePage>(model, Keeping.Shared);
    }

    private static TimeModel? FindModel(Request request)
    {
        var home = request.Home;
        if (home.IsNew || CyclePlace.FindPair(home) is not { } pair || CyclePlace.FindMap(home, new(request.Parts[0])) is not { } map)
        {
            return null;
        }

        var all = CyclePlace.AllOf(home);
        var cycle = all.First(c => c.Times.Exists(t => t.Time == map.Time));
        return new(
            map,
            cycle,
            pair,
            [.. all.SelectMany(c => c.Times).Where(t => CycleLikeness.Compare(map, t) == Likeness.PlacesExchanged)],
            request.Visit.FindQuery("from") == "other",
            home.MayInvite && cycle.Times.Count >= Often && home.Choice(HelpChoice) is null,
            home.MaySuggest,
            home.Now.Day);
    }

    private static async Task<Outcome> OnMapAsync(Request request, Func<Request, BondSpace, TimeModel, Task<Outcome?>> act) =>
        request.Home.Bond is { } bond && FindModel(request) is { } model
            ? await act(request, bond, model) ?? Outcome.Go($"/talk/cycle/{model.Map.Time}")
            : NotThereModel.Show(request, "/talk/cycle", "words", "name");

    private static async Task<Outcome?> ConfirmAsync(Request request, BondSpace bond, TimeModel model)
    {
        if (!model.Map.Near.WasReached && model.Map.Near.CanBeReachedBy(model.Map.Far))
        {
            await bond.RecordAsync(new CrossingConfirmed(request.Home.NewId(), model.Map.Time, model.Map.Far.Shared!.Id));
        }

        return null;
    }

    private static async Task<Outcome?> UnconfirmAsync(Request request, BondSpace bond, TimeModel model)
    {
        if (bond.State.Cycles.Times[model.Map.Time].Crossings.TryGetValue(bond.Me, out var crossing))
        {
            await bond.TakeBackAsync(crossing.Id);
        }

        return null;
    }

    private static async Task<Outcome?> SayMeaningAsync(Request request, BondSpace bond, TimeModel model) => model.Map.Far.Shared is not { } half
        ? NotThereModel.Show(request, $"/talk/cycle/{model.Map.Time}", "words")
        : await SayAsync(request, model, "words", CycleHalf.MostWords, async words =>
        {
            // Also one beside words that the other has replaced: nobody sees it any more.
            var before = bond.State.Cycles.Times[model.Map.Time].Meanings.GetValueOrDefault(bond.Me);
            await bond.RecordAsync(new MeaningAdded(request.Home.NewId(), model.Map.Time, half.Id, words));
            if (before is not null)
            {
                await bond.TakeBackAsync(before.Id);
            }
        });

    private static Task<Outcome?> NameAsync(Request request, BondSpace bond, TimeModel model) =>
        SayAsync(request, model, "name", CycleNamed.MostName, words =>
            bond.RecordAsync(new CycleNamed(request.Home.NewId(), model.Map.Time, words)));

    /// <summary>Keeps words on the page of both, unless they are too long or about an act that is never a step.</summary>
    private static async Task<Outcome?> SayAsync(Request request, TimeModel model, string field, int most, Func<string, Task> keepAsync)
    {
        var words = request.Text(field);
        if (words.Length > most)
        {
            return Refused(model with { Problem = new(field, words.Length, most), Typed = words });
        }

        if (Harm.Read(words, ofMe: true) is { IsThere: true } harm)
        {
            return Refused(model with { Harm = harm, Typed = words });
        }

        if (words.Length > 0)
        {
            await keepAsync(words);
        }

        return null;
    }

    private static Outcome Refused(TimeModel model) => Outcome.Show<TimePage>(model, Keeping.OnlyMine, 422);

    /// <summary>Everything that I have shown of this time goes; what the other has shown stays.</summary>
    private static async Task<Outcome?> TakeBackAsync(Request request, BondSpace bond, TimeModel model)
    {
        var time = bond.State.Cycles.Times[model.Map.Time];
        var half = time.Halves.GetValueOrDefault(bond.Me, SharedHalf.Nothing);
        var mine = new Event?[]
        {
            half.Above, half.Below, half.OtherWay, time.Crossings.GetValueOrDefault(bond.Me), time.Meanings.GetValueOrDefault(bond.Me),
        };
        foreach (var shown in mine.OfType<Event>())
        {
            await bond.TakeBackAsync(shown.Id);
        }

        return null;
    }

    private static async Task<Outcome?> PutHelpAwayAsync(Request request, BondSpace bond, TimeModel model)
    {
        await request.Home.ChooseAsync(HelpChoice, "seen");
        return null;
    }
}
