using Dosado.App.Homes;
using Dosado.App.Visits;

namespace Dosado.Places.Talk;

/// <summary>The page Talk: ways to say something, and the letters of both.</summary>
internal static class TalkHandler
{
    public static IReadOnlyList<Route> Routes { get; } =
    [
        new("GET", "/talk", r => Task.FromResult(Show(r.Home))),
    ];

    private static Outcome Show(Home home)
    {
        var letters = home.Bond is { Other: { } other } bond ? LettersOf(bond, other.Name, home.Folded) : [];
        return Outcome.Show<TalkPage>(
            new TalkModel(
                TalkWays.For(home.IsNew),
                home.IsNew,
                letters,
                home.Folded ? home.Bond?.Other?.Name : null,
                home.Now.Day),
            letters.Count == 0 ? Keeping.OnlyMine : Keeping.Shared);
    }

    private static IReadOnlyList<LetterLine> LettersOf(BondSpace bond, string other, bool folded) =>
    [
        .. bond.State.Letters.All
            .Select(l => new LetterLine(l.Id, l.Author == bond.Me, other, l.Sent.Day))
            .Where(l => l.IsMine || !folded)
            .Reverse(),
    ];
}
