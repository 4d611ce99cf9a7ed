using Dosado.App.Visits;

namespace Dosado.App.Us;

/// <summary>The corners of Us: a few pages each, so that Us itself stays small.</summary>
internal static class Corners
{
    public static IReadOnlyList<Corner> All { get; } =
    [
        new("needs", "cues", "ladders", "answers", "steps"),
        new("own") { PagesForTwo = [("bench.heading", "/us/bench")] },
    ];

    public static IReadOnlyList<Route> Routes { get; } =
        [.. All.Select(corner => new Route("GET", corner.Path, r => Task.FromResult(Show(r, corner))))];

    private static Outcome Show(Request request, Corner corner) => request.Home.IsNew
        ? Outcome.Go("/today")
        : Outcome.Show<CornerPage>(new CornerModel(corner, request.Home.Bond?.Other?.Name), Keeping.OnlyMine);
}

/// <summary>A corner of Us.</summary>
/// <param name="Name">Its name in addresses and texts.</param>
/// <param name="Bookcases">The shelves that stand here, by name.</param>
public sealed record Corner(string Name, params IReadOnlyList<string> Bookcases)
{
    /// <summary>Pages of its own kind: the key of their name, and where they live.</summary>
    public IReadOnlyList<(string Key, string Path)> Pages { get; init; } = [];

    /// <summary>Pages that need two people.</summary>
    public IReadOnlyList<(string Key, string Path)> PagesForTwo { get; init; } = [];

    /// <summary>Where it lives.</summary>
    public string Path => "/us/" + Name;
}

/// <summary>A corner, and the other if there is one.</summary>
public sealed record CornerModel(Corner Corner, string? Other);
