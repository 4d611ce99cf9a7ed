using Dosado.App.Entries;
using Dosado.App.Faults;
using Dosado.App.Homes;
using Dosado.App.Visits;
using Dosado.Bond;

namespace Dosado.Places.Pausing;

/// <summary>One at a time (M129): "you first" or "me first, then you". The second part waits, unread, until its owner opens it.</summary>
internal static class TurnsHandler
{
    private const int Longest = 2_000;

    public static IReadOnlyList<Route> Routes { get; } =
    [
        new("GET", "/talk/turns", r => OnlyMine.WhenOpenAsync(r, own => Task.FromResult(Show(r, own)))),
        new("POST", "/talk/turns/offer", OfferAsync) { Longest = Longest },
        new("POST", "/talk/turns/{}/say", SayAsync) { Longest = Longest },
        new("POST", "/talk/turns/{}/part", r => OnlyMine.WhenOpenAsync(r, _ => r.Text("do") == "open" ? SayAsync(r) : KeepAsync(r))) { Longest = Longest },
        new("POST", "/talk/turns/{}/take-back", TakeBackAsync),
    ];

    private static Outcome Show(Request request, OwnSpace own)
    {
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

    private static async Task<Outcome> SayAsync(Request request)
    {
        if (request.Home.Bond is not { } bond || bond.State.Turns.Find(new(request.Parts[0])) is not { } turn)
        {
            return NotThereModel.Show(request, "/talk/turns", "words");
        }

        if (request.Text("words") is { Length: > 0 } words)
        {
            await bond.RecordAsync(new TurnSaid(request.Home.NewId(), turn.Id, words));
        }

        return Outcome.Go("/talk/turns");
    }

    private static async Task<Outcome> KeepAsync(Request request)
    {
        await request.Home.RecordOwnAsync(new TurnPartKept(request.Home.NewId(), new(request.Parts[0]), request.Text("words")));
        return Outcome.Go("/talk/turns");
    }

    private static async Task<Outcome> TakeBackAsync(Request request)
    {
        if (request.Home.Bond is { } bond)
        {
            await bond.TakeBackAsync(new EntryId(request.Parts[0]));
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
