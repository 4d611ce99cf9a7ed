using System.Text.Json;
using System.Text.Json.Serialization;

namespace Dosado.Bond;

/// <summary>No text in an event is longer than a long letter; a peer that sends more is not read.</summary>
internal sealed class BoundedTextConverter : JsonConverter<string>
{
    private const int Longest = 20_000;

    public override string? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        var text = reader.GetString();
        return text is null || text.Length <= Longest
            ? text
            : throw new JsonException($"a text of {text.Length} characters; {Longest} are read");
    }

    public override void Write(Utf8JsonWriter writer, string value, JsonSerializerOptions options) =>
        writer.WriteStringValue(value);
}
