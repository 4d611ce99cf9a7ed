using System.Text.Json;
using Dosado.App.Entries;
using Dosado.App.Homes;
using Dosado.App.Visits;
using Dosado.Bond;

namespace Dosado.Places.Us;

/// <summary>Own data as files made on the device: JSON of every own event, CSV of the check-ins.</summary>
internal static class ExportHandler
{
    public static IReadOnlyList<Route> Routes { get; } =
    [
        new("GET", "/us/export", r => OnlyMine.WhenOpenAsync(r, _ =>
            Task.FromResult(Outcome.Show<ExportPage>(Done.Instance, Keeping.OnlyMine)))),
        new("GET", "/us/export/json", r => OnlyMine.WhenOpenAsync(r, _ => Task.FromResult(
            Outcome.Give("my-things.json", "application/json", Json(r.Home))))),
        new("GET", "/us/export/csv", r => OnlyMine.WhenOpenAsync(r, own => Task.FromResult(
            Outcome.Give("my-check-ins.csv", "text/csv", CheckInCsv.Write(own.State.Entries.Values))))),
    ];

    /// <summary>
    /// One object: <c>own</c> holds every event of my own space but keys, <c>bonds</c> for each bond what I
    /// wrote and what was sent to me.
    /// </summary>
    public static byte[] Json(Home home)
    {
        using var buffer = new MemoryStream();
        using (var writer = new Utf8JsonWriter(buffer, new JsonWriterOptions { Indented = true }))
        {
            writer.WriteStartObject();
            writer.WriteNumber("version", 1);
            WriteEvents(writer, "own", home.Own!.Events.Where(e => e is not KeyEvent));
            writer.WriteStartArray("bonds");
            foreach (var bond in home.Bonds)
            {
                WriteBond(writer, bond);
            }

            writer.WriteEndArray();
            writer.WriteEndObject();
        }

        return buffer.ToArray();
    }

    private static void WriteBond(Utf8JsonWriter writer, BondSpace bond)
    {
        writer.WriteStartObject();
        WriteEvents(writer, "mine", bond.Recorded.Where(r => r.Author == bond.Me).Select(r => r.Event));
        WriteEvents(writer, "received", bond.Recorded.Where(r => r.Author != bond.Me).Select(r => r.Event).Where(IsLetter));
        writer.WriteEndObject();
    }

    /// <summary>Letters belong to who got them; the other's check-ins do not, and go into no export.</summary>
    private static bool IsLetter(Event happened) => happened is SignalGiven or SignalAnswered or WarmWordSaid
        or HandHeldOut or HandAnswered or PauseTaken or CameBack or SaidGoodbye or Introduced;

    private static void WriteEvents(Utf8JsonWriter writer, string name, IEnumerable<Event> events)
    {
        writer.WriteStartArray(name);
        foreach (var happened in events)
        {
            writer.WriteRawValue(EventJson.Write(happened));
        }

        writer.WriteEndArray();
    }
}
