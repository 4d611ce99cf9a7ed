using Dosado.App.Entries;
using Dosado.App.Visits;
using Dosado.Bond;
using Dosado.Places.Us.Taking;

namespace Dosado.Places.Us.Seats;

/// <summary>Handing things over to a helper, item by item, after seeing exactly what goes; and taking them back.</summary>
internal static class HandHandler
{
    public static IReadOnlyList<Route> Routes { get; } =
    [
        new("GET", "/us/seats/{}", r => SeatsHandler.AtSeatAsync(r, seat => ShowAsync(r, seat))),
        new("POST", "/us/seats/{}/preview", r => SeatsHandler.AtSeatAsync(r, seat => Task.FromResult(Preview(r, seat)))),
        new("POST", "/us/seats/{}/hand", r => SeatsHandler.AtSeatAsync(r, seat => HandAsync(r, seat))),
        new("POST", "/us/seats/{}/things/{}/back", r => SeatsHandler.AtSeatAsync(r, seat => BackAsync(r, seat))),
    ];

    private static async Task<Outcome> ShowAsync(Request request, SeatKept seat)
    {
        var (things, isThere) = await request.Home.LookAtSeatAsync(seat);
        return Outcome.Show<SeatPage>(
            new SeatModel(seat, things, Offered(request), isThere, request.Visit.FindQuery("trouble") is not null),
            Keeping.OnlyMine);
    }

    private static Outcome Preview(Request request, SeatKept seat) => Chosen(request) is { Count: > 0 } chosen
        ? Outcome.Show<HandPage>(new HandModel(seat, chosen), Keeping.ReadyToShare)
        : Outcome.Go($"/us/seats/{seat.Id}");

    private static async Task<Outcome> HandAsync(Request request, SeatKept seat)
    {
        if (Chosen(request) is { Count: > 0 } chosen)
        {
            await request.Home.SayAtSeatAsync(seat, [.. chosen.Select(p => new HandedOver(
                request.Home.NewId(),
                p.Heading,
                [.. p.Lines.Select(l => new HandedLine(l.Label ?? string.Empty, l.Words))],
                p.Day))]);
        }

        return Outcome.Go($"/us/seats/{seat.Id}");
    }

    private static async Task<Outcome> BackAsync(Request request, SeatKept seat)
    {
        await request.Home.TakeBackAtSeatAsync(seat, new(request.Parts[1]));
        return Outcome.Go($"/us/seats/{seat.Id}");
    }

    private static IReadOnlyList<Passage> Chosen(Request request)
    {
        var ids = request.All("item").ToHashSet();
        return [.. Offered(request).SelectMany(c => c.Passages).Where(p => ids.Contains(p.Id.Value))];
    }

    /// <summary>Own things only; of a bond, what holds for both and was made by both.</summary>
    private static IReadOnlyList<Chapter> Offered(Request request) =>
    [
        .. Book.Own(request.Home, request.Home.Own!)
            .Concat(request.Home.Bond is { } bond
                ? [new Chapter(request.Home.Texts["book.agreement"], new BondPassages(request.Home, bond).Agreements())]
                : Array.Empty<Chapter>())
            .Where(c => c.Passages.Count > 0),
    ];
}
