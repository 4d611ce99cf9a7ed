using System.Text.Json;

namespace Dosado.Bond;

/// <summary>
/// Events as JSON in UTF-8: one object whose <c>type</c> names the event and its number, for example
/// <c>"checked-in/1"</c>.
/// </summary>
public static class EventJson
{
    private const int Deepest = 16;

    private const string TakenBackType = "taken-back/1";

    /// <summary>The event as JSON.</summary>
    public static byte[] Write(Event happened) =>
        JsonSerializer.SerializeToUtf8Bytes(happened, EventShapes.Default.Event);

    /// <summary>Reads what <see cref="Write"/> wrote, in this version or another. Never throws over content.</summary>
    public static EventReading Read(ReadOnlySpan<byte> json)
    {
        try
        {
            return FindType(json) is not { } type ? new EventReading.Foreign()
                : !EventTypes.Known.Contains(type) ? new EventReading.Newer(type, System.Text.Encoding.UTF8.GetString(json))
                : JsonSerializer.Deserialize(json, EventShapes.Default.Event) is { } happened
                    ? new EventReading.Known(happened)
                    : new EventReading.Foreign();
        }
        catch (Exception problem) when (IsOfContent(problem))
        {
            return new EventReading.Foreign();
        }
    }

    /// <summary>
    /// The envelopes whose content an event takes back; none for an event of another type, which is looked at only as far
    /// as its type: everything that a device catches up with passes through here.
    /// </summary>
    public static IReadOnlyList<string> FindTakenBack(ReadOnlySpan<byte> json) =>
        IsTakenBack(json) && Read(json) is EventReading.Known { Event: TakenBack back } ? back.Envelopes : [];

    private static bool IsTakenBack(ReadOnlySpan<byte> json)
    {
        try
        {
            return FindType(json) == TakenBackType;
        }
        catch (Exception problem) when (IsOfContent(problem))
        {
            return false;
        }
    }

    private static bool IsOfContent(Exception problem) =>
        problem is JsonException or InvalidOperationException or FormatException or ArgumentException;

    /// <summary>A known type, which stands first, is enough; anything else is only believed when all of it is JSON.</summary>
    private static string? FindType(ReadOnlySpan<byte> json)
    {
        var reader = new Utf8JsonReader(json, new JsonReaderOptions { MaxDepth = Deepest });
        string? type = null;
        while (reader.Read())
        {
            if (reader.CurrentDepth == 1 && reader.TokenType == JsonTokenType.PropertyName
                && reader.ValueTextEquals("type"u8))
            {
                reader.Read();
                type = reader.GetString();
                if (type is not null && EventTypes.Known.Contains(type))
                {
                    return type;
                }
            }
        }

        return type;
    }
}
