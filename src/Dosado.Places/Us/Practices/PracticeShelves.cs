using Dosado.App.Homes;
using Dosado.Places.Us.Notes;

namespace Dosado.Places.Us.Practices;

/// <summary>The five practices, each a small dated exercise for either of the two.</summary>
internal static class PracticeShelves
{
    /// <summary>Opening one's heart: a voluntary reflection that is never offered by itself.</summary>
    public const string Heart = "practice-heart";

    private static readonly string[] Names =
        ["practice-self", "practice-ask", "practice-open", "practice-company", Heart];

    public static IReadOnlyList<Bookcase> All { get; } = [.. Names.Select(Of)];

    /// <summary>Whether a page may lead there: not where no suggestion is wanted, nor after it was left out for good.</summary>
    public static bool OffersHeart(Home home) => home.MaySuggest && home.Choice(Heart) != "out";

    /// <summary>Leaves it out for good; nobody else sees that.</summary>
    public static Task LeaveHeartOutAsync(Home home) =>
        home.IsNew ? Task.CompletedTask : home.ChooseAsync(Heart, "out");

    private static Bookcase Of(string name) => new(
        name,
        "/us/practices",
        new ShelfForm(
            new(name),
            new("before", PartKind.Words),
            new("after", PartKind.Words),
            new("armour", PartKind.Words))
        {
            Labels = "practice",
            IsAboutMyself = true,
            CanBeShown = false,
            CanBePutAway = true,
        });
}
