using System.Text;
using Dosado.App.Entries;
using Dosado.App.Homes;
using Dosado.Places.Us.Taking;
using Dosado.App.Visits;
using Dosado.Bond;

namespace Dosado.Places.Us;

/// <summary>Taking one's things along: a book to read, data, and a sealed file. All of it is made on the device.</summary>
internal static class ExportHandler
{
    public static IReadOnlyList<Route> Routes { get; } =
    [
        new("GET", "/us/export", r => OnlyMine.WhenOpenAsync(r, own => Task.FromResult(Show(own, null)))),
        new("GET", "/us/export/book", r => OnlyMine.WhenOpenAsync(r, own =>
            Task.FromResult(Outcome.Show<BookPage>(Book.Of(r.Home, own), Keeping.OnlyMine)))),
        new("GET", "/us/export/book/file", r => OnlyMine.WhenOpenAsync(r, own =>
            Task.FromResult(Outcome.Write<BookFile>("my-things.html", Book.Of(r.Home, own))))),
        new("GET", "/us/export/json", r => OnlyMine.WhenOpenAsync(r, _ => Task.FromResult(
            Outcome.Give("my-things.json", "application/json", ExportJson.Write(r.Home))))),
        new("GET", "/us/export/csv", r => OnlyMine.WhenOpenAsync(r, own => Task.FromResult(
            Outcome.Give("my-check-ins.csv", "text/csv", CheckInCsv.Write(own.State.Entries.Values))))),
        new("GET", "/us/export/sealed", r => OnlyMine.WhenOpenAsync(r, async _ =>
            Outcome.Give("my-things.sealed", "text/plain", Encoding.ASCII.GetBytes(await r.Home.SealBackupAsync())))),
        new("POST", "/us/export/read-in", r => OnlyMine.WhenOpenAsync(r, own => ReadInAsync(r, own))),
    ];

    /// <summary>Reads the own things of an export in; what is here already is left as it is.</summary>
    private static async Task<Outcome> ReadInAsync(Request request, OwnSpace own)
    {
        if (ExportJson.FindOwn(request.Text("file")) is not { } events)
        {
            return Show(own, new ReadIn(false, 0));
        }

        var there = own.Events.Select(e => e.Id).ToHashSet();
        var fresh = events.Where(e => Belongings.CanBeReadIn(e) && there.Add(e.Id)).ToList();
        await request.Home.RecordOwnAsync(fresh);
        return Show(own, new ReadIn(true, fresh.Count));
    }

    private static Outcome Show(OwnSpace own, ReadIn? readIn) => Outcome.Show<ExportPage>(
        new ExportModel(own.Relay is null, readIn),
        Keeping.OnlyMine,
        readIn is { Understood: false } ? 422 : 200);
}

/// <summary>Taking things along.</summary>
/// <param name="OnThisDeviceOnly">Whether the own things are kept at no address.</param>
/// <param name="ReadIn">What came of reading a file in; null when none was.</param>
public sealed record ExportModel(bool OnThisDeviceOnly, ReadIn? ReadIn);

/// <summary>What came of reading a file in.</summary>
/// <param name="Understood">Whether it was an export.</param>
/// <param name="Count">How many things of it were not here yet.</param>
public sealed record ReadIn(bool Understood, int Count);
