using System.Text;
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

    private static readonly byte[] TakenBackSpelled = Encoding.UTF8.GetBytes(TakenBackType);

    /// <summary>The event as JSON.</summary>
    public static byte[] Write(Event happened) =>
        JsonSerializer.SerializeToUtf8Bytes(happened, EventSpelling.Event);

    /// <summary>Reads what <see cref="Write"/> wrote, in this version or another. Never throws over content.</summary>
    public static EventReading Read(ReadOnlySpan<byte> json)
    {
        try
        {
            return PlainEvents.Find(json) is { } plain ? new EventReading.Known(plain) : ReadAny(json);
        }
        catch (Exception problem) when (IsOfContent(problem))
        {
            return new EventReading.Foreign();
        }
    }

    /// <summary>Reads an event however it is spelled.</summary>
    /// <exception cref="JsonException">No JSON, or not laid out as the event of its name.</exception>
    /// <exception cref="ArgumentException">A value is out of range; also an exception of the kind of a format or operation.</exception>
    internal static EventReading ReadAny(ReadOnlySpan<byte> json) =>
        FindType(json) is not { } type ? new EventReading.Foreign()
        : !EventTypes.Known.Contains(type) ? new EventReading.Newer(type, Encoding.UTF8.GetString(json))
        : JsonSerializer.Deserialize(json, EventShapes.Default.Event) is { } happened
            ? new EventReading.Known(happened)
            : new EventReading.Foreign();

    /// <summary>
    /// The envelopes whose content an event takes back; none for an event of another type, which is looked at only as far
    /// as its type, and hardly that if the name stands nowhere in it (nor an escape, by which it could be spelled):
    /// everything that a device catches up with passes through here.
    /// </summary>
    public static IReadOnlyList<string> FindTakenBack(ReadOnlySpan<byte> json) =>
        IsTakenBack(json) && Read(json) is EventReading.Known { Event: TakenBack back } ? back.Envelopes : [];

    private static bool IsTakenBack(ReadOnlySpan<byte> json)
    {
        if (json.IndexOf(TakenBackSpelled) < 0 && !json.Contains((byte)'\\'))
        {
            return false;
        }

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
