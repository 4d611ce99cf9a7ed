using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace Dosado.Bond;

/// <summary>
/// How things are written: every letter as itself and not as six, so that what fits into an envelope in one script does in any.
/// </summary>
internal static class EventSpelling
{
    private static readonly JsonSerializerOptions Options =
        new(EventShapes.Default.Options) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static JsonTypeInfo<Event> Event { get; } = (JsonTypeInfo<Event>)Options.GetTypeInfo(typeof(Event));

    public static JsonTypeInfo<Note> Note { get; } = (JsonTypeInfo<Note>)Options.GetTypeInfo(typeof(Note));
}
