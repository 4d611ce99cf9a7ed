using Dosado.App.Homes;
using Dosado.App.Visits;
using Dosado.Bond;

namespace Dosado.Places.Dance.Between;

/// <summary>What the shared days say of how closeness and space move between the two, only while both would like it.</summary>
internal static class BetweenHandler
{
    public static IReadOnlyList<Route> Routes { get; } =
    [
        new("GET", "/dance/between", r => WithBondAsync(r, bond => Task.FromResult(Show(r.Home, bond))), Engine.Dynamics),
        new("GET", "/dance/between/read", r => WithBondAsync(r, ReadAsync), Engine.Dynamics),
        new("POST", "/dance/between/wish", r => WithBondAsync(r, bond => WishAsync(r, bond))),
        new("POST", "/dance/between/hide", r => WithBondAsync(r, bond => HideAsync(r, bond, r.Text("sentence"), "yes"))),
        new("POST", "/dance/between/show", r => WithBondAsync(r, bond => ShowAgainAsync(r, bond))),
    ];

    private static Task<Outcome> WithBondAsync(Request request, Func<BondSpace, Task<Outcome>> next) =>
        !request.Home.IsNew && request.Home.Bond is { Other: not null } bond ? next(bond) : Task.FromResult(Outcome.Go("/dance"));

    private static Outcome Show(Home home, BondSpace bond)
    {
        var wishes = bond.State.OurDays.WishedBy;
        var isWished = wishes.Contains(bond.Me);
        var reading = isWished ? Readings.OfBoth(bond) : null;
        var bothWish = bond.State.People.Keys.All(wishes.Contains);
        bool IsHidden(string name) => home.Choice(bond, HiddenName(name)) == "yes";
        return Outcome.Show<BetweenPage>(
            new BetweenModel(
                isWished,
                reading is { IsDone: true }
                    ?
                    [
                        Saying.Of("closeness", reading.Closeness, bothWish, IsHidden),
                        Saying.Of("space", reading.Space, bothWish, IsHidden),
                    ]
                    : null),
            isWished ? Keeping.Shared : Keeping.OnlyMine);
    }

    private static Task<Outcome> ReadAsync(BondSpace bond)
    {
        if (bond.State.OurDays.WishedBy.Contains(bond.Me))
        {
            Readings.OfBoth(bond).Finish();
        }

        return Task.FromResult(Outcome.Go("/dance/between"));
    }

    private static async Task<Outcome> WishAsync(Request request, BondSpace bond)
    {
        var wish = request.Text("wish") == "yes";
        if (wish != bond.State.OurDays.WishedBy.Contains(bond.Me))
        {
            await bond.RecordAsync(new OurDaysWished(request.Home.NewId(), wish));
        }

        return Outcome.Go("/dance/between");
    }

    private static async Task<Outcome> ShowAgainAsync(Request request, BondSpace bond)
    {
        foreach (var sentence in request.All("sentence"))
        {
            await HideAsync(request, bond, sentence, "no");
        }

        return Outcome.Go("/dance/between");
    }

    /// <summary>Kept on this device; nobody else learns what was hidden.</summary>
    private static async Task<Outcome> HideAsync(Request request, BondSpace bond, string sentence, string value)
    {
        if (sentence.Length is > 0 and < 60)
        {
            await request.Home.ChooseAsync(bond, HiddenName(sentence), value);
        }

        return Outcome.Go("/dance/between");
    }

    private static string HiddenName(string sentence) => $"dance-hidden-{sentence}";
}
