using Dosado.App.Entries;
using Dosado.App.Visits;
using Dosado.Places.Us.Notes;

namespace Dosado.Places.Us.Hopes;

/// <summary>Before somebody writes about another person's anger: what safety information says, and where help is.</summary>
internal static class CareHandler
{
    public static IReadOnlyList<Route> Routes { get; } =
    [
        new("GET", "/mine/care/{}", r => OnlyMine.WhenOpenAsync(r, _ => Task.FromResult(
            Bookcases.Find(new Bond.Shelf(r.Parts[0])) is { CareFirst: not null } form
                ? Outcome.Show<CarePage>(form, Keeping.OnlyMine)
                : Outcome.Go("/us")))),
    ];
}
