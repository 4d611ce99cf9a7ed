using Dosado.App.Visits;

namespace Dosado.Places.Talk.Saying;

/// <summary>On the sofa with nothing written: two people, one device, nothing stored.</summary>
internal static class SofaHandler
{
    public static IReadOnlyList<Route> Routes { get; } =
    [
        new("GET", "/talk/sofa", r => Task.FromResult(Show(r.Visit, [], "/talk/sofa", "/talk"))),
    ];

    /// <summary>The sofa with these words, at this page; for a feature whose words are to be spoken.</summary>
    public static Outcome Show(Visit visit, IReadOnlyList<string> words, string path, string back) =>
        Outcome.Show<SofaPage>(new SofaModel(SofaTurn.Of(visit), words, path, back), Keeping.OnlyMine);
}
