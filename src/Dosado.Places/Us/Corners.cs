using Dosado.App.Entries;
using Dosado.App.Visits;
using Dosado.Places.Us.InnerWorld;
using Dosado.Places.Us.Practices;

namespace Dosado.Places.Us;

/// <summary>The corners of Us: a few pages each, so that Us itself stays small.</summary>
internal static class Corners
{
    /// <summary>The corners that Us itself leads to.</summary>
    public static IReadOnlyList<Corner> OnUs { get; } =
    [
        new("needs", "needs", "place", "trust", "cues", "ladders", "answers", "steps"),
        new("inner", "milestones")
        {
            Pages = [new("corner.shelves", "/us/shelves"), new("decks.heading", "/us/questions"), new("coverage.heading", "/mine/feelings")],
        },
        new("between", "signs", "twin", "hopes", "missed", "missing", "turns", "weekly")
        {
            PagesForTwo = [new("case.cadence", "/mine/shelves/cadence")],
        },
        new("own", "own-time", "edges")
        {
            Pages = [new("corner.practices", "/us/practices")],
            PagesForTwo = [new("bench.heading", "/us/bench")],
        },
    ];

    private static readonly IReadOnlyList<Corner> Inside =
    [
        new("shelves", [.. InnerShelves.Six.Select(b => b.Name)]) { Up = "/us/inner" },
        new("practices", [.. PracticeShelves.All.Select(b => b.Name)]) { Up = "/us/own", IsOnlyMine = true },
    ];

    public static IReadOnlyList<Route> Routes { get; } =
    [
        .. OnUs.Concat(Inside).Select(corner => new Route("GET", corner.Path, r => corner.IsOnlyMine
            ? OnlyMine.WhenOpenAsync(r, _ => Task.FromResult(Show(r, corner)))
            : Task.FromResult(Show(r, corner)))),
        new("POST", "/us/practices/leave-out", r => OnlyMine.WhenOpenAsync(r, _ => LeaveOutAsync(r))),
    ];

    private static Outcome Show(Request request, Corner corner) => request.Home.IsNew
        ? Outcome.Go("/today")
        : Outcome.Show<CornerPage>(
            new CornerModel(
                corner,
                [.. corner.Bookcases.Where(name => name != PracticeShelves.Heart || PracticeShelves.OffersHeart(request.Home))],
                request.Home.Bond?.Other is not null),
            Keeping.OnlyMine);

    private static async Task<Outcome> LeaveOutAsync(Request request)
    {
        await PracticeShelves.LeaveHeartOutAsync(request.Home);
        return Outcome.Go("/us/practices");
    }
}

/// <summary>A corner of Us.</summary>
/// <param name="Name">Its name in addresses and texts.</param>
/// <param name="Bookcases">The shelves that stand here, by name.</param>
public sealed record Corner(string Name, params IReadOnlyList<string> Bookcases)
{
    /// <summary>Pages of their own kind.</summary>
    public IReadOnlyList<CornerLink> Pages { get; init; } = [];

    /// <summary>Pages that need two people.</summary>
    public IReadOnlyList<CornerLink> PagesForTwo { get; init; } = [];

    /// <summary>The page that leads here.</summary>
    public string Up { get; init; } = "/us";

    /// <summary>Whether what stands here depends on what somebody chose for themselves alone.</summary>
    public bool IsOnlyMine { get; init; }

    /// <summary>Where it lives.</summary>
    public string Path => "/us/" + Name;
}

/// <summary>A page of a corner: the key of its name, and where it lives.</summary>
public sealed record CornerLink(string Name, string Path);

/// <summary>A corner as it is shown: shelves that may be offered, and pages for two where there are two.</summary>
public sealed record CornerModel(Corner Corner, IReadOnlyList<string> Bookcases, bool IsPair)
{
    public IEnumerable<CornerLink> Links =>
    [
        .. Corner.Pages,
        .. Bookcases.Select(name => new CornerLink("case." + name, "/mine/shelves/" + name)),
        .. IsPair ? Corner.PagesForTwo : [],
    ];
}
