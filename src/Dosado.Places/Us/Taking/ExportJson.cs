using System.Text.Json;
using Dosado.App.Homes;
using Dosado.Bond;

namespace Dosado.Places.Us.Taking;

/// <summary>
/// Everything of one's own as one JSON object, see docs/export.md: <c>own</c> holds what is only mine, <c>bonds</c> for each
/// bond what I wrote and what belongs to me of what I was told.
/// </summary>
internal static class ExportJson
{
    private const int Version = 1;

    public static byte[] Write(Home home)
    {
        using var buffer = new MemoryStream();
        using (var writer = new Utf8JsonWriter(buffer, new JsonWriterOptions { Indented = true }))
        {
            writer.WriteStartObject();
            writer.WriteNumber("version", Version);
            WriteEvents(writer, "own", Belongings.OfOwn(home.Own!.Events));
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

    /// <summary>The own events of an export; those of a newer version are left out. Null for anything else.</summary>
    public static IReadOnlyList<Event>? FindOwn(string json)
    {
        try
        {
            using var document = JsonDocument.Parse(json);
            return document.RootElement is { ValueKind: JsonValueKind.Object } root
                && root.TryGetProperty("version", out var version) && version.TryGetInt32(out var number) && number == Version
                && root.TryGetProperty("own", out var own) && own.ValueKind == JsonValueKind.Array
                    ? [.. own.EnumerateArray().Select(Read).OfType<Event>()]
                    : null;
        }
        catch (Exception problem) when (problem is JsonException or InvalidOperationException)
        {
            return null;
        }
    }

    private static Event? Read(JsonElement element) =>
        (EventJson.Read(System.Text.Encoding.UTF8.GetBytes(element.GetRawText())) as EventReading.Known)?.Event;

    private static void WriteBond(Utf8JsonWriter writer, BondSpace bond)
    {
        var mine = Belongings.Of(bond.Recorded, bond.Me).ToLookup(r => r.Author == bond.Me, r => r.Event);
        writer.WriteStartObject();
        WriteEvents(writer, "mine", mine[true]);
        WriteEvents(writer, "received", mine[false]);
        writer.WriteEndObject();
    }

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
