using System.Globalization;
using Dosado.App.Entries;
using Dosado.App.Homes;
using Dosado.App.Pairing;
using Dosado.App.Visits;
using Dosado.Bond;
using Dosado.Places.Pairing;

namespace Dosado.Places.Us.Seats;

/// <summary>
/// A helper's seat: one's own, which needs nobody's consent and is known to nobody, or a counsellor's whom both would like.
/// Each opens and ends only their own side.
/// </summary>
internal static class SeatsHandler
{
    private const int LongestName = 60;
    private const int LongestMonths = 12;

    public static IReadOnlyList<Route> Routes { get; } =
    [
        new("GET", "/us/seats", r => OnlyMine.WhenOpenAsync(r, own => Task.FromResult(Show(r, own)))),
        new("GET", "/us/seats/new", r => OnlyMine.WhenOpenAsync(r, _ => Task.FromResult(Ask(r, null)))),
        new("POST", "/us/seats/open", r => OnlyMine.WhenOpenAsync(r, _ => OpenAsync(r))),
        new("GET", "/us/seats/{}/invite", r => AtSeatAsync(r, seat =>
            Task.FromResult(InviteHandler.FindState(r.Home, $"/us/seats/{seat.Id}/invite") ?? Outcome.Go($"/us/seats/{seat.Id}")))),
        new("POST", "/us/seats/{}/invite/make", r => AtSeatAsync(r, seat => InviteAsync(r, seat))),
        new("POST", "/us/seats/{}/end", r => AtSeatAsync(r, seat => EndAsync(r, seat))),
        new("POST", "/us/counsellor/wish", r => OnlyMine.WhenOpenAsync(r, _ => WishAsync(r))),
        new("POST", "/us/counsellor/{}/agree", AgreeAsync),
        new("POST", "/us/counsellor/{}/back", BackAsync),
    ];

    /// <summary>Goes on with the seat that the path names, or to the list when its time has passed.</summary>
    public static Task<Outcome> AtSeatAsync(Request request, Func<SeatKept, Task<Outcome>> next) =>
        OnlyMine.WhenOpenAsync(request, _ => request.Home.FindSeat(new(request.Parts[0])) is { } seat
            ? next(seat)
            : Task.FromResult(Outcome.Go("/us/seats")));

    private static Outcome Show(Request request, OwnSpace own, SeatProblem? problem = null)
    {
        var bond = request.Home.Bond;
        return Outcome.Show<SeatsPage>(
            new SeatsModel(
                request.Home.Seats,
                own.State.Seats.Reading,
                bond?.Other?.Name,
                [.. (bond?.State.Counsellor.Wishes ?? []).Where(w => w.Wished.Until >= request.Home.Now.Day)
                    .Select(w => new WishView(w, w.Author == bond!.Me))],
                request.Home.Now.Day,
                problem),
            Keeping.OnlyMine,
            problem is null ? 200 : 422);
    }

    private static Outcome Ask(Request request, SeatProblem? problem)
    {
        var wish = FindWish(request.Home, request.Visit.FindQuery("wish") ?? request.Text("wish"));
        var typed = request.Visit.Method == "POST";
        return Outcome.Show<NewSeatPage>(
            new NewSeatModel(
                wish?.Wished.Id.Value,
                typed ? request.Text("name") : wish?.Wished.Name ?? string.Empty,
                typed ? request.Text("until") : Text(wish?.Wished.Until ?? request.Home.Now.Day.AddMonths(1)),
                request.Home.Now.Day,
                request.Home.Now.Day.AddMonths(LongestMonths),
                (request.Home.Own!.Relay ?? request.Home.Address).Authority,
                problem),
            Keeping.OnlyMine,
            problem is null ? 200 : 422);
    }

    private static async Task<Outcome> OpenAsync(Request request)
    {
        var (name, until, problem) = Read(request);
        var relay = request.Text("address") is { Length: > 0 } typed
            ? RelayAddress.Find(typed)
            : request.Home.Own!.Relay ?? request.Home.Address;
        if (problem is not null || relay is null)
        {
            return Ask(request, problem ?? SeatProblem.Address);
        }

        var bond = FindWish(request.Home, request.Text("wish")) is null ? null : request.Home.Bond?.Id;
        var (opened, seat) = await request.Home.OpenSeatAsync(name, until, relay, bond, request.Text("setup"));
        return seat is null
            ? Ask(request, opened == Opened.SetupCodeNeeded ? SeatProblem.Setup : SeatProblem.Unreachable)
            : Outcome.Go($"/us/seats/{seat.Id}");
    }

    private static async Task<Outcome> InviteAsync(Request request, SeatKept seat) =>
        await request.Home.Pairings.InviteHelperAsync(seat) == Opened.Yes
            ? Outcome.Go($"/us/seats/{seat.Id}/invite")
            : Outcome.Go($"/us/seats/{seat.Id}?trouble=yes");

    private static async Task<Outcome> EndAsync(Request request, SeatKept seat)
    {
        await request.Home.EndSeatAsync(seat);
        return Outcome.Go("/us/seats");
    }

    private static async Task<Outcome> WishAsync(Request request)
    {
        var (name, until, problem) = Read(request);
        if (problem is not null || request.Home.Bond is not { } bond)
        {
            return Show(request, request.Home.Own!, problem ?? SeatProblem.Name);
        }

        await bond.RecordAsync(new CounsellorWished(request.Home.NewId(), name, until));
        return Outcome.Go("/us/seats");
    }

    private static async Task<Outcome> AgreeAsync(Request request)
    {
        if (FindWish(request.Home, request.Parts[0]) is { BothAgree: false } wish && wish.Author != request.Home.Bond!.Me)
        {
            await request.Home.Bond.RecordAsync(new CounsellorAgreed(request.Home.NewId(), wish.Wished.Id));
        }

        return Outcome.Go("/us/seats");
    }

    private static async Task<Outcome> BackAsync(Request request)
    {
        await (request.Home.Bond?.TakeBackAsync(new EntryId(request.Parts[0]), said => said is CounsellorWished) ?? Task.CompletedTask);
        return Outcome.Go("/us/seats");
    }

    private static CounsellorWish? FindWish(Home home, string id) =>
        home.Bond?.State.Counsellor.Wishes.Find(w => w.Wished.Id.Value == id);

    private static (string Name, DateOnly Until, SeatProblem? Problem) Read(Request request)
    {
        var name = request.Text("name");
        var today = request.Home.Now.Day;
        var known = DateOnly.TryParseExact(request.Text("until"), "yyyy-MM-dd", out var until)
            && until >= today && until <= today.AddMonths(LongestMonths);
        return (name, until, name.Length is 0 or > LongestName ? SeatProblem.Name : known ? null : SeatProblem.Day);
    }

    private static string Text(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
