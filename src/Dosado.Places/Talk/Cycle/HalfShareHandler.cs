using Dosado.App.Entries;
using Dosado.App.Homes;
using Dosado.App.Visits;
using Dosado.Bond;
using Dosado.Places.Talk.Saying;

namespace Dosado.Places.Talk.Cycle;

/// <summary>
/// Showing a line of one's own half: a preview of exactly what the other would see, keep, say, sofa or show. What lies below
/// can be shown once something stands above, in an act of its own.
/// </summary>
internal static class HalfShareHandler
{
    public static IReadOnlyList<Route> Routes { get; } =
    [
        new("GET", "/talk/cycle/mine/{}/show/{}", r => WithLineAsync(r, (_, half, pair) => Preview(r, half, pair)), Engine.Language),
        new("POST", "/talk/cycle/mine/{}/show/{}", r => WithLineAsync(r, (bond, half, _) => ShareAsync(r, bond, half))),
        new("GET", "/talk/cycle/mine/{}/say/{}", r => OnlyMine.WhenOpenAsync(r, own => Say(r, own))),
        new("GET", "/talk/cycle/mine/{}/sofa/{}", r => OnlyMine.WhenOpenAsync(r, own => Sofa(r, own))),
    ];

    private static Task<Outcome> WithLineAsync(Request request, Func<BondSpace, HalfKept, PairNames, Task<Outcome>> next) =>
        OnlyMine.WhenOpenAsync(request, own =>
            request.Home.Bond is { } bond && CyclePlace.FindPair(request.Home) is { } pair
            && own.State.Halves.Kept.TryGetValue(new(request.Parts[0]), out var kept) && IsOpenTo(request, kept.Time)
                ? next(bond, kept, pair)
                : Task.FromResult(Outcome.Go($"/talk/cycle/mine/{request.Parts[0]}")));

    private static bool IsOpenTo(Request request, EntryId time) => HalfParts.Lines.Contains(request.Parts[1])
        && (request.Parts[1] == "above" || CyclePlace.FindMap(request.Home, time)?.Near.Shared is not null);

    private static Task<Outcome> Preview(Request request, HalfKept kept, PairNames pair)
    {
        var line = request.Parts[1];
        var offered = HalfParts.Of(kept.Half, line);
        var harm = Harm.Read(kept.Half);
        var chosen = ChosenOf(request, kept, harm, offered);
        return Task.FromResult(Outcome.Show<HalfSharePage>(
            new HalfShareModel(kept.Time, line, offered, chosen, After(request, kept, chosen), pair, harm)
            {
                HasWords = HalfParts.WordsOf(kept.Half, line).Count > 0,
            },
            Keeping.ReadyToShare));
    }

    /// <summary>My half as the other would see it then: what is chosen now, and what is shown already of the other lines.</summary>
    private static CycleHalf After(Request request, HalfKept kept, IReadOnlyCollection<string> chosen)
    {
        var half = HalfParts.Only(kept.Half, chosen);
        return CyclePlace.FindMap(request.Home, kept.Time)?.Near is not { } shown ? half : request.Parts[1] switch
        {
            "above" => half with { Below = shown.Below },
            "below" => half with { Above = shown.Above },
            _ => half,
        };
    }

    /// <summary>What was chosen; before that everything there is, or nothing where nothing may be suggested (S4, S5).</summary>
    private static IReadOnlyList<string> ChosenOf(Request request, HalfKept kept, Harm harm, IReadOnlyList<string> offered) =>
        request.Visit.Query.Any(f => f.Name == "chosen")
            ? [.. offered.Intersect(request.Visit.Query.Where(f => f.Name == "part").Select(f => f.Value))]
            : request.Home.MaySuggest && !HalfQuiet.Asks(request.Home, kept.Half, harm) ? offered : [];

    private static async Task<Outcome> ShareAsync(Request request, BondSpace bond, HalfKept kept)
    {
        var line = request.Parts[1];
        var parts = HalfParts.Of(kept.Half, line).Intersect(request.All("part")).ToList();
        if (parts.Count == 0)
        {
            return Outcome.Go($"/talk/cycle/mine/{kept.Time}/show/{line}");
        }

        var before = bond.State.Cycles.Times.GetValueOrDefault(kept.Time)?.Halves.GetValueOrDefault(bond.Me);
        var (shown, old) = Event(request.Home.NewId(), line, kept, HalfParts.Only(kept.Half, parts), before);
        await bond.RecordAsync(shown);
        if (old is not null)
        {
            await bond.TakeBackAsync(old.Id);
        }

        return Outcome.Go($"/talk/cycle/{kept.Time}");
    }

    private static (Event Shown, Event? Old) Event(EntryId id, string line, HalfKept kept, CycleHalf half, SharedHalf? before) => line switch
    {
        "above" => (new AboveLineShared(id, kept.Time, kept.Day, half.Above), before?.Above),
        "below" => (new BelowLineShared(id, kept.Time, half.Below), before?.Below),
        _ => (new OtherWayShared(id, kept.Time, half.OtherWay), before?.OtherWay),
    };

    private static Task<Outcome> Say(Request request, OwnSpace own) => Task.FromResult(Outcome.Show<SayHalfPage>(
        new SayHalfModel(WordsOf(request, own), BackOf(request)),
        Keeping.OnlyMine));

    private static Task<Outcome> Sofa(Request request, OwnSpace own) => Task.FromResult(
        SofaHandler.Show(request.Visit, WordsOf(request, own), request.Visit.Path, BackOf(request)));

    private static string BackOf(Request request) => $"/talk/cycle/mine/{request.Parts[0]}";

    /// <summary>Own words of the line, as they were typed.</summary>
    private static IReadOnlyList<string> WordsOf(Request request, OwnSpace own)
    {
        var kept = CyclePlace.HalfOf(request, own, new(request.Parts[0]));
        return HalfParts.WordsOf(kept.Half, request.Parts[1]);
    }
}

/// <summary>Own words of a half, to be said.</summary>
public sealed record SayHalfModel(IReadOnlyList<string> Words, string Back);
