using Dosado.App.Entries;
using Dosado.App.Homes;
using Dosado.App.Visits;
using Dosado.Bond;

namespace Dosado.Places.Talk.Cycle;

/// <summary>My own half of a time that a cycle came by: only mine until I show a part of it.</summary>
internal static class HalfHandler
{
    public static IReadOnlyList<Route> Routes { get; } =
    [
        new("GET", "/talk/cycle/mine", r => OnlyMine.WhenOpenAsync(r, own => List(r, own))),
        new("GET", "/talk/cycle/mine/new", r => OnlyMine.WhenOpenAsync(r, _ => New(r))),
        new("GET", "/talk/cycle/mine/{}", r => OnlyMine.WhenOpenAsync(r, own => Show(r, own)), Engine.Language),
        new("GET", "/talk/cycle/mine/{}/after", r => OnlyMine.WhenOpenAsync(r, own => After(r, own)), Engine.Language),
        new("POST", "/talk/cycle/mine/keep", r => OnlyMine.WhenOpenAsync(r, own => KeepAsync(r, own)), Engine.Language),
        new("POST", "/talk/cycle/mine/{}/after/keep", r => OnlyMine.WhenOpenAsync(r, own => KeepAfterAsync(r, own)), Engine.Language),
        new("POST", "/talk/cycle/mine/{}/beside", r => OnlyMine.WhenOpenAsync(r, own => PutBesideAsync(r, own))),
        new("POST", "/talk/cycle/mine/{}/remove", r => OnlyMine.WhenOpenAsync(r, _ => RemoveAsync(r))),
    ];

    private static Task<Outcome> List(Request request, OwnSpace own) => Shown(Outcome.Show<HalvesPage>(
        new HalvesModel(CyclePlace.MineOf(request.Home, own), request.Home.Now.Day),
        Keeping.OnlyMine));

    private static Task<Outcome> New(Request request)
    {
        var home = request.Home;
        return Shown(Outcome.Show<HalfPage>(
            new HalfModel(string.Empty, home.Now.Day, CycleHalf.Unknown, home.Bond?.Other?.Name, home.MaySuggest, home.Now.Day),
            Keeping.OnlyMine));
    }

    private static Task<Outcome> Show(Request request, OwnSpace own) => Shown(Outcome.Show<HalfPage>(
        Model(request, own, new(request.Parts[0])),
        Keeping.OnlyMine));

    private static Task<Outcome> After(Request request, OwnSpace own) => Shown(Outcome.Show<AfterPage>(
        Model(request, own, new(request.Parts[0])),
        Keeping.OnlyMine));

    private static HalfModel Model(Request request, OwnSpace own, EntryId time)
    {
        var home = request.Home;
        var kept = CyclePlace.HalfOf(request, own, time);
        var map = CyclePlace.FindMap(home, time);
        var isKept = own.State.Halves.Kept.ContainsKey(time);
        var harm = Harm.Read(kept.Half);
        var maySuggest = home.MaySuggest && !HalfQuiet.Asks(home, kept.Half, harm);
        return new(time.Value, kept.Day, kept.Half, home.Bond?.Other?.Name, maySuggest, home.Now.Day)
        {
            IsKept = isKept,
            IsShared = map is not null,
            CanShow = home.Bond?.Other is null ? []
                :
                [
                    .. HalfParts.Lines.Where(line =>
                        (line == "above" || map?.Near.Shared is not null) && HalfParts.Of(kept.Half, line).Count > 0),
                ],
            Beside = isKept && map is null ? FindBeside(home, own) : [],
            Harm = harm,
        };
    }

    /// <summary>Times of the other that have no half of mine, shown or not.</summary>
    private static IReadOnlyList<CycleMap> FindBeside(Home home, OwnSpace own) =>
        [.. CyclePlace.AllOf(home).SelectMany(c => c.Times)
            .Where(m => m.Near.Shared is null && !own.State.Halves.Kept.ContainsKey(m.Time))];

    private static async Task<Outcome> KeepAsync(Request request, OwnSpace own)
    {
        var home = request.Home;
        var time = request.Text("time") is { Length: > 0 } known ? new EntryId(known) : home.NewId();
        var before = CyclePlace.HalfOf(request, own, time);
        var half = HalfForm.ReadSteps(request, before.Half);
        var day = DateOnly.TryParseExact(request.Text("day"), "yyyy-MM-dd", out var said) && said <= home.Now.Day
            ? said
            : before.Day;
        if (HalfForm.FindProblem(request) is { } problem)
        {
            return Outcome.Show<HalfPage>(
                Model(request, own, time) with { Time = request.Text("time"), Day = day, Half = half, Problem = problem },
                Keeping.OnlyMine,
                422);
        }

        await home.RecordOwnAsync(new HalfKept(home.NewId(), time, day, half, before.Bond ?? home.Bond?.Id));
        return Outcome.Go($"/talk/cycle/mine/{time}");
    }

    private static async Task<Outcome> KeepAfterAsync(Request request, OwnSpace own)
    {
        var home = request.Home;
        var before = CyclePlace.HalfOf(request, own, new(request.Parts[0]));
        var half = HalfForm.ReadAfter(request, before.Half);
        if (HalfForm.FindProblem(request) is { } problem)
        {
            return Outcome.Show<AfterPage>(
                Model(request, own, before.Time) with { Half = half, Problem = problem },
                Keeping.OnlyMine,
                422);
        }

        await home.RecordOwnAsync(new HalfKept(home.NewId(), before.Time, before.Day, half, before.Bond ?? home.Bond?.Id));
        return Outcome.Go($"/talk/cycle/mine/{before.Time}/after");
    }

    /// <summary>My half and a time of the other's were one and the same: mine moves beside theirs.</summary>
    private static async Task<Outcome> PutBesideAsync(Request request, OwnSpace own)
    {
        var home = request.Home;
        var time = new EntryId(request.Text("time"));
        if (!own.State.Halves.Kept.TryGetValue(new(request.Parts[0]), out var kept)
            || !FindBeside(home, own).Any(m => m.Time == time))
        {
            return Outcome.Go($"/talk/cycle/mine/{request.Parts[0]}");
        }

        await home.RecordOwnAsync(
            new HalfKept(home.NewId(), time, kept.Day, kept.Half, home.Bond?.Id),
            new HalfRemoved(home.NewId(), kept.Time));
        return Outcome.Go($"/talk/cycle/mine/{time}");
    }

    private static async Task<Outcome> RemoveAsync(Request request)
    {
        await request.Home.RecordOwnAsync(new HalfRemoved(request.Home.NewId(), new(request.Parts[0])));
        return Outcome.Go("/talk/cycle/mine");
    }

    private static Task<Outcome> Shown(Outcome outcome) => Task.FromResult(outcome);
}
