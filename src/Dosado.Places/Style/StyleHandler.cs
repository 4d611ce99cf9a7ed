using Dosado.App.Faults;
using Dosado.App.Visits;

namespace Dosado.Places.Style;

/// <summary>
/// The living style page: what the product is drawn with, by the product itself. It is for those who build it and is there only where
/// the app was loaded from the machine it runs on; nothing links to it.
/// </summary>
internal static class StyleHandler
{
    public static IReadOnlyList<Route> Routes { get; } =
    [
        new("GET", "/style", r => Task.FromResult(Show(r)), Engine.Dynamics),
    ];

    private static Outcome Show(Request request) => request.Home.Address.IsLoopback
        ? Outcome.Show<StylePage>(
            new StyleModel(
                OneOf(StyleModel.Schemes, request.Visit.FindQuery("scheme")),
                OneOf(StyleModel.Hues, request.Visit.FindQuery("a")) ?? "clay",
                OneOf(StyleModel.Hues, request.Visit.FindQuery("b")) ?? "sea"),
            Keeping.OnlyMine)
        : Outcome.Show<UnknownPage>(request.Visit.Path, Keeping.OnlyMine, 404);

    private static string? OneOf(IReadOnlyList<string> names, string? name) => names.Contains(name) ? name : null;
}
