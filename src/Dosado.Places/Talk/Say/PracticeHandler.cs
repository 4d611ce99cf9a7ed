using Dosado.App.Visits;

namespace Dosado.Places.Talk.Say;

/// <summary>A practice case of two lines: what would each need to hear first (M023)? Nothing of it is kept.</summary>
internal static class PracticeHandler
{
    public static IReadOnlyList<Route> Routes { get; } =
    [
        new("GET", "/talk/practice", r => Task.FromResult(Outcome.Show<PracticePage>(
            new PracticeModel(r.Visit.FindQuery("longing"), r.Visit.FindQuery("room")),
            Keeping.OnlyMine))),
    ];
}

/// <summary>What was chosen for each of the two lines; null before that.</summary>
public sealed record PracticeModel(string? Longing, string? Room);
