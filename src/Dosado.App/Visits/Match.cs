namespace Dosado.App.Visits;

/// <summary>A route that fits a visit.</summary>
/// <param name="Route">The route.</param>
/// <param name="Parts">The segments of the path that it leaves open.</param>
internal sealed record Match(Route Route, IReadOnlyList<string> Parts)
{
    /// <summary>The first route that fits, or null.</summary>
    public static Match? Find(IEnumerable<Route> routes, Visit visit) => routes
        .Select(route => route.FindParts(visit) is { } parts ? new Match(route, parts) : null)
        .FirstOrDefault(match => match is not null);
}
