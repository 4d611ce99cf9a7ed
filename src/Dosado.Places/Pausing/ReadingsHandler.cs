using Dosado.App.Entries;
using Dosado.App.Homes;
using Dosado.App.Visits;
using Dosado.Bond;

namespace Dosado.Places.Pausing;

/// <summary>"What else could it mean?" (M067), and what is about the other told apart from what is about oneself (M069). Only mine.</summary>
internal static class ReadingsHandler
{
    public static IReadOnlyList<Route> Routes { get; } =
    [
        new("GET", "/pause/readings", r => OnlyMine.WhenOpenAsync(r, own => Task.FromResult(Show(r, own)))),
        new("POST", "/pause/readings/keep", r => OnlyMine.WhenOpenAsync(r, _ => KeepAsync(r))) { Longest = Readings.MostWords },
        new("POST", "/pause/readings/{}/remove", r => OnlyMine.WhenOpenAsync(r, _ => RemoveAsync(r))),
    ];

    /// <summary>Nobody is asked to read something kindly who wants no suggestions (S4); what was kept is still theirs.</summary>
    private static Outcome Show(Request request, OwnSpace own) => Outcome.Show<ReadingsPage>(
        new ReadingsModel(
            [.. own.State.Pausing.Readings.Reverse()],
            request.Home.MaySuggest,
            request.Home.Now.Day),
        Keeping.OnlyMine);

    private static async Task<Outcome> KeepAsync(Request request)
    {
        var readings = new Readings(
            request.Text("first"),
            request.Text("second"),
            request.Text("third"),
            request.Text("answer") == "stands",
            request.Text("of-the-other"),
            request.Text("of-myself"));
        if (readings != new Readings("", "", "", readings.FirstStands, "", ""))
        {
            await request.Home.RecordOwnAsync(new ReadingsKept(request.Home.NewId(), request.Home.Now.Day, readings));
        }

        return Outcome.Go("/pause/readings");
    }

    private static async Task<Outcome> RemoveAsync(Request request)
    {
        await request.Home.TakeBackOwnAsync(new EntryId(request.Parts[0]));
        return Outcome.Go("/pause/readings");
    }
}

/// <summary>Readings that were kept, and whether further ones are asked for.</summary>
public sealed record ReadingsModel(IReadOnlyList<ReadingsKept> Kept, bool MaySuggest, DateOnly Today);
