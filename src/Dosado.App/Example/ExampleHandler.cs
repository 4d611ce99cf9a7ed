using Dosado.App.Visits;

namespace Dosado.App.Example;

/// <summary>The invented pair: everything can be looked at, nothing is kept, and one tap clears it.</summary>
internal static class ExampleHandler
{
    private static readonly string[] OnlyLooking = ["/mine", "/mine/close", "/lock", "/unlock", "/example/clear", "/dance/floor"];

    public static IReadOnlyList<Route> Routes { get; } =
    [
        new("GET", "/example", _ => Task.FromResult(NothingIsKept())),
        new("POST", "/example/clear", ClearAsync),
    ];

    /// <summary>Whether this visit would keep something, invite, or let somebody join.</summary>
    public static bool IsKeptOut(Visit visit) => visit.Method == "POST"
        ? !OnlyLooking.Contains(visit.Path)
        : visit.Path is "/us/invite" or "/join";

    public static Outcome NothingIsKept() => Outcome.Show<ExamplePage>(Done.Instance, Keeping.OnlyMine);

    private static async Task<Outcome> ClearAsync(Request request)
    {
        await request.Home.ClearExampleAsync();
        return Outcome.Go("/today");
    }
}
