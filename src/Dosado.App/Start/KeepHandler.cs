using Dosado.App.Homes;
using Dosado.App.Today;
using Dosado.App.Visits;
using Dosado.Bond;

namespace Dosado.App.Start;

/// <summary>"Keep this?": after the first check-in, not before it. What to be called, a colour, a code if one likes.</summary>
internal static class KeepHandler
{
    private const int ShortestCode = 4;

    public static IReadOnlyList<Route> Routes { get; } =
    [
        new("GET", "/keep", r => Task.FromResult(r.Home.IsNew ? Show(r, null, null) : Outcome.Go("/today"))),
        new("POST", "/keep", KeepAsync),
    ];

    private static async Task<Outcome> KeepAsync(Request request)
    {
        if (!request.Home.IsNew)
        {
            return Outcome.Go("/today");
        }

        var code = request.Text("code");
        var problem = !Profile.IsName(request.Text("name")) ? new("name", request.Text("name").Length, Profile.MostName)
            : code.Length is > 0 and < ShortestCode ? new Problem("code", code.Length, ShortestCode)
            : null;
        if (problem is not null)
        {
            return Show(request, problem, request.Text("name"));
        }

        var first = await request.Home.BeginAsync(new(request.Text("name"), ReadHue(request)), code.Length == 0 ? null : code);
        var next = NextOf(request);
        return Outcome.Go(first is { } kept && next == "/today" ? TodayHandler.PathOf(kept) : next);
    }

    private static Outcome Show(Request request, Problem? problem, string? name) => Outcome.Show<KeepPage>(
        new KeepModel(name ?? string.Empty, ReadHue(request), problem, NextOf(request)),
        Keeping.OnlyMine,
        problem is null ? 200 : 422);

    private static string NextOf(Request request) =>
        Next.Read(request.Visit.FindQuery("next") ?? request.Text("next"), "/today");

    private static Hue ReadHue(Request request) =>
        Enum.TryParse<Hue>(request.Text("hue"), out var hue) && Enum.IsDefined(hue) ? hue
        : NextOf(request).StartsWith("/join", StringComparison.Ordinal) ? Hue.Sea // so that two who choose nothing are two
        : Hue.Moss;
}

/// <summary>The page "keep this?", or on the way to another person the page that asks for a name.</summary>
public sealed record KeepModel(string Name, Hue Hue, Problem? Problem, string Next)
{
    /// <summary>Whether there is a first check-in to keep: the way there leads from Today and back to it.</summary>
    public bool IsFirst => Next == "/today";

    /// <summary>Whether the name is for somebody else to see, too.</summary>
    public bool IsForTwo => Next is "/join/own" or "/us/invite";

    /// <summary>Where "not now" leads.</summary>
    public string Back => Next switch
    {
        "/join" or "/join/own" => "/join",
        "/us/invite" => "/us",
        _ => "/today",
    };
}
