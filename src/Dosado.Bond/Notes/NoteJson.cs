using System.Text.Json;

namespace Dosado.Bond;

/// <summary>A note as a text, for an answer that is sealed until both have answered.</summary>
public static class NoteJson
{
    /// <summary>The note as JSON.</summary>
    public static string Write(Note note) => JsonSerializer.Serialize(note, EventSpelling.Note);

    /// <summary>Reads what <see cref="Write"/> wrote; null for anything else. Never throws over content.</summary>
    public static Note? Find(string json)
    {
        try
        {
            return JsonSerializer.Deserialize(json, EventShapes.Default.Note) is { Parts.IsDefault: false, Feelings.IsDefault: false } note
                ? note
                : null;
        }
        catch (Exception problem) when (problem is JsonException or InvalidOperationException or FormatException or ArgumentException)
        {
            return null;
        }
    }
}
