using Dosado.App.Entries;
using Dosado.App.Faults;
using Dosado.App.Homes;
using Dosado.App.Today;
using Dosado.App.Visits;
using Dosado.Bond;

namespace Dosado.Places.Pausing;

/// <summary>One at a time (M129): "you first" or "me first, then you". The second part waits, unread, until its owner opens it.</summary>
internal static class TurnsHandler
{
    private const int Longest = 2_000;

    public static IReadOnlyList<Route> Routes { get; } =
    [
        new("GET", "/talk/turns", r => OnlyMine.WhenOpenAsync(r, own => ShowAsync(r, own))),
        new("POST", "/talk/turns/offer", OfferAsync) { Longest = Longest },
        new("POST", "/talk/turns/{}/say", r => WithTurnAsync(r, (bond, turn) => SayAsync(r, bond, turn))) { Longest = Longest },
        new("POST", "/talk/turns/{}/part", r => OnlyMine.WhenOpenAsync(r, _ => WithTurnAsync(r, (bond, turn) =>
            r.Text("do") == "open" ? SayAsync(r, bond, turn) : KeepAsync(r, turn)))) { Longest = Longest },
        new("POST", "/talk/turns/{}/take-back", TakeBackAsync),
    ];

    private static async Task<Outcome> ShowAsync(Request request, OwnSpace own)
    {
        await OpenedHere.OpenAsync(request.Home, request.Visit.Path);
        var turns = request.Home.Bond is { Other: { } other } bond
            ? bond.State.Turns.All.Where(t => t.Author == bond.Me || !request.Home.Folded).Reverse()
                .Select(t => Model(t, bond.Me, request.Home.Profile, other, own.State.Pausing.Parts.GetValueOrDefault(t.Id, string.Empty)))
            : [];
        return Outcome.Show<TurnsPage>(
            new TurnsModel([.. turns], request.Home.Bond?.Other?.Name),
            request.Home.Bond?.Other is null ? Keeping.OnlyMine : Keeping.Shared);
    }

    private static TurnModel Model(Turn turn, PersonId me, Profile mine, Profile theirs, string kept) => new(
        turn,
        turn.Author == me,
        turn.IsSecond(me),
        turn.Author == me ? mine : theirs,
        [.. turn.Parts.Select(p => (p.Author == me ? mine : theirs, p.Said.Words, p.Author == me ? p.Said.Id : (EntryId?)null))],
        turn.FindPart(me) is not null || (turn.Author == me && turn.Offered.Order == TurnOrder.MeFirst),
        kept);

    private static async Task<Outcome> OfferAsync(Request request)
    {
        var order = request.Text("order") == "me" ? TurnOrder.MeFirst : TurnOrder.YouFirst;
        var words = order == TurnOrder.MeFirst ? request.Text("words") : string.Empty;
        if (request.Home.Bond is { Other: not null } bond && (order == TurnOrder.YouFirst || words.Length > 0))
        {
            await bond.RecordAsync(new TurnOffered(request.Home.NewId(), request.Home.Now.Day, order, words));
        }

        return Outcome.Go("/talk/turns");
    }

    private static async Task<Outcome> SayAsync(Request request, BondSpace bond, Turn turn)
    {
        if (request.Text("words") is { Length: > 0 } words)
        {
            await bond.RecordAsync(new TurnSaid(request.Home.NewId(), turn.Id, words));
        }

        return Outcome.Go("/talk/turns");
    }

    private static async Task<Outcome> KeepAsync(Request request, Turn turn)
    {
        await request.Home.RecordOwnAsync(new TurnPartKept(request.Home.NewId(), turn.Id, request.Text("words")));
        return Outcome.Go("/talk/turns");
    }

    private static Task<Outcome> WithTurnAsync(Request request, Func<BondSpace, Turn, Task<Outcome>> next) =>
        request.Home.Bond is { } bond && bond.State.Turns.Find(new(request.Parts[0])) is { } turn
            ? next(bond, turn)
            : Task.FromResult(NotThereModel.Show(request, "/talk/turns", "words"));

    private static async Task<Outcome> TakeBackAsync(Request request)
    {
        var id = new EntryId(request.Parts[0]);
        if (request.Home.Bond is { } bond)
        {
            await (bond.State.Turns.Find(id) is null ? bond.TakeBackAsync(id) : bond.TakeBackAsync(id, said => said is TurnOffered));
        }

        return Outcome.Go("/talk/turns");
    }
}

/// <summary>One at a time.</summary>
/// <param name="Turns">Offers that stand, the newest first.</param>
/// <param name="Other">The other's name; null for one alone.</param>
public sealed record TurnsModel(IReadOnlyList<TurnModel> Turns, string? Other);

/// <summary>An offer as one of the two sees it.</summary>
/// <param name="Turn">The offer.</param>
/// <param name="IsMine">Whether I made it.</param>
/// <param name="AmSecond">Whether my part waits, unread, until I open it.</param>
/// <param name="Author">Who made it.</param>
/// <param name="Parts">Opened parts; with an id where they are mine.</param>
/// <param name="HasSpoken">Whether my part is open.</param>
/// <param name="Kept">My waiting part; empty for none.</param>
public sealed record TurnModel(
    Turn Turn,
    bool IsMine,
    bool AmSecond,
    Profile Author,
    IReadOnlyList<(Profile Profile, string Words, EntryId? Mine)> Parts,
    bool HasSpoken,
    string Kept);
