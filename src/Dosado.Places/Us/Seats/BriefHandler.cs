using Dosado.App.Entries;
using Dosado.App.Homes;
using Dosado.App.Visits;
using Dosado.Bond;
using Dosado.Places.Talk.Cycle;
using Dosado.Places.Us.Practices;
using Dosado.Places.Us.Taking;

namespace Dosado.Places.Us.Seats;

/// <summary>
/// A brief to print and take to a talk: agreements, one's own half of the cycle, own exercises; the other's half only where
/// the other said so with a tap of their own.
/// </summary>
internal static class BriefHandler
{
    public static IReadOnlyList<Route> Routes { get; } =
    [
        new("GET", "/us/brief", r => OnlyMine.WhenOpenAsync(r, own => Task.FromResult(Show(r, own)))),
        new("POST", "/us/brief/may/{}", r => MayAsync(r, true)),
        new("POST", "/us/brief/may-not/{}", r => MayAsync(r, false)),
    ];

    private static Outcome Show(Request request, OwnSpace own)
    {
        var all = Chapters(request.Home, own).Where(c => c.Passages.Count > 0).ToList();
        var chosen = request.Visit.Query.Where(f => f.Name == "item").Select(f => f.Value).ToHashSet();
        var isChosen = request.Visit.FindQuery("chosen") is not null;
        return Outcome.Show<BriefPage>(
            new BriefModel(
                request.Home.Profile.Name,
                request.Home.Now.Day,
                all,
                [.. all.Select(c => c with { Passages = [.. c.Passages.Where(p => !isChosen || chosen.Contains(p.Id.Value))] })
                    .Where(c => c.Passages.Count > 0)],
                TheirHalves(request.Home),
                MyHalves(request.Home),
                request.Home.Bond?.Other?.Name),
            Keeping.OnlyMine);
    }

    private static IEnumerable<Chapter> Chapters(Home home, OwnSpace own)
    {
        var words = new OwnPassages(home);
        return
        [
            new(home.Texts["brief.agreements"], home.Bond is { } bond ? new BondPassages(home, bond).Agreements() : []),
            new(home.Texts["brief.half"], [.. CyclePlace.MineOf(home, own).Select(words.Of)]),
            new(
                home.Texts["brief.exercises"],
                [.. PracticeShelves.All.SelectMany(b => b.Shelves).SelectMany(s => own.State.Notes.AllOn(s.Shelf, home.BondNames))
                    .Select(words.Of).OfType<Passage>()]),
        ];
    }

    /// <summary>Halves of the other that they let be printed, as far as they are shown.</summary>
    private static IReadOnlyList<Passage> TheirHalves(Home home)
    {
        if (home.Bond is not { } bond || CyclePlace.FindOther(bond) is not { } other)
        {
            return [];
        }

        var words = new OwnPassages(home);
        return
        [
            .. bond.State.Counsellor.Printed.Where(p => p.Author == other)
                .Select(p => CyclePlace.FindMap(home, p.Time)).OfType<CycleMap>()
                .Where(m => m.Far.Shared is not null)
                .Select(m => words.Of(m.Time, m.Day ?? home.Now.Day, m.Far.Above, m.Far.Below)),
        ];
    }

    /// <summary>Halves that I show, and whether the other may print them.</summary>
    private static IReadOnlyList<PrintedHalf> MyHalves(Home home) => home.Bond is not { } bond ? [] :
    [
        .. bond.State.Cycles.Times.Keys.Select(time => CyclePlace.FindMap(home, time)).OfType<CycleMap>()
            .Where(m => m.Near.Shared is not null)
            .Select(m => new PrintedHalf(m.Time, m.Day ?? home.Now.Day, bond.State.Counsellor.Printed.Contains((bond.Me, m.Time))))
            .OrderByDescending(h => h.Day).ThenBy(h => h.Time.Value),
    ];

    private static async Task<Outcome> MayAsync(Request request, bool may)
    {
        var time = new EntryId(request.Parts[0]);
        if (request.Home.Bond is { } bond && MyHalves(request.Home).Any(h => h.Time == time && h.May != may))
        {
            await bond.RecordAsync(new HalfMayBePrinted(request.Home.NewId(), time, may));
        }

        return Outcome.Go("/us/brief");
    }
}

/// <summary>A brief.</summary>
/// <param name="Name">Whose.</param>
/// <param name="Day">When.</param>
/// <param name="All">What could stand in it.</param>
/// <param name="Chosen">What does.</param>
/// <param name="Theirs">Halves of the other that they let be printed.</param>
/// <param name="Mine">Halves that I show the other.</param>
/// <param name="Other">The other; null for one alone.</param>
public sealed record BriefModel(
    string Name,
    DateOnly Day,
    IReadOnlyList<Chapter> All,
    IReadOnlyList<Chapter> Chosen,
    IReadOnlyList<Passage> Theirs,
    IReadOnlyList<PrintedHalf> Mine,
    string? Other);

/// <summary>A half of mine that the other sees, and whether they may print it.</summary>
public sealed record PrintedHalf(EntryId Time, DateOnly Day, bool May);
