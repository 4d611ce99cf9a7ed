using Dosado.App.Entries;
using Dosado.App.Homes;
using Dosado.App.Visits;
using Dosado.Bond;
using Dosado.Places.Us.Taking;

namespace Dosado.Places.Us.Seats;

/// <summary>The helper's own view: what was handed over, to read and to print, and nothing to write.</summary>
internal static class ReadingHandler
{
    public static IReadOnlyList<Route> Routes { get; } =
    [
        new("GET", "/us/reading/{}", r => AtAsync(r, reading => ShowAsync(r, reading))),
        new("POST", "/us/reading/{}/put-away", r => AtAsync(r, reading => PutAwayAsync(r, reading))),
    ];

    private static Task<Outcome> AtAsync(Request request, Func<ReadingKept, Task<Outcome>> next) =>
        OnlyMine.WhenOpenAsync(request, own => own.State.Seats.Reading.Find(r => r.Space == request.Parts[0]) is { } reading
            ? next(reading)
            : Task.FromResult(Outcome.Go("/us/seats")));

    private static async Task<Outcome> ShowAsync(Request request, ReadingKept reading)
    {
        var things = await request.Home.ReadAsync(reading);
        return Outcome.Show<ReadingPage>(
            new ReadingModel(
                reading.Space,
                things?.Opened?.Name,
                things?.Opened?.Until ?? default,
                [.. (things?.All ?? []).Select(ToPassage)]),
            Keeping.Shared);
    }

    private static async Task<Outcome> PutAwayAsync(Request request, ReadingKept reading)
    {
        await request.Home.RecordOwnAsync(new ReadingPutAway(request.Home.NewId(), reading.Space));
        return Outcome.Go("/us/seats");
    }

    private static Passage ToPassage(HandedOver handed) => new(
        handed.Id,
        handed.Day,
        handed.Heading,
        [.. handed.Lines.Select(l => new PassageLine(l.Label.Length > 0 ? l.Label : null, l.Words))]);
}
